import path from 'node:path'
import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { insertMedium, type Prepared, prepareMedium } from '#blocks/media/actions.ts'
import { mediaTag, type Medium } from '#blocks/media/model.ts'
import { listMedia, updateMediaWords } from '#blocks/media/store.ts'
import { type Coming, hashOf, takeIn } from '#blocks/origins/actions.ts'
import { listOrigins, upsertOrigin } from '#blocks/origins/store.ts'
import type { Change } from '#kernel/transact.ts'
import type { Writing } from '../batches.ts'
import { MAKING, reasonOf, type Run } from '../run.ts'
import { standing } from '#blocks/standing/store.ts'
import type { Attachment } from './attachments.ts'
import type { Carrier } from './carrier.ts'
import { oldPathOf, siteKeyOf } from './paths.ts'
import { type Shelf, uploadKeyOf } from './shelf.ts'

export interface Bringing {
  run: Run
  site: string
  carrier: Carrier
  shelf: Shelf
  /** Addresses that were asked for in vain: each is asked for once. */
  missed: Set<string>
}

const atOnce = 3
const lotSize = 200

/** Brings in all attachments of a site, in the order of the export: some are made ready at once, each is kept in its turn. */
export async function importAttachments(bringing: Bringing, attachments: Attachment[]) {
  for (let at = 0; at < attachments.length; at += lotSize) await importLot(bringing, attachments.slice(at, at + lotSize))
  await bringing.run.batches.flush()
}

async function importLot(bringing: Bringing, attachments: Attachment[]) {
  const { run: { db, batches, progress }, site } = bringing
  const origins = await listOrigins(db, { site, kind: 'attachment' }, attachments.map((each) => each.id))
  const media = await listMedia(db, [...origins.values()].map((origin) => origin.thingId))
  const underWay: Promise<Writing | undefined>[] = []
  async function writeNext() {
    const writing = await underWay.shift()
    if (writing) await batches.add(writing)
    progress.step()
  }
  for (const attachment of attachments) {
    const origin = origins.get(attachment.id)
    const known = origin && { sourceHash: origin.sourceHash, medium: media.get(origin.thingId) }
    underWay.push(known ? Promise.resolve(meetAgain(bringing, attachment, known)) : bringNew(bringing, attachment))
    if (underWay.length >= atOnce) await writeNext()
  }
  while (underWay.length) await writeNext()
}

interface Met {
  sourceHash: string
  medium: Medium | undefined
}

/** Known from an earlier import: its words may have changed, its file is not looked at again. */
function meetAgain({ run, site, shelf }: Bringing, attachment: Attachment, { sourceHash, medium }: Met): Writing | undefined {
  if (!medium) {
    run.report.leftOut('medium', nameOf(attachment), 'deleted here, and stays deleted')
    return undefined
  }
  shelf.put(attachment, medium)
  if (sourceHash === hashOfAttachment(attachment)) {
    run.report.count('medium', 'unchanged')
    return undefined
  }
  return writingOf(run, site, attachment, async (change, id) => {
    await updateMediaWords(change.trx, id, { alt: attachment.alt, caption: attachment.caption, credit: attachment.credit })
    change.moved(mediaTag(id))
    return medium
  })
}

async function bringNew({ run, site, carrier, shelf }: Bringing, attachment: Attachment): Promise<Writing | undefined> {
  try {
    const { alt, caption, credit, url, file } = attachment
    const words = { name: fileName(url || file), alt, caption, credit }
    const prepared = await carrier.bring({ url, file }, (found) => prepareMedium(run.app, { file: found, ...words }))
    return writingOf(run, site, attachment, async (change) => {
      const medium = await insertMedium(change, prepared)
      shelf.put(attachment, medium)
      return medium
    })
  } catch (error) {
    run.report.count('medium', 'leftOut')
    run.report.warn(nameOf(attachment), `a medium could not be brought, and keeps its outside address: ${reasonOf(error)}`)
    return undefined
  }
}

function writingOf(run: Run, site: string, attachment: Attachment, save: (change: Change, id: string) => Promise<Medium>): Writing {
  let arrival: Awaited<ReturnType<typeof takeIn>>['arrival']
  const coming: Coming = {
    key: { site, kind: 'attachment', oldId: attachment.id },
    sourceHash: hashOfAttachment(attachment),
    hashNow: standing.medium,
    async save(change, id) {
      const { id: thingId } = await save(change, id)
      await noteUpload(change, site, attachment.url, thingId)
      return thingId
    },
  }
  return {
    write: async (change) => void ({ arrival } = await takeIn(run.app, change, coming)),
    done() {
      if (arrival === 'kept') run.report.kept('medium', nameOf(attachment), 'its words were changed here and on the old site')
      else run.report.count('medium', arrival === 'deleted' ? 'leftOut' : arrival)
    },
    failed: (error) => run.report.notDone(nameOf(attachment), `a medium could not be kept: ${reasonOf(error)}`),
  }
}

/** Brings in files of the old site that stand in a text without being attachments of the export. */
export async function importUploads({ run, site, carrier, shelf, missed }: Bringing, urls: string[]) {
  for (const url of urls) {
    if (shelf.byUrl(url) || shelf.isGone(url) || missed.has(uploadKeyOf(url))) continue
    const prepared = await bringUpload(run, carrier, url)
    if (!prepared) missed.add(uploadKeyOf(url))
    if (!prepared) continue
    await run.batches.add({
      async write(change) {
        const medium = await insertMedium(change, prepared)
        await keepUpload(change, site, url, medium.id)
        shelf.putUpload(url, medium)
      },
      done: () => run.report.count('medium', 'added'),
      failed: (error) => run.report.notDone(url, `a medium could not be kept: ${reasonOf(error)}`),
    })
    await run.batches.flush()
  }
}

async function bringUpload({ app, report }: Run, carrier: Carrier, url: string): Promise<Prepared | undefined> {
  try {
    return await carrier.bring({ url, file: '' }, (file) => prepareMedium(app, { file, name: fileName(url) }))
  } catch (error) {
    report.count('medium', 'leftOut')
    report.warn(url, `a medium could not be brought, and keeps its outside address: ${reasonOf(error)}`)
    return undefined
  }
}

/** The file's own old address leads to it too: other sites show and link pictures by it. */
async function keepUpload(change: Change, site: string, url: string, thingId: string) {
  await noteUpload(change, site, url, thingId)
  const path = siteKeyOf(url).split('/')[0] === site.split('/')[0] ? oldPathOf(url) : undefined
  if (path) await claimOldAddress(change, { kind: 'medium', thingId }, path)
}

const noteUpload = (change: Change, site: string, url: string, thingId: string) =>
  upsertOrigin(change.trx, { site, kind: 'upload', oldId: uploadKeyOf(url), thingId, sourceHash: '', madeHash: '' })

const hashOfAttachment = ({ url, alt, caption, credit }: Attachment) => hashOf([MAKING, url, alt, caption, credit])
const nameOf = ({ url, file, title, id }: Attachment) => url || file || title || `attachment ${id}`
const fileName = (url: string) => path.posix.basename(uploadKeyOf(url))

import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { findAddress } from '#blocks/addresses/store.ts'
import type { Desk } from './desk.ts'
import { withoutScaling } from './attachments.ts'
import { oldPathOf, siteKeyOf } from './paths.ts'
import type { WxrItem } from './records.ts'

/** Where the file itself lay; a picture WordPress turned or shrank is also asked for under its first name. */
function fileAddresses({ attachmentUrl, link }: WxrItem): (string | undefined)[] {
  const isOwn = siteKeyOf(attachmentUrl).split('/')[0] === siteKeyOf(link).split('/')[0]
  return isOwn ? [oldPathOf(attachmentUrl), oldPathOf(withoutScaling(attachmentUrl))] : []
}

/** The page WordPress made for each attachment leads to the medium, unless it belongs to something no reader may open. */
export async function keepAttachmentPage({ run, survey, bringing }: Desk, item: WxrItem) {
  const thingId = bringing.shelf.byId(item.id)?.mediumId
  if (!thingId || survey.hidden.has(item.parent) || item.status === 'private' || item.status === 'trash') return
  const paths = [oldPathOf(item.link), `/?attachment_id=${item.id}`, `/?p=${item.id}`, ...fileAddresses(item)].filter((path) => path !== undefined)
  const isKept = (await findAddress(run.db, paths[0] ?? ''))?.thingId === thingId
  if (isKept) return
  await run.batches.add({
    async write(change) {
      for (const path of new Set(paths)) await claimOldAddress(change, { kind: 'medium', thingId }, path)
    },
    done() {},
    failed: () => run.report.warn(item.link, 'the old address of an attachment could not be kept'),
  })
}

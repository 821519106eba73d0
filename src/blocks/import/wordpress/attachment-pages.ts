import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { findAddress } from '#blocks/addresses/store.ts'
import type { Desk } from './desk.ts'
import { oldPathOf } from './paths.ts'
import type { WxrItem } from './records.ts'

/** The page WordPress made for each attachment leads to the medium, unless it belongs to something no reader may open. */
export async function keepAttachmentPage({ run, survey, bringing }: Desk, item: WxrItem) {
  const thingId = bringing.shelf.byId(item.id)?.mediumId
  if (!thingId || survey.hidden.has(item.parent) || item.status === 'private' || item.status === 'trash') return
  const paths = [oldPathOf(item.link), `/?attachment_id=${item.id}`, `/?p=${item.id}`].filter((path) => path !== undefined)
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

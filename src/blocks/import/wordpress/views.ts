import { keepEarlierViews } from '#blocks/audience/actions.ts'
import { reasonOf } from '../run.ts'
import type { Desk } from './desk.ts'
import type { WxrItem } from './records.ts'

/**
 * Where plug-ins and themes keep an article's views: WP-PostViews; a much-copied few lines, and the themes Newspaper and Avada; BAW Post Views
 * Count; Better Studio; TieLabs; PenciDesign; Init View Count; View Counter. (Post Views Counter and Top 10 have tables of their own, which no export holds.)
 */
const keys = [
  'views', 'post_views_count', 'wpb_post_views_count', 'avada_post_views_count', '_count-views_all', 'better-views-count', 'tie_views',
  'penci_post_views_count', '_init_view_count', '_vc_view_count', 'post_views', '_post_views', 'entry_views', 'ec_post_views',
]
const most = 10_000_000_000

/** Of several counts the largest: a new plug-in is begun with the numbers of the one before. */
export function viewsOf({ meta }: WxrItem): number {
  const counts = keys.map((key) => meta.get(key)?.trim() ?? '').filter((value) => /^\d{1,12}$/.test(value)).map(Number)
  return Math.min(most, Math.max(0, ...counts))
}

/** Keeps how often the old site's readers opened an article. `idOf` gives its id here once it is written. */
export async function importViews({ run }: Desk, item: WxrItem, idOf: () => string | undefined) {
  const count = viewsOf(item)
  if (!count) return
  await run.batches.add({
    async write(change) {
      const id = idOf()
      if (id) await keepEarlierViews(change, id, count)
    },
    done() {
      if (idOf()) run.report.changed('', 'how often it was read on the old site: kept, and shown by `npx ogene views`')
    },
    failed: (error) => run.report.warn(item.title, `its views on the old site could not be kept: ${reasonOf(error)}`),
  })
}

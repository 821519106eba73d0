import type { Run } from '../run.ts'
import type { WxrItem } from './records.ts'
import { wordsOf } from './text.ts'

/** What WordPress keeps beside articles and pages, and why none of it comes along. */
const reasons = new Map([
  ['custom_css', 'the looks of the old theme'],
  ['customize_changeset', 'the looks of the old theme'],
  ['wp_global_styles', 'the looks of the old theme'],
  ['wp_template', 'parts of the old theme'],
  ['wp_template_part', 'parts of the old theme'],
  ['wp_font_family', 'fonts of the old theme'],
  ['wp_font_face', 'fonts of the old theme'],
  ['revision', 'earlier versions'],
  ['oembed_cache', 'kept answers of other sites'],
  ['user_request', 'requests about private data'],
  ['wp_block', 'reusable blocks: they stand in the articles that use them'],
])
/** Taken in elsewhere: pictures by the survey, guests as contributors, menus when all they lead to is here. */
const elsewhere = new Set(['attachment', 'guest-author', 'nav_menu_item', 'wp_navigation'])

export function leaveOut({ report }: Run, item: WxrItem) {
  if (elsewhere.has(item.type)) return
  const reason = reasons.get(item.type)
  const name = wordsOf(item.title, 100) || item.name || item.id
  if (reason) report.leftOut('other', '', `${item.type}: ${reason}`)
  else report.leftOut('other', name, `${item.type.slice(0, 40)}: of a plug-in's own kind, which Ogene does not know`)
}

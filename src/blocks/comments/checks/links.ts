import { commentHtml } from '../markup.ts'
import type { Check } from './draft.ts'

/** As many links as the paper has set. Bare addresses count: they become links. */
export const holdLinks: Check = ({ settings, row }) => {
  const links = commentHtml(row.body).match(/<a /g)?.length ?? 0
  return settings.holdLinks > 0 && links >= settings.holdLinks ? { outcome: 'held', because: 'links' } : undefined
}

/** The marks words may wear, outermost first: text carries at most one of each, in this order, which is ProseMirror's order too. */
import type { z } from 'zod'
import { link, words } from './attributes.ts'

export interface MarkRule {
  attrs?: Record<string, z.ZodType>
  /** Whether words typed at its end wear it too. */
  isInclusive?: false
}

export const marks = {
  link: { attrs: { href: link().refine((address) => address !== '', 'must lead somewhere'), title: words() }, isInclusive: false },
  strong: {},
  em: {},
  underline: {},
  strike: {},
  highlight: {},
  small: {},
  subscript: {},
  superscript: {},
  abbreviation: { attrs: { title: words() }, isInclusive: false },
  keyboard: {},
  code: {},
} as const satisfies Record<string, MarkRule>

import type { Mark } from './conversion.ts'
import type { Attributes, Format } from './tree.ts'

const byTag: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  dfn: 'em',
  var: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  samp: 'code',
  sub: 'subscript',
  sup: 'superscript',
  mark: 'highlight',
  small: 'small',
  kbd: 'keyboard',
}
/** One of each at most, the inner one; the body format sets them in order. */
export const withMark = (marks: Mark[], mark: Mark): Mark[] => [...marks.filter((each) => each.type !== mark.type), mark]

/** Marks stand for what a formatting tag means, whether it says so by name or by style. */
export function marksOfFormat({ name, attributes }: Format, hrefOf: (address: string) => string): Mark[] {
  if (name === 'a') return linkMarks(attributes, hrefOf)
  if (name === 'abbr' || name === 'acronym') return attributes.title ? [{ type: 'abbreviation', attrs: { title: attributes.title } }] : []
  const style = attributes.style ?? ''
  const type = byTag[name]
  return [...(type && !isCancelled(type, style) ? [{ type }] : []), ...marksOfStyle(style)]
}

/** Other programs wrap what they copy in a `b` that is not bold. */
const isCancelled = (type: string, style: string) =>
  (type === 'strong' && /font-weight:\s*(?:normal|400)/i.test(style)) || (type === 'em' && /font-style:\s*normal/i.test(style))

function linkMarks(attributes: Attributes, hrefOf: (address: string) => string): Mark[] {
  const href = attributes.href ? hrefOf(attributes.href) : ''
  return href ? [{ type: 'link', attrs: { href, title: attributes.title ?? '' } }] : []
}

function marksOfStyle(style: string): Mark[] {
  if (!style) return []
  const marks: Mark[] = []
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) marks.push({ type: 'strong' })
  if (/font-style:\s*(?:italic|oblique)/i.test(style)) marks.push({ type: 'em' })
  if (/text-decoration[a-z-]*:[^;]{0,60}underline/i.test(style)) marks.push({ type: 'underline' })
  if (/text-decoration[a-z-]*:[^;]{0,60}line-through/i.test(style)) marks.push({ type: 'strike' })
  if (/vertical-align:\s*super/i.test(style)) marks.push({ type: 'superscript' })
  if (/vertical-align:\s*sub\b/i.test(style)) marks.push({ type: 'subscript' })
  return marks
}

/** What markup from elsewhere becomes: pasted from Google Docs, Word, a web page. What is not named here is not kept. */
import type { TagParseRule, StyleParseRule } from '@tiptap/pm/model'

type Rule = TagParseRule | StyleParseRule
const mine = (name: string): TagParseRule => ({ tag: `[data-node="${name}"]`, priority: 80 })
/** Where the content of a node stands within its face. */
const within = (name: string): TagParseRule => ({ ...mine(name), contentElement: (node) => (node as Element).querySelector<HTMLElement>('[data-content]') ?? (node as HTMLElement) })

export const nodeRules = (name: string): TagParseRule[] => [...(nested.has(name) ? [within(name)] : [mine(name)]), ...(strange[name] ?? [])]

const nested = new Set(['quotation', 'pullQuote', 'image', 'embed', 'audio', 'video', 'table', 'codeBlock', 'note'])

const strange: Record<string, TagParseRule[]> = {
  paragraph: [{ tag: 'p' }],
  // The headline of the page is the one h1.
  heading: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  quotation: [{ tag: 'blockquote' }],
  bulletList: [{ tag: 'ul' }],
  orderedList: [{ tag: 'ol' }],
  listItem: [{ tag: 'li' }],
  image: [{ tag: 'img[src]', getAttrs: (element) => (/^https?:/.test(element.getAttribute('src') ?? '') ? null : false) }],
  table: [{ tag: 'table' }],
  tableRow: [{ tag: 'tr' }],
  tableCell: [{ tag: 'td' }],
  tableHeader: [{ tag: 'th' }],
  codeBlock: [{ tag: 'pre', preserveWhitespace: 'full' }],
  divider: [{ tag: 'hr' }],
  hardBreak: [{ tag: 'br' }],
}

/** What an element from elsewhere tells of an attribute; undefined where it tells nothing. */
export function strangeAttribute(name: string, attribute: string, element: HTMLElement): unknown {
  const said = element.getAttribute(attribute) ?? undefined
  switch (`${name}.${attribute}`) {
    case 'heading.level':
      return Math.max(2, Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 2))
    case 'link.href':
    case 'link.title':
    case 'abbreviation.title':
    case 'image.src':
    case 'image.alt':
      return said
    case 'tableCell.colspan':
    case 'tableCell.rowspan':
    case 'tableHeader.colspan':
    case 'tableHeader.rowspan':
    case 'orderedList.start':
      return said === undefined ? undefined : Number(said)
    default:
      return undefined
  }
}

export const markRules = (name: string): Rule[] => strangeMarks[name] ?? []

const isBold = (value: string) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false)

const strangeMarks: Record<string, Rule[]> = {
  link: [{ tag: 'a[href]' }],
  strong: [
    { tag: 'strong' },
    // Google Docs wraps all it gives in a `b` that is not bold.
    { tag: 'b', getAttrs: (node) => (node.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
    { style: 'font-weight', getAttrs: isBold },
  ],
  em: [{ tag: 'em' }, { tag: 'i', getAttrs: (node) => (node.style.fontStyle === 'normal' ? false : null) }, { style: 'font-style=italic' }],
  underline: [{ tag: 'u' }],
  strike: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration', getAttrs: (value) => (value.includes('line-through') ? null : false) }],
  highlight: [{ tag: 'mark' }],
  small: [{ tag: 'small' }],
  subscript: [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  superscript: [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  abbreviation: [{ tag: 'abbr[title]' }],
  keyboard: [{ tag: 'kbd' }],
  code: [{ tag: 'code' }, { tag: 'tt' }],
}

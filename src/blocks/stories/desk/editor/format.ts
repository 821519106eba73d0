/**
 * The editor's schema, made from the tables of the body format: every node and attribute the store knows is known here, so that opening and
 * saving a story can lose nothing. How each looks is in faces.ts; what strange markup becomes of them in strangers.ts.
 */
import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core'
import { marks, nodes } from '#blocks/body/model.ts'
import { type Face, faceOf, markFaces } from './faces.ts'
import { markRules, nodeRules, strangeAttribute } from './strangers.ts'

interface NodeRule {
  group?: string
  content?: string
  attrs?: Record<string, Parser>
  isAtom?: boolean
  isPlain?: boolean
}
interface MarkRule {
  attrs?: Record<string, Parser>
  isInclusive?: boolean
}
interface Parser {
  safeParse(value: unknown): { success: boolean; data?: unknown }
}

/** `language`: the paper's, in which days are written. */
export const formatExtensions = (language = 'en'): AnyExtension[] => [
  ...Object.entries<NodeRule>(nodes).map(([name, rule]) => nodeOf(name, rule, language)),
  ...Object.entries<MarkRule>(marks).map(([name, rule], at) => markOf(name, rule, at)),
  tableRoles,
]

function nodeOf(name: string, rule: NodeRule, language: string) {
  const { group, content, attrs, isAtom, isPlain } = rule
  return Node.create({
    name,
    topNode: name === 'doc',
    // The first of its kind is what Enter and an empty place make.
    priority: name === 'paragraph' ? 1000 : 100,
    ...(group && { group, inline: group === 'inline' }),
    ...(content && { content }),
    ...(isAtom && { atom: true }),
    ...(isPlain && { marks: '', code: true }),
    ...(name === 'text' || name === 'doc' ? {} : {
      addAttributes: () => attributesOf(name, attrs ?? {}),
      parseHTML: () => nodeRules(name),
      renderHTML: ({ node }) => faceOf(node, language),
    }),
    ...traits[name],
  })
}

/** How each behaves under the hand: what is chosen as a whole, what keeps its kind when text is pasted over it, what the cursor does not leave by itself. */
const traits: Record<string, { draggable?: boolean; selectable?: boolean; isolating?: boolean; defining?: boolean; linebreakReplacement?: boolean }> = {
  heading: { defining: true },
  listItem: { defining: true },
  quotation: { defining: true },
  pullQuote: { defining: true },
  note: { defining: true },
  codeBlock: { defining: true },
  ...Object.fromEntries(['image', 'gallery', 'embed', 'audio', 'video', 'file', 'divider', 'raw'].map((name) => [name, { draggable: true, selectable: true, isolating: true }])),
  table: { isolating: true },
  tableCell: { isolating: true },
  tableHeader: { isolating: true },
  hardBreak: { selectable: false, linebreakReplacement: true },
}

function markOf(name: string, { attrs, isInclusive }: MarkRule, at: number) {
  return Mark.create({
    name,
    // Their order is the store's: outermost first.
    priority: 100 - at,
    inclusive: isInclusive ?? true,
    addAttributes: () => attributesOf(name, attrs ?? {}),
    parseHTML: () => markRules(name),
    renderHTML: ({ mark }) => markFaces[name]!(mark.attrs) as Face,
  })
}

/** Attributes travel through the clipboard in `data-attrs`; markup from elsewhere is asked what it can tell. */
const attributesOf = (name: string, attrs: Record<string, Parser>) =>
  Object.fromEntries(Object.entries(attrs).map(([attribute, schema]) => {
    const initial = schema.safeParse(undefined)
    return [attribute, {
      ...(initial.success ? { default: initial.data } : { isRequired: true }),
      rendered: false,
      parseHTML: (element: HTMLElement) => kept(schema, ownAttribute(element, attribute) ?? strangeAttribute(name, attribute, element)),
    }]
  }))

/** Only what the store would take. */
function kept(schema: Parser, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

function ownAttribute(element: HTMLElement, attribute: string): unknown {
  const text = element.dataset.attrs
  if (!text) return undefined
  try {
    return (JSON.parse(text) as Record<string, unknown>)[attribute]
  } catch {
    return undefined
  }
}

const roles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' }
const tableRoles = Extension.create({ name: 'tableRoles', extendNodeSchema: ({ name }: { name: string }) => (roles[name] ? { tableRole: roles[name] } : {}) })

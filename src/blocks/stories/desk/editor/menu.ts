/** What can be put into a story: the list of the slash menu, and what each does. */
import type { Editor } from '@tiptap/core'

export interface Insertable {
  name: string
  /** Further words it is found by. */
  words: string
  hint?: string
  /** `range`: what was typed to find it, which goes. */
  run(editor: Editor): void
}
/** Things that need a dialog first. */
export type Asking = 'image' | 'gallery' | 'audio' | 'video' | 'file' | 'embed'

const paragraph = { type: 'paragraph' }
const cell = (type: string) => ({ type, content: [paragraph] })
const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] })

export const insertables = (ask: (what: Asking) => void): Insertable[] => [
  { name: 'Heading', words: 'h2 title', hint: '##', run: (editor) => void editor.chain().focus().setNode('heading', { level: 2 }).run() },
  { name: 'Smaller heading', words: 'h3 subheading', hint: '###', run: (editor) => void editor.chain().focus().setNode('heading', { level: 3 }).run() },
  { name: 'Quotation', words: 'said testimony blockquote', hint: '>', run: (editor) => void editor.chain().focus().wrapIn('quotation').run() },
  { name: 'Pull quote', words: 'large set', run: (editor) => void editor.chain().focus().wrapIn('pullQuote').run() },
  { name: 'List', words: 'bullets ul', hint: '-', run: (editor) => void editor.chain().focus().toggleList('bulletList', 'listItem').run() },
  { name: 'Numbered list', words: 'ol ordered', hint: '1.', run: (editor) => void editor.chain().focus().toggleList('orderedList', 'listItem').run() },
  { name: 'Picture', words: 'image photo', run: () => ask('image') },
  { name: 'Gallery', words: 'pictures images', run: () => ask('gallery') },
  { name: 'From another site', words: 'embed youtube film post tweet', hint: 'paste its address', run: () => ask('embed') },
  { name: 'Sound', words: 'audio recording', run: () => ask('audio') },
  { name: 'Film', words: 'video', run: () => ask('video') },
  { name: 'File', words: 'document pdf download', run: () => ask('file') },
  { name: 'Table', words: 'rows columns', run: (editor) => void insertBlock(editor, { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }, 4) },
  { name: 'Note', words: 'box aside warning', run: (editor) => void editor.chain().focus().wrapIn('note').run() },
  { name: 'Code', words: 'pre program', hint: '```', run: (editor) => void editor.chain().focus().setNode('codeBlock').run() },
  { name: 'Line', words: 'divider hr rule', hint: '---', run: (editor) => void insertBlock(editor, { type: 'divider' }) },
]

/** Those that fit what was typed, in the order of the list. */
export function found(all: Insertable[], typed: string): Insertable[] {
  const word = typed.toLowerCase()
  return all.filter(({ name, words }) => `${name} ${words}`.toLowerCase().split(' ').some((each) => each.startsWith(word)) || name.toLowerCase().startsWith(word))
}

interface Content {
  type: string
  attrs?: Record<string, unknown>
  content?: object[]
}

/** Puts a block where the cursor is: in the place of an empty paragraph, else after the block the cursor stands in. `inside`: how deep the cursor goes into it. */
export function insertBlock(editor: Editor, block: Content, inside?: number, at = editor.state.selection.from) {
  const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
  const top = $at.depth ? $at.before(1) : $at.pos
  const here = $at.depth ? $at.node(1) : undefined
  const isEmpty = here?.type.name === 'paragraph' && here.content.size === 0
  const range = isEmpty ? { from: top, to: top + here.nodeSize } : { from: top + (here?.nodeSize ?? 0), to: top + (here?.nodeSize ?? 0) }
  const isLast = range.to >= editor.state.doc.content.size
  editor.chain().focus().insertContentAt(range, isLast ? [block, paragraph] : [block], { updateSelection: inside === undefined }).run()
  if (inside !== undefined) editor.commands.setTextSelection(range.from + inside)
}

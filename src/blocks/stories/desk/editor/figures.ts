/** Pictures and other things with a caption under the hand: chosen by a press or from the keyboard, and what stands beneath a quotation opens its fields. */
import { Extension } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

const captioned = new Set(['image', 'embed', 'audio', 'video'])

/** Meta of the transaction that asks for the fields of what is chosen: the name of the field to write in, or ''. */
export const asksFor = 'asks for fields'

export const Figures = Extension.create({
  name: 'figures',
  // Before the cursor of gaps, which would step over the figure.
  priority: 200,
  addKeyboardShortcuts() {
    const move = (next: (state: EditorState, view: EditorView) => Transaction | undefined) => () => {
      const { state, view } = this.editor
      const transaction = next(state, view)
      if (transaction) view.dispatch(transaction.scrollIntoView())
      return transaction !== undefined
    }
    return { ArrowUp: move(upFromCaption), ArrowDown: move(downToFigure) }
  },
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations: atWork,
      handleDOMEvents: { click: press, keydown: escape },
      // Whoever chooses a picture and types means its caption, not another thing in its place.
      handleTextInput(view, _from, _to, text) {
        const { tr, selection } = view.state
        if (!isFigure(selection)) return false
        view.dispatch(toCaption(tr, selection.to - 1).insertText(text).scrollIntoView())
        return true
      },
    },
  })],
})

const isFigure = (selection: EditorState['selection']): selection is NodeSelection => selection instanceof NodeSelection && captioned.has(selection.node.type.name)
const toCaption = (tr: Transaction, at: number) => tr.setSelection(TextSelection.create(tr.doc, at))

/** From the caption up to what it belongs to. */
function upFromCaption({ selection: { $from, empty }, tr }: EditorState, view: EditorView): Transaction | undefined {
  if (!empty || !captioned.has($from.parent.type.name) || !view.endOfTextblock('up')) return undefined
  return tr.setSelection(NodeSelection.create(tr.doc, $from.before()))
}

/** From above a figure to all of it, and from there into its caption. */
function downToFigure({ selection, tr, doc }: EditorState, view: EditorView): Transaction | undefined {
  if (isFigure(selection)) return toCaption(tr, selection.from + 1)
  const { $from, empty } = selection
  if (!empty || $from.depth !== 1 || !view.endOfTextblock('down')) return undefined
  const after = $from.after(1)
  return captioned.has(doc.nodeAt(after)?.type.name ?? '') ? tr.setSelection(NodeSelection.create(doc, after)) : undefined
}

/** Escape in a caption chooses the figure; nobody else hears of it, for it leaves other things too. */
function escape(view: EditorView, event: KeyboardEvent): boolean {
  const { selection: { $from }, tr } = view.state
  if (event.key !== 'Escape' || !captioned.has($from.parent.type.name)) return false
  event.preventDefault()
  event.stopPropagation()
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, $from.before())))
  return true
}

/** A press on what cannot be typed in: a picture is chosen, a line of particulars asks for its field. */
function press(view: EditorView, event: MouseEvent): boolean {
  const still = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node] > [contenteditable="false"]') : null
  const at = still?.parentElement && view.editable ? placeOfFace(view, still.parentElement) : undefined
  const node = at === undefined ? null : view.state.doc.nodeAt(at)
  if (!still || at === undefined || !node) return false
  const { tr } = view.state
  const field = still.dataset.asks ?? ''
  tr.setSelection(field ? TextSelection.near(tr.doc.resolve(at + node.nodeSize - 1), -1) : NodeSelection.create(tr.doc, at)).setMeta(asksFor, field)
  view.focus()
  view.dispatch(tr)
  // Players keep their own buttons.
  if (!/^(AUDIO|VIDEO)$/.test(still.tagName)) event.preventDefault()
  return true
}

function placeOfFace(view: EditorView, face: HTMLElement): number | undefined {
  const $at = view.state.doc.resolve(view.posAtDOM(face.querySelector('[data-content]') ?? face, 0))
  for (let depth = $at.depth; depth > 0; depth--) if ($at.node(depth).type.name === face.dataset.node) return $at.before(depth)
  return undefined
}

/** The blocks that are written in, for a writer who wants to see nothing else. */
function atWork({ doc, selection: { $from, $to } }: EditorState): DecorationSet {
  const blocks: Decoration[] = []
  let at = $from.depth ? $from.before(1) : $from.pos
  for (let index = $from.index(0); index <= $to.index(0) && index < doc.childCount && blocks.length < 100; index++) {
    blocks.push(Decoration.node(at, at + doc.child(index).nodeSize, { class: 'at-work' }))
    at += doc.child(index).nodeSize
  }
  return DecorationSet.create(doc, blocks)
}

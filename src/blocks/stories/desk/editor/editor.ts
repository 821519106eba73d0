/** The editor itself: the format, the habits of the hand (Markdown, undo, drag), and what is done with what is pasted. */
import { Editor, Extension, InputRule, markInputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { Selection } from '@tiptap/pm/state'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { Body } from '#blocks/body/model.ts'
import { bodyOf, documentOf } from './words.ts'
import { Figures } from './figures.ts'
import { formatExtensions } from './format.ts'
import { cleanPaste } from './paste.ts'
import { margins } from './sight.ts'
import { bringStrangers, Uploads } from './uploads.ts'

export interface EditorWishes {
  place: HTMLElement
  body: Body
  /** What the field is called: "The story". */
  label: string
  isEditable: boolean
  /** The paper's: days are shown in it. */
  language: string
  /** Something was written. */
  onChange(): void
  /** Pictures and other files that were dropped or pasted; where in the text. */
  onFiles(files: File[], at: number): void
  /** The address of something that may be shown within the text was pasted alone on its line. True: it is taken care of. */
  onAddress(address: string): boolean
  /** One line to the writer. */
  onTell(sentence: string): void
  /** The cursor goes up from the first line. */
  onUp?(): void
}

export function createEditor({ place, body, label, isEditable, language, onChange, onFiles, onAddress, onTell, onUp }: EditorWishes): Editor {
  const editor: Editor = new Editor({
    element: place,
    extensions: [...formatExtensions(language), habits, Figures, Uploads, UndoRedo.configure({ newGroupDelay: 500 }), Dropcursor.configure({ width: 3, class: 'drop-here' }), Gapcursor, Placeholder.configure({ placeholder: 'Write here, or type / for more', showOnlyWhenEditable: true })],
    content: documentOf(body),
    editable: isEditable,
    editorProps: {
      attributes: { class: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
      scrollMargin: margins, scrollThreshold: margins,
      handleKeyDown(view, event) {
        if (!onUp || event.key !== 'ArrowUp' || event.shiftKey || !isOnFirstLine(view)) return false
        onUp()
        return true
      },
      transformPastedHTML(html) {
        if (html.includes('data-pm-slice')) return html
        const { html: clean, files, dropped } = cleanPaste(html)
        if (files.length) onFiles(files, editor.state.selection.from)
        setTimeout(() => void bringStrangers(editor, onTell))
        if (dropped.length) onTell(`Left out: ${dropped.join(', ')}.`)
        return clean
      },
      handlePaste(view, event) {
        const files = filesOf(event.clipboardData)
        // A browser offers a picture of what a word processor copied, beside the words themselves.
        if (files.length && !event.clipboardData?.types.includes('text/html')) {
          onFiles(files, view.state.selection.from)
          return true
        }
        const text = event.clipboardData?.getData('text/plain').trim() ?? ''
        const { $from, empty } = view.state.selection
        const isAlone = empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
        return isAlone && /^https?:\/\/\S+$/.test(text) && onAddress(text)
      },
      handleDrop(view, event) {
        const files = filesOf(event.dataTransfer)
        if (!files.length) return false
        event.preventDefault()
        onFiles(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from)
        return true
      },
    },
    onUpdate: ({ transaction }) => transaction.docChanged && onChange(),
  })
  return editor
}

function isOnFirstLine(view: EditorView): boolean {
  const { selection, doc } = view.state
  if ('node' in selection) return false
  // Before a picture that stands first there is a gap to write in.
  if (selection.$from.depth === 0) return selection.from === 0
  const first = Selection.findFrom(doc.resolve(0), 1, true)
  const isCaption = ['image', 'embed', 'audio', 'video'].includes(selection.$from.parent.type.name)
  return selection.empty && !isCaption && Boolean(first?.$from.sameParent(selection.$from)) && view.endOfTextblock('up')
}

const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])]

/** The body as the editor has it now. */
export const bodyIn = (editor: Editor): Body => bodyOf(editor.state.doc)

/** Another's words in the place of these; the cursor stays where it was as far as it can. */
export function replaceBody(editor: Editor, body: Body) {
  const { from } = editor.state.selection
  editor.chain().setMeta('addToHistory', false).setContent(documentOf(body), { emitUpdate: false }).setTextSelection(Math.min(from, editor.state.doc.content.size)).run()
}

/** Keys and signs as writers know them from everywhere. */
const habits = Extension.create({
  name: 'habits',
  addKeyboardShortcuts() {
    const mark = (name: string) => () => this.editor.commands.toggleMark(name)
    return {
      'Mod-b': mark('strong'), 'Mod-i': mark('em'), 'Mod-u': mark('underline'), 'Mod-e': mark('code'), 'Mod-Shift-x': mark('strike'), 'Mod-Shift-h': mark('highlight'),
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 2 }),
      'Mod-Alt-3': () => this.editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => this.editor.commands.toggleWrap('quotation'),
      'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }),
      Enter: () => this.editor.commands.first(({ commands }) => [() => leavesFigure(this.editor), () => commands.splitListItem('listItem')]),
      Tab: () => goToNextCell(1)(this.editor.state, this.editor.view.dispatch) || this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch) || this.editor.commands.liftListItem('listItem'),
      Backspace: () => outOfBlock(this.editor),
    }
  },
  addInputRules() {
    const { nodes, marks } = this.editor.schema
    const around = (sign: string) => new RegExp(`(?:^|[\\s(])((?:${sign})((?:[^*_~\`=]+))(?:${sign}))$`)
    return [
      textblockTypeInputRule({ find: /^(#{2,6})\s$/, type: nodes.heading!, getAttributes: ([, signs = '']) => ({ level: signs.length }) }),
      textblockTypeInputRule({ find: /^#\s$/, type: nodes.heading!, getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^```([a-z]*)\s$/, type: nodes.codeBlock!, getAttributes: ([, language = '']) => ({ language }) }),
      wrappingInputRule({ find: /^\s*>\s$/, type: nodes.quotation! }),
      wrappingInputRule({ find: /^\s*[-+*]\s$/, type: nodes.bulletList! }),
      wrappingInputRule({ find: /^(\d{1,4})[.)]\s$/, type: nodes.orderedList!, getAttributes: ([, start]) => ({ start: Number(start) }), joinPredicate: ([, start], node) => node.childCount + Number(node.attrs.start) === Number(start) }),
      new InputRule({ find: /^(?:---|—-|\*\*\*|___)\s?$/, handler: ({ chain, range }) => void chain().deleteRange(range).insertContent([{ type: 'divider' }, { type: 'paragraph' }]).run() }),
      markInputRule({ find: around(String.raw`\*\*|__`), type: marks.strong! }),
      markInputRule({ find: /(?:^|[\s(])(\*([^*\s][^*]*)\*)$/, type: marks.em! }),
      markInputRule({ find: /(?:^|[\s(])(_([^_\s][^_]*)_)$/, type: marks.em! }),
      markInputRule({ find: around('~~'), type: marks.strike! }),
      markInputRule({ find: around('=='), type: marks.highlight! }),
      markInputRule({ find: around('`'), type: marks.code! }),
      new InputRule({
        find: /\[([^\]]+)\]\((https?:\/\/[^\s)]+|\/[^\s)]*)\)$/,
        handler: ({ chain, range, match }) => void chain().deleteRange(range).insertContent({ type: 'text', text: match[1]!, marks: [{ type: 'link', attrs: { href: match[2] } }] }).unsetMark('link').run(),
      }),
    ]
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

/** Enter at the end of a caption goes on beneath the figure. */
function leavesFigure(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  const isCaption = ['image', 'embed', 'audio', 'video'].includes($from.parent.type.name)
  if (!isCaption || !empty) return false
  const after = $from.after($from.depth)
  const inGallery = $from.depth > 1 && $from.node($from.depth - 1).type.name === 'gallery'
  const place = inGallery ? $from.after($from.depth - 1) : after
  return editor.chain().insertContentAt(place, { type: 'paragraph' }).setTextSelection(place + 1).run()
}

/** At the start of a heading, quotation or note Backspace first makes plain words of it. */
function outOfBlock(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parentOffset > 0) return false
  if (['heading', 'codeBlock'].includes($from.parent.type.name)) return editor.commands.setNode('paragraph')
  const wrapper = $from.depth > 1 ? $from.node($from.depth - 1).type.name : ''
  return ['quotation', 'pullQuote', 'note'].includes(wrapper) && $from.index($from.depth - 1) === 0 ? editor.commands.lift(wrapper) : false
}

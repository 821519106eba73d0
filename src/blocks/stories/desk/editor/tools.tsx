/** The tools over a selection: how words look, what their block is, where they lead. */
import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { safeHref } from '#blocks/body/model.ts'
import { bringIntoSight, sight } from './sight.ts'
import { placeOf, useEditorState } from './use-editor.ts'

const marks = [
  { name: 'strong', sign: 'B', label: 'Bold' }, { name: 'em', sign: 'I', label: 'Italic' }, { name: 'underline', sign: 'U', label: 'Underlined' },
  { name: 'strike', sign: 'S', label: 'Struck through' }, { name: 'highlight', sign: '▮', label: 'Marked' }, { name: 'superscript', sign: 'x²', label: 'x², raised' }, { name: 'code', sign: '‹›', label: 'Code' },
]

export function Tools({ editor, frame }: { editor: Editor; frame: HTMLElement }) {
  const [isLinking, setLinking] = useState(false)
  const state = useEditorState(editor, ({ state: { selection, doc }, isActive, view, isEditable }) => {
    const isText = !selection.empty && doc.textBetween(selection.from, selection.to).length > 0 && !('node' in selection)
    if (!isText) return null
    return { isShown: isEditable && view.hasFocus(), from: selection.from, to: selection.to, on: marks.filter(({ name }) => isActive.call(editor, name)).map(({ name }) => name),
      level: editor.isActive('heading') ? (editor.getAttributes('heading').level as number) : 0, link: editor.isActive('link') ? String(editor.getAttributes('link').href) : '' }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k' && editor.view.hasFocus() && !editor.state.selection.empty) {
        event.preventDefault()
        event.stopPropagation()
        setLinking(true)
      }
    }
    frame.addEventListener('keydown', onKey)
    return () => frame.removeEventListener('keydown', onKey)
  }, [editor, frame])
  if (!state || (!state.isShown && !isLinking)) return null
  const style = overWords(editor, state, frame)
  if (isLinking) return <LinkForm style={style} present={state.link} onDone={(href) => { setLinking(false); setLink(editor, href) }} onCancel={() => { setLinking(false); editor.commands.focus() }} />
  return <Buttons editor={editor} style={style} state={state} onLink={() => setLinking(true)} />
}

/** Above the words, or beneath them where above is no room. */
function overWords(editor: Editor, { from, to }: { from: number; to: number }, frame: HTMLElement) {
  const { left, top } = placeOf(editor, from, frame)
  const hasRoom = frame.getBoundingClientRect().top + top - 52 >= sight().top
  return { left: Math.max(0, Math.min(left - 40, frame.clientWidth - 500)), top: hasRoom ? top - 52 : placeOf(editor, to, frame).bottom + 8 }
}

interface ButtonsProps {
  editor: Editor
  style: { left: number; top: number }
  state: { on: string[]; level: number; link: string }
  onLink(): void
}

function Buttons({ editor, style, state, onLink }: ButtonsProps) {
  const bar = useRef<HTMLDivElement>(null)
  // At the foot of a telephone it would lie over the very words.
  useLayoutEffect(() => {
    if (bar.current && getComputedStyle(bar.current).position === 'fixed') bringIntoSight(editor)
  }, [editor])
  const heading = (level: number) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run()
  return (
    <div ref={bar} className="write-tools" role="toolbar" aria-label="How the words look" style={style} onMouseDown={(event) => event.preventDefault()}>
      {marks.map(({ name, sign, label }) => <button key={name} type="button" aria-label={label} title={label} aria-pressed={state.on.includes(name)} onClick={() => editor.chain().focus().toggleMark(name).run()}>{sign}</button>)}
      <button type="button" aria-pressed={state.link !== ''} onClick={onLink} title="Link (Ctrl+K)">Link</button>
      {[2, 3].map((level) => <button key={level} type="button" aria-label={`H${level}, heading`} aria-pressed={state.level === level} onClick={() => heading(level)}>H{level}</button>)}
      <button type="button" aria-label="Quotation" onClick={() => editor.chain().focus().toggleWrap('quotation').run()}>❝</button>
    </div>
  )
}

function setLink(editor: Editor, href: string) {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (href) chain.setMark('link', { href, title: '' }).run()
  else chain.unsetMark('link').run()
}

/** What reads like a host is one on the web. */
const addressOf = (typed: string) => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed)

function LinkForm({ style, present, onDone, onCancel }: { style: { left: number; top: number }; present: string; onDone(href: string): void; onCancel(): void }) {
  const [typed, setTyped] = useState(present)
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const href = typed.trim() === '' ? '' : safeHref(addressOf(typed.trim()))
    if (href === undefined) setWrong(true)
    else onDone(href)
  }
  return (
    <form className="write-tools" style={style} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for */}
      <input autoFocus aria-label="Where it leads" aria-invalid={isWrong} placeholder="https://… or /a-page" value={typed} onChange={(event) => { setTyped(event.currentTarget.value); setWrong(false) }} />
      <button type="submit">{typed.trim() || !present ? 'Link' : 'Unlink'}</button>
      <button type="button" onClick={onCancel} aria-label="Cancel">×</button>
      {isWrong && <span role="alert" style={{ padding: '0.5rem' }}>This is no address a reader may be sent to.</span>}
    </form>
  )
}

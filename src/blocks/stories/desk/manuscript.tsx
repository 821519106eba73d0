/** The page one writes on: headline, standfirst, lead picture and the story, in the type its readers will see. */
import '#desk/manuscript.css'
import { Button, Group, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { FocalPoint } from '#blocks/media/desk/focal.tsx'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import type { Medium } from '#blocks/media/model.ts'
import type { Draft } from '../model.ts'
import { BodyField } from './editor/body-field.tsx'
import { replaceBody } from './editor/editor.ts'
import { pictureAt } from './editor/faces.ts'

interface ManuscriptProps {
  draft: Draft
  isEditable: boolean
  onWrite(change: Partial<Draft>): void
  onEditor(editor: Editor): void
}

export function Manuscript({ draft, isEditable, onWrite, onEditor }: ManuscriptProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  // Enter in the headline may come before the tools have been drawn.
  const first = useRef<Editor>(undefined)
  const headline = useRef<HTMLTextAreaElement>(null)
  const standfirst = useRef<HTMLTextAreaElement>(null)
  const toText = () => first.current && focusStart(first.current)
  const ready = (editor: Editor) => {
    first.current = editor
    onEditor(editor)
  }
  return (
    <article className="manuscript" ref={setFrame} style={{ position: 'relative' }}>
      <Line field={headline} className="write-headline" label="Headline" value={draft.headline} isEditable={isEditable} onChange={(words) => onWrite({ headline: words })} onNext={() => toEnd(standfirst.current)} />
      <Line field={standfirst} className="write-standfirst" label="Standfirst" placeholder="Standfirst: what it is about, in a sentence" value={draft.standfirst} isEditable={isEditable} onChange={(words) => onWrite({ standfirst: words })} onNext={toText} onBack={() => toEnd(headline.current)} />
      <Lead lead={draft.lead} headline={draft.headline} isEditable={isEditable} onChange={(lead) => onWrite({ lead })} />
      <BodyField body={draft.body} label="The story" isEditable={isEditable} frame={frame} onWrite={(body) => onWrite({ body })} onEditor={ready} onUp={() => toEnd(standfirst.current)} />
    </article>
  )
}

/** At once: Tiptap's own focus comes a frame later, and the first letter would be lost. */
function focusStart(editor: Editor) {
  editor.view.focus()
  editor.commands.setTextSelection(1)
}

function toEnd(field: HTMLTextAreaElement | null) {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Shows others' words where these stood. */
export const showBody = (editor: Editor, draft: Draft) => replaceBody(editor, draft.body)

interface LineProps {
  field: RefObject<HTMLTextAreaElement | null>
  className: string
  label: string
  placeholder?: string
  value: string
  isEditable: boolean
  onChange(value: string): void
  onNext(): unknown
  onBack?(): unknown
}

/** One line, however long: Enter goes on to what comes after it, and so do the arrows from its last row and its first. */
function Line({ field, className, label, placeholder = label, value, isEditable, onChange, onNext, onBack }: LineProps) {
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setText(value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isPlain = !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey && (event.key === 'Enter' || !event.shiftKey)
    const go = isPlain ? wayOut(event.key, event.currentTarget, { onNext, onBack }) : undefined
    if (!go) return
    event.preventDefault()
    go()
  }
  return (
    <textarea ref={field} rows={1} className={className} aria-label={label} placeholder={placeholder} value={text} readOnly={!isEditable} maxLength={label === 'Headline' ? 500 : 2000} onKeyDown={onKeyDown}
      onChange={(event) => {
        const next = event.currentTarget.value.replace(/[\r\n]+/g, ' ')
        setText(next)
        onChange(next)
      }} />
  )
}

/** Where a key leads out of a field that may have grown to several rows. */
function wayOut(key: string, field: HTMLTextAreaElement, { onNext, onBack }: { onNext(): unknown; onBack: (() => unknown) | undefined }) {
  const hasOneRow = field.clientHeight < 1.8 * Number.parseFloat(getComputedStyle(field).lineHeight)
  if (key === 'Enter' || (key === 'ArrowDown' && (hasOneRow || field.selectionStart === field.value.length))) return onNext
  return (key === 'ArrowUp' && (hasOneRow || field.selectionEnd === 0)) || (key === 'Backspace' && field.value === '') ? onBack : undefined
}

type LeadPicture = Draft['lead']

function Lead({ lead, headline, isEditable, onChange }: { lead: LeadPicture; headline: string; isEditable: boolean; onChange(lead: LeadPicture): void }) {
  const [isChoosing, setChoosing] = useState(false)
  const take = ([medium]: Medium[]) => {
    setChoosing(false)
    if (medium) onChange({ mediumId: medium.id, alt: medium.alt, caption: medium.caption, credit: medium.credit })
  }
  const picker = isChoosing && <MediaPicker onPick={take} onClose={() => setChoosing(false)} />
  if (!lead) return isEditable ? <Group mb="md"><Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>Add a lead picture</Button>{picker}</Group> : null
  const field = (name: 'alt' | 'caption' | 'credit', label: string, error?: string) => (
    <TextInput size="xs" label={label} value={lead[name]} error={error} readOnly={!isEditable} onChange={(event) => onChange({ ...lead, [name]: event.currentTarget.value })} style={{ flex: '1 1 14rem' }} />
  )
  const isRepeated = lead.alt.trim() !== '' && lead.alt.trim().toLowerCase() === headline.trim().toLowerCase()
  return (
    <figure className="lead" style={{ marginInline: 0 }}>
      <img src={pictureAt(lead.mediumId)} alt={lead.alt} />
      <Group gap="xs" align="start" mt={4}>
        {field('alt', 'What it shows', isRepeated ? 'This only repeats the headline.' : undefined)}{field('caption', 'Caption')}{field('credit', 'Credit')}
      </Group>
      {isEditable && <Group gap={4} mt={4}><Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>Another picture</Button><FocalPoint mediaId={lead.mediumId} /><Button size="compact-sm" variant="subtle" color="red" onClick={() => onChange(null)}>Take it away</Button></Group>}
      {picker}
    </figure>
  )
}

/** What can be said of the thing the cursor stands in: who said a quotation, what a picture shows, how many columns a gallery has. */
import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Switch, Text, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, mergeCells, splitCell, toggleHeaderRow } from '@tiptap/pm/tables'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { FocalPoint } from '#blocks/media/desk/focal.tsx'
import { asksFor } from './figures.ts'
import { bringIntoSight } from './sight.ts'
import { useEditorState } from './use-editor.ts'

interface Field {
  name: string
  label: string
  kind?: 'text' | 'date' | 'number' | 'choice' | 'switch'
  hint?: string
  choices?: { value: string; label: string }[]
  most?: number
}

/** The innermost of these that the cursor stands in is what is asked about. */
const forms: Record<string, { title: string; fields: Field[] }> = {
  quotation: { title: 'Quotation', fields: [{ name: 'speaker', label: 'Who said it' }, { name: 'role', label: 'In which office' }, { name: 'outlet', label: 'To whom, where' }, { name: 'url', label: 'Address of the source' }, { name: 'date', label: 'When', kind: 'date' }] },
  pullQuote: { title: 'Pull quote', fields: [{ name: 'by', label: 'By' }] },
  image: {
    title: 'Picture',
    fields: [
      { name: 'alt', label: 'What it shows', hint: 'For those who cannot see it; not the headline again' }, { name: 'credit', label: 'Credit' }, { name: 'link', label: 'Leads to' },
      { name: 'align', label: 'Stands', kind: 'choice', choices: [{ value: 'none', label: 'As wide as the text' }, { value: 'center', label: 'In the middle' }, { value: 'left', label: 'Left' }, { value: 'right', label: 'Right' }, { value: 'wide', label: 'Wide' }, { value: 'full', label: 'Full width' }] },
    ],
  },
  gallery: { title: 'Gallery', fields: [{ name: 'caption', label: 'Caption of all' }, { name: 'columns', label: 'Columns', kind: 'number', most: 8 }] },
  embed: { title: 'From another site', fields: [{ name: 'title', label: 'Title' }, { name: 'url', label: 'Address' }] },
  audio: { title: 'Sound', fields: [{ name: 'title', label: 'Title' }] },
  video: { title: 'Film', fields: [{ name: 'title', label: 'Title' }] },
  file: { title: 'File', fields: [{ name: 'name', label: 'Name for readers' }] },
  table: { title: 'Table', fields: [{ name: 'caption', label: 'Caption' }] },
  note: { title: 'Note', fields: [{ name: 'kind', label: 'Kind', kind: 'choice', choices: [{ value: 'note', label: 'Note' }, { value: 'warning', label: 'Warning' }, { value: 'correction', label: 'Correction' }] }, { name: 'title', label: 'Title' }] },
  orderedList: { title: 'Numbered list', fields: [{ name: 'start', label: 'Begins at', kind: 'number' }, { name: 'style', label: 'Counts', kind: 'choice', choices: [{ value: '', label: '1, 2, 3' }, { value: 'lower-alpha', label: 'a, b, c' }, { value: 'upper-alpha', label: 'A, B, C' }, { value: 'lower-roman', label: 'i, ii, iii' }, { value: 'upper-roman', label: 'I, II, III' }] }, { name: 'reversed', label: 'Counts down', kind: 'switch' }] },
  codeBlock: { title: 'Code', fields: [{ name: 'language', label: 'Language' }] },
  heading: { title: 'Heading', fields: [{ name: 'level', label: 'Level', kind: 'choice', choices: [2, 3, 4, 5, 6].map((level) => ({ value: String(level), label: String(level) })) }, { name: 'anchor', label: 'Anchor', hint: 'Made of its words where empty' }] },
}

interface Standing {
  kind: string
  at: number
  attrs: Record<string, unknown>
  /** As a whole, not by a cursor within. */
  isChosen: boolean
}

/** What the cursor stands in, or what is chosen. */
export function standingIn({ state: { selection } }: Editor): Standing | undefined {
  const chosen = 'node' in selection ? (selection.node as { type: { name: string }; attrs: Record<string, unknown> }) : undefined
  if (chosen && forms[chosen.type.name]) return { kind: chosen.type.name, at: selection.from, attrs: { ...chosen.attrs }, isChosen: true }
  for (let depth = selection.$from.depth; depth > 0; depth--) {
    const node = selection.$from.node(depth)
    if (forms[node.type.name]) return { kind: node.type.name, at: selection.$from.before(depth), attrs: { ...node.attrs }, isChosen: false }
  }
  return undefined
}

export function FigureForm({ editor }: { editor: Editor }) {
  const standing = useEditorState(editor, (each) => (each.isEditable ? (standingIn(each) ?? null) : null))
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const listen = ({ transaction }: { transaction: Transaction }) => setAsked(String(transaction.getMeta(asksFor) ?? ''))
    editor.on('transaction', listen)
    return () => void editor.off('transaction', listen)
  }, [editor])
  if (!standing) return null
  return <StandingForm key={`${standing.kind} ${standing.at} ${standing.isChosen}`} editor={editor} standing={standing} asked={asked} />
}

/** On a telephone there is no room for fields beside words that are being typed. */
const isNarrow = () => matchMedia('(max-width: 48em)').matches

function StandingForm({ editor, standing: { kind, at, attrs, isChosen }, asked }: { editor: Editor; standing: Standing; asked: string }) {
  const { title, fields } = forms[kind]!
  const [isOpen, setOpen] = useState(!['heading', 'orderedList', 'codeBlock', 'table'].includes(kind) && (isChosen || !isNarrow()))
  const form = useRef<HTMLElement>(null)
  const focus = useEffectEvent(() => form.current?.querySelector<HTMLElement>(`[name="${asked}"]`)?.focus({ preventScroll: true }))
  if (asked && !isOpen) setOpen(true)
  useLayoutEffect(() => bringIntoSight(editor, at), [editor, at, isOpen])
  useEffect(() => {
    if (asked) focus()
  }, [asked])
  const set = (name: string, value: unknown) => editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value))
  return (
    <section ref={form} className="figure-form" aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>{title}</Text>
        <Group gap={4}>
          {kind === 'table' && <TableButtons editor={editor} />}
          {kind === 'image' && attrs.mediaId !== '' && <FocalPoint mediaId={String(attrs.mediaId)} />}
          {kind === 'gallery' && <Text size="xs" c="dimmed">Drop pictures beside it to bring more</Text>}
          <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? 'Less' : 'More'}</Button>
        </Group>
      </Group>
      {isOpen && <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt={4}>{fields.map((field) => <FieldOf key={field.name} field={field} value={attrs[field.name]} onChange={(value) => set(field.name, value)} />)}</SimpleGrid>}
    </section>
  )
}

function FieldOf({ field: { name, label, kind = 'text', hint, choices = [], most }, value, onChange }: { field: Field; value: unknown; onChange(value: unknown): void }) {
  if (kind === 'choice') return <NativeSelect size="xs" name={name} label={label} data={choices} value={String(value ?? '')} onChange={(event) => onChange(name === 'level' ? Number(event.currentTarget.value) : event.currentTarget.value)} />
  if (kind === 'switch') return <Switch size="xs" name={name} label={label} checked={Boolean(value)} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (kind === 'number') return <NumberInput size="xs" name={name} label={label} min={1} {...(most && { max: most })} allowDecimal={false} value={Number(value)} onChange={(next) => Number.isInteger(next) && onChange(next)} />
  return <TextInput size="xs" name={name} label={label} description={hint} {...(kind === 'date' && { placeholder: '2026-03-02, or in words' })} value={String(value ?? '')} onChange={(event) => onChange(event.currentTarget.value)} />
}

function TableButtons({ editor }: { editor: Editor }) {
  const deeds = [['+ row', addRowAfter], ['+ column', addColumnAfter], ['− row', deleteRow], ['− column', deleteColumn], ['join', mergeCells], ['split', splitCell], ['head', toggleHeaderRow]] as const
  return <>{deeds.map(([name, deed]) => <Button key={name} size="compact-xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => { deed(editor.state, editor.view.dispatch); editor.commands.focus() }}>{name}</Button>)}</>
}

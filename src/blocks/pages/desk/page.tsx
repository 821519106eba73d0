/** One page, written as its readers will see it; saved by a button, kept in this browser until then, and not left unsaved without a word. */
import '#desk/manuscript.css'
import { Alert, Anchor, Button, Group, NativeSelect, Switch, Text, TextInput } from '@mantine/core'
import { Link, useBlocker, useParams } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { type ChangeEvent, useRef, useState } from 'react'
import { emptyBody } from '#blocks/body/model.ts'
import { BodyField } from '#blocks/stories/desk/editor/body-field.tsx'
import { replaceBody } from '#blocks/stories/desk/editor/editor.ts'
import { Difference } from '#blocks/stories/desk/history.tsx'
import { emptyDraft } from '#blocks/stories/model.ts'
import { ClashNotice } from '#desk/kit/clash.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import { stateNames } from '../desk.tsx'
import { pageStates, type TypedPage } from '../model.ts'
import { type Opened, useOpened, usePage } from './use-page.ts'

const blank: TypedPage = { slug: '', title: '', body: emptyBody, state: 'draft', commentsOpen: false }

export function Screen() {
  const { id = 'new' } = useParams({ strict: false }) as { id?: string }
  const opened = useOpened(id, blank)
  if (!opened.data) return <ScreenFrame name="Page"><Answer of={opened}>{() => null}</Answer></ScreenFrame>
  return <PageForm key={id} opened={opened.data} />
}

function PageForm({ opened }: { opened: Opened }) {
  const { id } = opened
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const editor = useRef<Editor>(undefined)
  const desk = usePage(opened, (body) => editor.current && replaceBody(editor.current, body))
  const { values, was, set, wrong, isChanged, leave } = desk
  const [first] = useState(values.body)
  useBlocker({ shouldBlockFn: () => isChanged && !leave.current && !confirm('What you wrote is not saved. Leave all the same?'), enableBeforeUnload: () => isChanged })
  const typed = (name: 'title' | 'slug') => ({ value: values[name], error: wrong[name], onChange: (event: ChangeEvent<HTMLInputElement>) => set(name, event.currentTarget.value) })
  return (
    <ScreenFrame name={was.title || 'A new page'} actions={<PageButtons isChanged={isChanged} isBusy={desk.isBusy} onSave={desk.save} onRemove={id ? () => desk.remove.mutate(undefined) : undefined} />}>
      <link rel="stylesheet" href="/desk/paper.css" />
      <Group mb="sm" gap="xs" justify="space-between">
        <Link to="/pages" style={{ color: 'inherit' }}>All pages</Link>
        {id && was.state === 'published' && <Anchor href={`/${was.slug}`} target="_blank" c="inherit" td="underline">Read it</Anchor>}
      </Group>
      {desk.isRecovered && <Recovered opened={opened} onThrowAway={desk.throwAway} />}
      <PageClash desk={desk} />
      <Group align="start" gap="xs">
        <TextInput label="Title" flex="2 1 16rem" {...typed('title')} />
        <TextInput label="Address" placeholder="made from the title" flex="1 1 10rem" {...typed('slug')} />
        <NativeSelect label="State" data={pageStates.map((value) => ({ value, label: stateNames[value] }))} value={values.state} onChange={(event) => set('state', pageStates.find((each) => each === event.currentTarget.value) ?? 'draft')} />
      </Group>
      <Switch mt="sm" label="Readers may comment" checked={values.commentsOpen} onChange={(event) => set('commentsOpen', event.currentTarget.checked)} />
      <div className="manuscript" ref={setFrame} style={{ position: 'relative' }}>
        <BodyField body={first} label="The text" isEditable frame={frame} onWrite={(written) => set('body', written)} onEditor={(made) => { editor.current = made }} />
      </div>
    </ScreenFrame>
  )
}

function Recovered({ opened: { kept, isGone }, onThrowAway }: { opened: Opened; onThrowAway(): void }) {
  return (
    <Alert variant="default" mb="sm" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{`What you wrote here${kept ? `, last ${inWords(kept.at)},` : ''} was not saved. ${isGone ? 'The page was removed meanwhile; saved, it is a new one.' : 'Here it is again.'}`}</Text>
        <Button size="xs" variant="default" onClick={() => confirm('Throw away what you wrote? It cannot be brought back.') && onThrowAway()}>Throw it away</Button>
      </Group>
    </Alert>
  )
}

function PageClash({ desk: { clash, values } }: { desk: ReturnType<typeof usePage> }) {
  if (!clash) return null
  const { message, theirs: { body, ...theirs }, onMine, onTheirs } = clash
  return (
    <ClashNotice clash={{ message, theirs }} onMine={onMine} onTheirs={onTheirs}>
      {body && (
        <>
          <Text size="sm" mt="xs">Of the text, struck through: what only yours has. Marked: what only theirs has.</Text>
          <Difference before={{ ...emptyDraft, body: values.body }} after={{ ...emptyDraft, body }} />
        </>
      )}
    </ClashNotice>
  )
}

const PageButtons = ({ isChanged, isBusy, onSave, onRemove }: { isChanged: boolean; isBusy: boolean; onSave(): void; onRemove: (() => void) | undefined }) => (
  <>
    {onRemove && <Button variant="subtle" color="red" onClick={() => confirm('Remove this page? It cannot be undone.') && onRemove()}>Remove</Button>}
    <Button loading={isBusy} disabled={!isChanged} onClick={onSave}>Save</Button>
  </>
)

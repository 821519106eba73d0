/** The story goes on: in for review, back with a word, approved; off the page again; away. */
import { Button, Menu, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { may } from '#blocks/people/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { shortly } from '#desk/kit/times.ts'
import { mayI, opening } from '#desk/opening.ts'
import type { DeskState, Withdrawing } from '../model.ts'
import { useWriters } from './choices.ts'
import { stateNames } from './states.ts'
import { storiesApi } from './ask.ts'
import type { Desk } from './use-story.ts'

const titles: Record<DeskState, string> = { draft: 'Send it back', inReview: 'Hand it in', approved: 'Approve it' }

export function HandOn({ desk, to, onClose }: { desk: Desk; to: DeskState; onClose(): void }) {
  const { story, saver } = desk
  const [assigneeId, setAssignee] = useState(to === 'draft' ? (story.ownerId ?? '') : '')
  const [note, setNote] = useState('')
  // Who is to read it must be able to; it goes back to whoever may write. Nobody hands it to themselves.
  const writers = (useWriters().data ?? []).filter((each) => each.id !== opening.person.id && (to === 'draft' || may(each, 'stories.edit')))
  const hand = useDeed(async () => {
    await saver.flush()
    await told(storiesApi[':id'].state.$post({ param: { id: story.id }, json: { state: to, assigneeId: assigneeId || null, note } }))
  }, { done: { draft: 'Sent back', inReview: 'Handed in', approved: 'Approved' }[to], after: () => {
    desk.letGo()
    void desk.reread().then(onClose)
  } })
  return (
    <Modal opened onClose={onClose} title={titles[to]} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <NativeSelect label="To" data={[{ value: '', label: 'Whoever comes first' }, ...writers.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))]} value={assigneeId} onChange={(event) => setAssignee(event.currentTarget.value)} />
        <Textarea label="A word to them" autosize minRows={2} maxLength={2000} data-autofocus value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button loading={hand.isPending} onClick={() => hand.mutate(undefined)}>{titles[to]}</Button>
      </Stack>
    </Modal>
  )
}

interface MoreProps {
  desk: Desk
  onHandOn(to: DeskState): void
  onWithdraw(to: Withdrawing['to']): void
  onHistory(): void
  onFocus(): void
}

/** What else can be done with a story. */
export function More({ desk, onHandOn, onWithdraw, onHistory, onFocus }: MoreProps) {
  const { story, saver } = desk
  const navigate = useNavigate()
  const { state, mayEdit, mayPublish, path, hasDraft } = story
  const leave = () => void navigate({ to: '/stories' })
  const discard = useDeed(() => told(storiesApi[':id'].$delete({ param: { id: story.id } })), { done: 'Thrown away', moves: [['stories']], after: leave })
  const drop = useDeed(async () => {
    await saver.flush()
    await told(storiesApi[':id'].draft.$delete({ param: { id: story.id } }))
  }, { done: 'What readers have stands again', after: () => location.reload() })
  const reinstate = useDeed(() => told(storiesApi[':id'].reinstate.$post({ param: { id: story.id } })), { done: 'Readers have it again', after: () => void desk.reread() })
  const isOnDesk = ['draft', 'inReview', 'approved', 'archived'].includes(state)
  const sure = (question: string, deed: () => void) => () => { if (confirm(question)) deed() }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target><Button variant="default" size="compact-md">More</Button></Menu.Target>
      <Menu.Dropdown>
        {mayEdit && isOnDesk && state !== 'inReview' && <Menu.Item onClick={() => onHandOn('inReview')}>Hand it in for review</Menu.Item>}
        {mayEdit && isOnDesk && state !== 'draft' && <Menu.Item onClick={() => onHandOn('draft')}>Send it back with a word</Menu.Item>}
        {mayI('stories.edit') && isOnDesk && state !== 'approved' && <Menu.Item onClick={() => onHandOn('approved')}>Approve it</Menu.Item>}
        <Menu.Item onClick={onHistory}>Earlier versions</Menu.Item>
        <Menu.Item hiddenFrom="sm" component="a" href={`/desk/stories/${story.id}/preview`} target="_blank" onClick={() => void saver.flush().catch(() => {})}>Preview</Menu.Item>
        <Menu.Item hiddenFrom="sm" onClick={onFocus}>Only the page</Menu.Item>
        {state === 'published' && path && <Menu.Item component="a" href={path} target="_blank">See it as readers do</Menu.Item>}
        {state === 'published' && hasDraft && mayEdit && <Menu.Item color="red" onClick={sure('Drop what was written since readers got it? It stays among the earlier versions.', () => drop.mutate(undefined))}>Drop these changes</Menu.Item>}
        {mayPublish && ['published', 'scheduled'].includes(state) && <Menu.Item onClick={() => onWithdraw('draft')}>Take it off, back to the desk</Menu.Item>}
        {mayPublish && state === 'published' && <Menu.Item onClick={() => onWithdraw('archived')}>Archive it</Menu.Item>}
        {mayPublish && state === 'published' && <Menu.Item color="red" onClick={() => onWithdraw('retracted')}>Retract it</Menu.Item>}
        {mayPublish && state === 'retracted' && <Menu.Item onClick={() => reinstate.mutate(undefined)}>Reinstate it</Menu.Item>}
        {mayEdit && !['published', 'scheduled'].includes(state) && <Menu.Item color="red" onClick={sure('Throw this story away? It cannot be undone.', () => discard.mutate(undefined))}>Throw it away</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

const sentences: Record<Withdrawing['to'], { title: string; words: string }> = {
  draft: { title: 'Take it off', words: 'Readers will not find it any more, and you can go on writing.' },
  archived: { title: 'Archive it', words: 'Readers will not find it any more; the newsroom keeps it.' },
  retracted: { title: 'Retract it', words: 'Its address says that it was retracted, with your sentence. It leaves lists, feeds, search and caches at once.' },
}

export function Withdraw({ desk, to, onClose }: { desk: Desk; to: Withdrawing['to']; onClose(): void }) {
  const [sentence, setSentence] = useState('')
  const { title, words } = sentences[to]
  const withdraw = useDeed(() => told(storiesApi[':id'].withdraw.$post({ param: { id: desk.story.id }, json: to === 'retracted' ? { to, sentence } : { to } })), { done: 'Done', after: () => void desk.reread().then(onClose) })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Text>{words}</Text>
        {to === 'retracted' && <Textarea label="Why, in a sentence for readers" data-autofocus autosize minRows={2} value={sentence} onChange={(event) => setSentence(event.currentTarget.value)} />}
        <Button color={to === 'retracted' ? 'red' : undefined} disabled={to === 'retracted' && !sentence.trim()} loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{title}</Button>
      </Stack>
    </Modal>
  )
}

/** The last word that came with it, and those before. */
export function Notes({ desk: { story } }: { desk: Desk }) {
  const said = story.notes.filter(({ note }) => note)
  if (!said.length || story.state === 'published') return null
  return (
    <Stack gap={2} px="sm" py={6} mx="auto" maw="46.5rem" component="ul" style={{ listStyle: 'none', borderInlineStart: '3px solid currentColor' }} aria-label="Notes">
      {said.slice(0, 3).map(({ id, at, personName, state, note }) => <Text key={id} component="li" size="sm"><b>{personName}</b>, {shortly(at)} ({stateNames[state].toLowerCase()}): {note}</Text>)}
    </Stack>
  )
}

/** The story's panel: where it stands, who wrote it, when it goes out, and what else is said of it. Everything is saved as it is set. */
import { Button, Divider, Drawer, MultiSelect, NativeSelect, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { told } from '#desk/client.ts'
import { fieldsOf, useDeed } from '#desk/kit/deeds.ts'
import { clockName, localOf, momentOf } from '#desk/kit/times.ts'
import { mayI, opening } from '#desk/opening.ts'
import type { Draft } from '../model.ts'
import { inTree, sections, topics, useContributors, useSections, useTopics } from './choices.ts'
import { languageChoices } from './languages.ts'
import { readStory, storiesApi } from './ask.ts'
import type { Desk } from './use-story.ts'

interface PanelProps {
  desk: Desk
  onWrite(change: Partial<Draft>): void
  onClose(): void
  onHistory(): void
}

export function Panel({ desk, onWrite, onClose, onHistory }: PanelProps) {
  const { draft, story, saver: { fields: wrong } } = desk
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="md">
      <Drawer.Overlay backgroundOpacity={0.15} />
      <Drawer.Content>
        <Drawer.Header role="none"><Drawer.Title>About this story</Drawer.Title><Drawer.CloseButton aria-label="Close" /></Drawer.Header>
        <Drawer.Body>
          <Stack gap="sm">
            <Places draft={draft} onWrite={onWrite} />
            <Bylines draft={draft} onWrite={onWrite} />
            <Topics draft={draft} onWrite={onWrite} />
            <Divider label="When" />
            <Times draft={draft} isPublic={story.state === 'published'} onWrite={onWrite} />
            <Divider label="Found and shared" />
            <Address draft={draft} path={story.path} wrong={wrong.slug} onWrite={onWrite} />
            <Textarea label="Description for search and sharing" description="The standfirst where empty" autosize minRows={2} maxLength={400} error={wrong.description} value={draft.description} onChange={(event) => onWrite({ description: event.currentTarget.value })} />
            <NativeSelect label="Language" data={languageChoices(opening.paper.language, draft.language)} value={draft.language} onChange={(event) => onWrite({ language: event.currentTarget.value })} />
            <Original draft={draft} own={story.id} onWrite={onWrite} />
            <Divider label="On the page" />
            {mayI('stories.edit') && <Switch label="Stays at the head of the front page" checked={draft.isPinned} onChange={(event) => onWrite({ isPinned: event.currentTarget.checked })} />}
            <Switch label="Readers may comment" checked={draft.commentsOpen} onChange={(event) => onWrite({ commentsOpen: event.currentTarget.checked })} />
            <TextInput label="Paid for by" description="Then it is marked as sponsored wherever it stands, and its links say so" value={draft.sponsor} maxLength={120} error={wrong.sponsor} onChange={(event) => onWrite({ sponsor: event.currentTarget.value })} />
            <Button variant="default" onClick={onHistory}>Earlier versions</Button>
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

interface Part {
  draft: Draft
  onWrite(change: Partial<Draft>): void
}

/** Stands in the list of sections or topics for the one that is not there yet. */
const newOne = 'new'

function Places({ draft, onWrite }: Part) {
  const { data } = useSections()
  const [isAdding, setAdding] = useState(false)
  const tree = inTree(data ?? [])
  const choose = (id: string) => (id === newOne ? setAdding(true) : onWrite({ sectionId: id || null }))
  const choices = [{ value: '', label: 'Choose one' }, ...tree, ...(mayI('paper.arrange') ? [{ value: newOne, label: 'A new section …' }] : [])]
  if (data?.length === 0) return mayI('paper.arrange') ? <NewSection onAdded={(sectionId) => onWrite({ sectionId })} /> : <Text size="sm">The paper has no section yet, and a story has to stand in one. Ask an editor or the owner to add it under Sections.</Text>
  return (
    <>
      <NativeSelect label="Section" data={choices} value={isAdding ? newOne : (draft.sectionId ?? '')} onChange={(event) => choose(event.currentTarget.value)} />
      {isAdding && <NewSection onAdded={(sectionId) => { setAdding(false); onWrite({ sectionId }) }} onLeave={() => setAdding(false)} />}
      {tree.length > 1 && <MultiSelect label="Also in" data={tree.filter(({ value }) => value !== draft.sectionId)} value={draft.furtherSectionIds} onChange={(furtherSectionIds) => onWrite({ furtherSectionIds })} searchable clearable clearButtonProps={{ 'aria-label': 'Take all away' }} />}
    </>
  )
}

/** A name and Enter: the section is there, and the story stands in it. */
function NewSection({ onAdded, onLeave }: { onAdded(id: string): void; onLeave?: () => void }) {
  const [name, setName] = useState('')
  const add = useDeed(() => told(sections.index.$post({ json: { slug: name.trim(), name: name.trim() } })), { moves: [['sections']], after: ({ id }) => onAdded(id) })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && onLeave) {
      event.stopPropagation()
      onLeave()
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (name.trim() && !add.isPending) add.mutate(undefined)
  }
  return <TextInput label="A new section" description={onLeave ? 'Its name, and Enter' : 'The paper has none yet. Its name, and Enter'} data-autofocus maxLength={120} error={fieldsOf(add.error).name} value={name} disabled={add.isPending} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={onKeyDown} />
}

function Bylines({ draft: { bylines }, onWrite }: Part) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const ids = bylines.map(({ contributorId }) => contributorId)
  const known = useContributors(q, ids).data ?? []
  const set = (next: string[]) => onWrite({ bylines: next.map((contributorId) => bylines.find((byline) => byline.contributorId === contributorId) ?? { contributorId, role: '' }) })
  const setRole = (contributorId: string, role: string) => onWrite({ bylines: bylines.map((byline) => (byline.contributorId === contributorId ? { ...byline, role } : byline)) })
  return (
    <>
      <MultiSelect label="By" selectFirstOptionOnChange placeholder={ids.length ? '' : 'Whose story it is'} data={known.map(({ id, name }) => ({ value: id, label: name }))} value={ids} onChange={set} searchable searchValue={typed} onSearchChange={setTyped} nothingFoundMessage="No contributor of this name" />
      {bylines.map(({ contributorId, role }) => (
        <TextInput key={contributorId} size="xs" label={`${known.find(({ id }) => id === contributorId)?.name ?? 'This contributor'} as`} placeholder="photographs, translation … or nothing" maxLength={120} value={role} onChange={(event) => setRole(contributorId, event.currentTarget.value)} />
      ))}
    </>
  )
}

function Topics({ draft: { topicIds }, onWrite }: Part) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useTopics(q, topicIds)
  const known = found.data ?? []
  const name = typed.trim()
  // Only when the server has been asked for just this: a topic that is there is not made twice.
  const isNew = name !== '' && q.trim() === name && !found.isPlaceholderData && !known.some((topic) => topic.name.toLowerCase() === name.toLowerCase())
  const add = useDeed(() => told(topics.index.$post({ json: { slug: '', name } })), { moves: [['topics']], after: ({ id }) => {
    setTyped('')
    onWrite({ topicIds: [...topicIds, id] })
  } })
  const choose = (ids: string[]) => (ids.includes(newOne) ? add.mutate(undefined) : onWrite({ topicIds: ids }))
  const data = [...known.map((topic) => ({ value: topic.id, label: topic.name })), ...(isNew ? [{ value: newOne, label: `Add “${name}”` }] : [])]
  // The one that is not there yet comes a moment after the last letter, when Mantine has chosen among the others: Enter means it all the same.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || !isNew || event.currentTarget.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    add.mutate(undefined)
  }
  return <MultiSelect label="Topics" selectFirstOptionOnChange onKeyDown={onKeyDown} data={data} value={topicIds} onChange={choose} searchable searchValue={typed} onSearchChange={setTyped} nothingFoundMessage="No topic of this name" />
}

function Times({ draft, isPublic, onWrite }: Part & { isPublic: boolean }) {
  const field = (name: 'publishAt' | 'unpublishAt', label: string, description: string) => (
    <TextInput type="datetime-local" label={label} description={description} value={draft[name] ? localOf(draft[name]) : ''}
      onChange={(event) => onWrite({ [name]: event.currentTarget.value ? momentOf(event.currentTarget.value) : null })} />
  )
  return (
    <>
      {field('publishAt', isPublic ? 'Published' : 'Goes out', isPublic ? 'What readers are told' : `At once where empty; ${clockName} time`)}
      {field('unpublishAt', 'Is taken off', `Never where empty; ${clockName} time`)}
    </>
  )
}

/** Of which story this is a translation: then each leads readers to the other. */
function Original({ draft: { originalId, language }, own, onWrite }: Part & { own: string }) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useQuery({ queryKey: ['stories', 'originals', q], queryFn: () => told(storiesApi.index.$get({ query: { q, skip: '0', state: 'published' } })), enabled: language !== '' || originalId !== null })
  const known = useQuery({ queryKey: ['stories', 'original', originalId], enabled: originalId !== null, queryFn: () => readStory(originalId ?? '') })
  if (!language && originalId === null) return null
  const choices = [...(known.data ? [{ value: known.data.id, label: known.data.draft.headline }] : []), ...(found.data?.stories ?? []).map(({ id, headline }) => ({ value: id, label: headline }))]
  const data = choices.filter(({ value }, at) => value !== own && choices.findIndex((each) => each.value === value) === at)
  return <Select label="Translation of" description="Readers of each are led to the other" data={data} value={originalId} onChange={(id) => onWrite({ originalId: id })} searchable clearable searchValue={typed} onSearchChange={setTyped} nothingFoundMessage="No story of this headline" clearButtonProps={{ 'aria-label': 'Of none' }} />
}

function Address({ draft, path, wrong, onWrite }: Part & { path: string; wrong: string | undefined }) {
  const isMoved = path !== '' && draft.slug !== '' && !decodeURIComponent(path).endsWith(`/${draft.slug}`)
  return (
    <>
      <TextInput label="Address" description="The last part; made of the headline where empty" placeholder="made of the headline" maxLength={200} error={wrong} value={draft.slug} onChange={(event) => onWrite({ slug: event.currentTarget.value.toLowerCase().replace(/\s+/g, '-') })} />
      {isMoved && <Text size="sm" c="dimmed">{`The old address ${path} will lead to the new one.`}</Text>}
    </>
  )
}

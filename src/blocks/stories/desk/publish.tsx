/** Before a story goes out: in plain words what will happen, what a careful editor would look at, and one button. */
import { Button, Drawer, Group, List, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, Refused, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { inWords } from '#desk/kit/times.ts'
import type { PreviewApi } from '#site/desk/api.ts'
import { type Check, checklist, type Draft, type Publishing } from '../model.ts'
import { useSections } from './choices.ts'
import { storiesApi } from './ask.ts'
import type { Desk } from './use-story.ts'

const preview = client<PreviewApi>('preview')

export function Publish({ desk, onPanel, onClose }: { desk: Desk; onPanel(): void; onClose(): void }) {
  const { draft, story, saver } = desk
  const isPublic = story.state === 'published'
  const [kind, setKind] = useState<'fix' | 'update' | 'correction'>('update')
  const [sentence, setSentence] = useState('')
  const checks = checklist(draft)
  const hasToWait = checks.some(({ level }) => level === 'must')
  const publish = useDeed(async (json: Omit<Publishing, 'version'>) => {
    await saver.flush()
    return told(storiesApi[':id'].publish.$post({ param: { id: story.id }, json: { ...json, version: saver.version } })).catch(async (error: unknown) => {
      // It has gone out, or somebody saved it, since this tab heard of it last.
      if (error instanceof Refused && error.status === 409) await desk.reread()
      throw error
    })
  }, { done: ({ state, publishedAt }) => (state === 'scheduled' ? `Goes out ${inWords(publishedAt)}` : 'Readers have it now'), after: () => void desk.reread().then(onClose) })
  const isLater = !isPublic && draft.publishAt !== null && draft.publishAt > new Date().toISOString()
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="md">
      <Drawer.Overlay backgroundOpacity={0.15} />
      <Drawer.Content>
        <Drawer.Header role="none"><Drawer.Title>{isPublic ? 'Update' : 'Publish'}</Drawer.Title><Drawer.CloseButton aria-label="Close" /></Drawer.Header>
        <Drawer.Body>
          <Stack>
            <Text>{useSentence(draft, isPublic)}</Text>
            <Checks checks={checks} />
            <Weight id={story.id} version={saver.version} isSaved={saver.state === 'saved'} />
            {isPublic && (
              <Radio.Group label="What kind of change is this?" value={kind} onChange={(value) => setKind(value as typeof kind)}>
                <Stack gap={6} mt={4}>
                  <Radio value="fix" label="A small fix" description="Readers are told nothing" />
                  <Radio value="update" label="An update" description="The page says when it was updated" />
                  <Radio value="correction" label="A correction" description="A sentence under the story says what was wrong" />
                </Stack>
              </Radio.Group>
            )}
            {isPublic && kind === 'correction' && <Textarea label="What was wrong, and what is right" autosize minRows={2} maxLength={2000} value={sentence} error={publish.error && !sentence.trim() ? 'Say in a sentence what was wrong.' : undefined} onChange={(event) => setSentence(event.currentTarget.value)} />}
            {publish.error && <Text c="red" role="alert">{[publish.error.message, ...Object.values((publish.error as { fields?: Record<string, string> }).fields ?? {})].join(' ')}</Text>}
            <Group>
              <Button size="md" loading={publish.isPending} disabled={hasToWait} data-autofocus onClick={() => publish.mutate(isPublic ? { change: kind, sentence } : {})}>{isPublic ? 'Update it' : isLater ? 'Schedule it' : 'Publish it now'}</Button>
              <Button variant="default" onClick={onPanel}>Change section, time, address</Button>
            </Group>
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** "Goes out at once, under News, as a story by nobody." */
function useSentence(draft: Draft, isPublic: boolean): string {
  const section = useSections().data?.find(({ id }) => id === draft.sectionId)
  const when = isPublic ? 'Readers get the new version at once' : draft.publishAt && draft.publishAt > new Date().toISOString() ? `Goes out ${inWords(draft.publishAt)}` : 'Goes out at once'
  const where = section ? `, under ${section.name}` : ', once you have chosen a section'
  const front = draft.isPinned ? ', and stays at the head of the front page' : isPublic ? '' : ', and comes on the front page'
  const until = draft.unpublishAt ? ` It is taken off ${inWords(draft.unpublishAt)}.` : ''
  return `${when}${where}${front}.${until}`
}

function Checks({ checks }: { checks: Check[] }) {
  if (!checks.length) return <Text c="teal">Nothing is missing.</Text>
  return (
    <List size="sm" spacing={4} aria-label="Before it goes out">
      {checks.map(({ level, sentence }) => <List.Item key={sentence}><Text span inherit c={level === 'must' ? 'red' : undefined} fw={level === 'must' ? 600 : 400}>{sentence}</Text></List.Item>)}
    </List>
  )
}

/** What the page will cost a reader. */
function Weight({ id, version, isSaved }: { id: string; version: number; isSaved: boolean }) {
  const weight = useQuery({ queryKey: ['weight', id, version], enabled: isSaved, queryFn: () => told(preview[':id'].weight.$get({ param: { id } })), staleTime: Infinity })
  if (!weight.data) return null
  const { page, first, all } = weight.data
  return <Text size="sm" c="dimmed">{`The page weighs ${page} kB, ${first} kB with what stands at its head, ${all} kB with all its pictures on a telephone.`}</Text>
}

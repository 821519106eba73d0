/** Earlier versions: who wrote when, what changed since, and a way back. */
import { Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Answer } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import { inWords } from '#desk/kit/times.ts'
import type { Draft } from '../model.ts'
import { differenceOf, type Piece } from './difference.ts'
import { storiesApi } from './ask.ts'
import type { Desk } from './use-story.ts'

const kinds = { saved: 'wrote', published: 'published it', restored: 'brought an earlier one back', aside: 'set this aside, where two had written the same' }

export function History({ desk, onClose }: { desk: Desk; onClose(): void }) {
  const { story } = desk
  const revisions = useQuery({ queryKey: ['revisions', story.id], queryFn: () => told(storiesApi[':id'].revisions.$get({ param: { id: story.id } })), staleTime: 0 })
  const [open, setOpen] = useState<string>()
  return (
    <Modal opened onClose={onClose} title="Earlier versions" size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Answer of={revisions}>
        {(all) => (all.length ? (
          <Stack gap={2}>
            {all.map(({ id, at, personName, kind, words }) => (
              <div key={id}>
                <UnstyledButton className="row" w="100%" aria-expanded={open === id} onClick={() => setOpen(open === id ? undefined : id)}>
                  <Group justify="space-between" gap="xs"><Text size="sm"><b>{personName}</b> {kinds[kind]}</Text><Text size="sm" c="dimmed">{`${inWords(at)} · ${words} words`}</Text></Group>
                </UnstyledButton>
                {open === id && <Version desk={desk} id={id} onClose={onClose} />}
              </div>
            ))}
          </Stack>
        ) : <Empty title="No earlier versions yet">They are kept as you write, one for each ten minutes.</Empty>)}
      </Answer>
    </Modal>
  )
}

function Version({ desk, id, onClose }: { desk: Desk; id: string; onClose(): void }) {
  const { story, saver, draft } = desk
  const version = useQuery({ queryKey: ['revision', id], queryFn: async () => (await told(storiesApi[':id'].revisions[':revision'].$get({ param: { id: story.id, revision: id } }))).draft as Draft })
  const restore = useDeed(async () => {
    await saver.flush()
    await told(storiesApi[':id'].revisions[':revision'].restore.$post({ param: { id: story.id, revision: id } }))
    await saver.catchUp()
  }, { done: 'Brought back', after: () => void desk.reread().then(onClose) })
  return (
    <Answer of={version}>
      {(earlier) => (
        <Stack gap="xs" p="sm">
          <Difference before={earlier} after={draft} />
          {story.mayEdit && <Group><Button size="compact-md" loading={restore.isPending} onClick={() => restore.mutate(undefined)}>Bring this version back</Button></Group>}
        </Stack>
      )}
    </Answer>
  )
}

const elements = { same: 'span', added: 'ins', removed: 'del' } as const

/** What has changed since: what came is marked one way, what went another, for ears too. */
export function Difference({ before, after }: { before: Draft; after: Draft }) {
  const lines = useMemo(() => differenceOf(before, after), [before, after])
  const shown = lines.map((line, at) => (line.every(({ kind }) => kind === 'same') && ![lines[at - 1], lines[at + 1]].some((near) => near?.some(({ kind }) => kind !== 'same')) ? undefined : line))
  if (shown.every((line) => !line)) return <Text size="sm" c="dimmed">Its words are those of the present version.</Text>
  return <div>{shown.map((line, at) => (line ? <p key={at} style={{ margin: '0 0 0.75em' }}>{line.map((piece, n) => <Words key={n} piece={piece} />)}</p> : shown[at - 1] !== undefined && <Text key={at} size="sm" c="dimmed" mb="xs">…</Text>))}</div>
}

function Words({ piece: { kind, text } }: { piece: Piece }) {
  const Element = elements[kind]
  return <Element className={kind === 'same' ? undefined : `change-${kind}`}>{text}</Element>
}

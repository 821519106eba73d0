/** Comments that wait, and those decided: one after the other by keyboard, each with its article and its writer's history. */
import { Anchor, Button, Checkbox, Group, Kbd, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { getHotkeyHandler, useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Empty, Failed, Loading } from '#desk/kit/states.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { shortly } from '#desk/kit/times.ts'
import { Blocks } from './desk/blocks.tsx'
import { becomes, commentsApi, type Decision, type Deed, read, type Shown, useDecision } from './desk/lists.ts'
import type { CommentState } from './model.ts'

const stateNames: Record<CommentState, string> = { held: 'Waiting', shown: 'Shown', spam: 'Spam', binned: 'Bin' }
const done: Record<Deed, string> = { approve: 'Approved', spam: 'Spam', bin: 'Binned', restore: 'Restored', unapprove: 'Waits again', highlight: 'Highlighted', unhighlight: 'No longer highlighted' }
const reasons: Record<string, string> = { unknown: 'the first by this writer', all: 'all comments wait', links: 'has links', words: 'has a held word', suspicious: 'written faster than people write', haste: 'another came from there just before', rush: 'came in a rush', spam: 'may be spam' }

export function Screen() {
  const [state, setState] = useState<CommentState>('held')
  const [typed, setTyped] = useState('')
  const [isRush, setRush] = useState(false)
  const [isListing, setListing] = useState(false)
  const [words] = useDebouncedValue(typed, 200)
  const wanted = { state, words, for: isRush && state === 'held' ? 'rush' : '' }
  const queue = useInfiniteQuery({
    queryKey: ['comments', wanted], initialPageParam: undefined as { at: string; id: string } | undefined, refetchInterval: 30_000,
    queryFn: ({ pageParam }) => read({ ...wanted, ...pageParam }),
    getNextPageParam: ({ hasMore, comments }) => { const last = comments.at(-1); return hasMore && last ? { at: last.postedAt, id: last.id } : undefined },
  })
  const counts = queue.data?.pages[0]?.counts
  const comments = queue.data?.pages.flatMap((page) => page.comments) ?? []
  return (
    <ScreenFrame name="Comments" width={860} actions={<Button variant="default" onClick={() => setListing(true)}>Words and networks</Button>}>
      <Group gap="xs" mb="xs">
        <NativeSelect aria-label="Which" value={state} onChange={(event) => setState(event.currentTarget.value as CommentState)} data={(Object.keys(stateNames) as CommentState[]).map((each) => ({ value: each, label: `${stateNames[each]}${counts ? ` (${counts[each]})` : ''}` }))} />
        <TextInput aria-label="Words, name or e-mail" placeholder="Words, name or e-mail" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} flex="1 1 12rem" />
        {state === 'held' && <Checkbox label="What came in a rush" checked={isRush} onChange={(event) => setRush(event.currentTarget.checked)} />}
      </Group>
      {queue.isPending && <Loading />}
      {queue.error && !comments.length && <Failed error={queue.error} reset={() => void queue.refetch()} />}
      {queue.data && !comments.length && <Empty title={state === 'held' && !words ? 'Nothing waits' : 'None'}>{state === 'held' ? 'What readers write comes here first, until you know them.' : 'No comment is like that.'}</Empty>}
      {/* Also where the last one has gone: it can still be brought back. */}
      {queue.data && <Queue key={JSON.stringify(wanted)} comments={comments} queryKey={['comments', wanted]} />}
      {queue.hasNextPage && <Button mt="sm" variant="default" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>More</Button>}
      {isListing && <Blocks onClose={() => setListing(false)} />}
    </ScreenFrame>
  )
}

/** One is current; keys decide it and go on to the next. What was decided leaves at once, and Z brings it back. */
function Queue({ comments, queryKey }: { comments: Shown[]; queryKey: unknown[] }) {
  const queries = useQueryClient()
  const [at, setAt] = useState(0)
  const [answering, setAnswering] = useState<string>()
  /** What the keys did, perhaps still on its way: Z takes back one after the other. */
  const deeds = useRef<Promise<string[]>[]>([])
  /** Decided, and perhaps not yet gone from the screen: a key that follows at once is for the next. */
  const gone = useRef(new Set<string>())
  const list = useRef<HTMLUListElement>(null)
  const current = comments.find(({ id }) => id === answering) ?? comments[Math.min(at, comments.length - 1)]
  const decide = useDeed(useDecision(queryKey), { done: ({ deed, moderationIds }) => `${done[deed]}${moderationIds.length > 1 ? `: ${moderationIds.length}` : ''}. Z undoes it.` })
  const undo = useDeed((ids: string[]) => told(commentsApi.decisions.undone.$post({ json: { ids } })), { done: 'Undone', moves: [['comments']], after: () => gone.current.clear() })
  const isFailed = decide.isError
  useEffect(() => { if (isFailed) void queries.invalidateQueries({ queryKey: ['comments'] }) }, [isFailed, queries])
  const send = decide.mutateAsync
  const decideOn = useCallback((input: Decision) => {
    if (becomes[input.deed]) gone.current.add(input.comment.id)
    const failed = () => {
      gone.current.delete(input.comment.id)
      return []
    }
    deeds.current.push(send(input).then(({ moderationIds }) => moderationIds, failed))
  }, [send])
  const takeBack = async () => {
    const ids = (await deeds.current.pop()) ?? []
    if (ids.length) undo.mutate(ids)
    else notifications.show({ message: 'There is nothing to undo.' })
  }
  const act = (deed: Deed) => () => {
    const from = comments.indexOf(current!)
    const comment = [...comments.slice(from), ...comments.slice(0, from).reverse()].find(({ id }) => !gone.current.has(id))
    if (comment) decideOn({ deed, comment })
  }
  const go = (step: number) => () => setAt((before) => Math.max(0, Math.min(comments.length - 1, Math.min(before, comments.length - 1) + step)))
  useHotkeys([
    ['j', go(1)], ['k', go(-1)], ['ArrowDown', go(1)], ['ArrowUp', go(-1)], ['a', act('approve')], ['s', act('spam')], ['b', act('bin')], ['h', act(current?.isHighlighted ? 'unhighlight' : 'highlight')],
    ['r', () => setAnswering(current?.id)], ['z', () => void takeBack()],
  ])
  useEffect(() => void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [current?.id])
  return (
    <>
      {comments.length > 0 && <Text size="xs" c="dimmed" mb={4}><Kbd size="xs">A</Kbd> approve <Kbd size="xs">S</Kbd> spam <Kbd size="xs">B</Kbd> bin <Kbd size="xs">R</Kbd> reply <Kbd size="xs">H</Kbd> highlight <Kbd size="xs">Z</Kbd> undo <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> next, before</Text>}
      <ul ref={list} className="queue">
        {comments.map((comment, n) => (
          <li key={comment.id} aria-current={comment === current || undefined}>
            <Comment comment={comment} onDecide={decideOn} onAnswer={setAnswering} />
            {answering === comment.id && <AnswerForm comment={comment} onClose={() => { setAt(n); setAnswering(undefined) }} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Drawn anew only when it changes itself: a key that decides one of sixty is answered at once. */
const Comment = memo(({ comment, onDecide, onAnswer }: { comment: Shown; onDecide(decision: Decision): void; onAnswer(id: string): void }) => {
  const { name, email, website, text, title, path, postedAt, heldFor, history, state, spamScore, isHighlighted, knowsNetwork } = comment
  const before = [history.shown && `${history.shown} shown before`, history.spam && `${history.spam} spam`, history.binned && `${history.binned} binned`].filter(Boolean).join(', ') || 'nothing else by this writer'
  const act = (deed: Deed, label: string) => <Button key={deed} size="compact-sm" variant={deed === 'approve' ? 'filled' : 'default'} onClick={() => onDecide({ deed, comment })}>{label}</Button>
  return (
    <>
      <Text size="sm"><b><bdi>{name}</bdi></b> {email && <Text span c="dimmed" size="sm">{`<${email}>`}</Text>} on {path ? <Anchor href={path} target="_blank" rel="noreferrer" inherit c="inherit" td="underline">{title}</Anchor> : title}</Text>
      <Text dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} my={4}>{text}</Text>
      <Text size="xs" c="dimmed">{[shortly(postedAt), heldFor && `waits: ${reasons[heldFor] ?? heldFor}`, before, website, spamScore !== null && state !== 'shown' && `${spamScore} % like spam`].filter(Boolean).join(' · ')}</Text>
      <Group gap={6} mt={6}>
        {state !== 'shown' && act('approve', 'Approve')}
        <Button size="compact-sm" variant="default" onClick={() => onAnswer(comment.id)}>Reply</Button>
        {state === 'shown' && act('unapprove', 'Take off')}
        {state === 'shown' && act(isHighlighted ? 'unhighlight' : 'highlight', isHighlighted ? 'No highlight' : 'Highlight')}
        {['spam', 'binned'].includes(state) ? act('restore', 'Restore') : [act('spam', 'Spam'), act('bin', 'Bin')]}
        {state === 'held' && knowsNetwork && <Button size="compact-sm" variant="subtle" onClick={() => confirm('Throw out all that waits from where this came from?') && onDecide({ deed: 'spam', comment, network: true })}>All from there are spam</Button>}
      </Group>
    </>
  )
})

function AnswerForm({ comment, onClose }: { comment: Shown; onClose(): void }) {
  const [text, setText] = useState('')
  const answer = useDeed(() => told(commentsApi[':id'].answers.$post({ param: { id: comment.id }, json: { text } })), { done: comment.state === 'shown' ? 'Answered' : 'Approved and answered', moves: [['comments']], after: onClose })
  const send = () => { if (text.trim() && !answer.isPending) answer.mutate(undefined) }
  const onKey = getHotkeyHandler([['mod+Enter', send], ['Escape', onClose]])
  return (
    <Stack gap="xs" mt="xs">
      <Textarea data-autofocus autoFocus label={`To ${comment.name}`} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} description="Ctrl+Enter sends it" onKeyDown={onKey} />
      <Group gap="xs"><Button size="compact-md" disabled={!text.trim()} loading={answer.isPending} onClick={send}>Reply</Button><Button size="compact-md" variant="default" onClick={onClose}>Cancel</Button></Group>
    </Stack>
  )
}

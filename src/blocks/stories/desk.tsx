/** The list of stories: what is written, by whom, how far it is; found by a word of its headline. */
import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys, useIntersection } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Failed, Loading, Empty } from '#desk/kit/states.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { shortly } from '#desk/kit/times.ts'
import { mayI } from '#desk/opening.ts'
import type { ArticleState } from '#blocks/articles/model.ts'
import type { ListedStory } from './model.ts'
import { inTree, useSections } from './desk/choices.ts'
import { Selection } from './desk/selection.tsx'
import { StateTag } from './desk/state-tag.tsx'
import { stateNames } from './desk/states.ts'
import { storiesApi } from './desk/use-story.ts'

/** What the address says is wanted, so that a list can be come back to and sent on. */
interface Filters {
  state?: ArticleState
  section?: string
  q?: string
  mine?: 'yes'
}
const shownStates = ['draft', 'inReview', 'approved', 'scheduled', 'published', 'archived', 'retracted'] as const

export function Screen() {
  const filters: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = (change: Partial<Filters>) => void navigate({ to: '/stories', search: given({ ...filters, ...change }), replace: true })
  const begin = useDeed(() => told(storiesApi.index.$post({ json: { headline: '' } })), { moves: [['stories']], after: ({ id }) => void navigate({ to: `/stories/${id}` }) })
  useHotkeys([['c', () => begin.mutate(undefined)]])
  const add = <Button loading={begin.isPending} onClick={() => begin.mutate(undefined)}>Write a story</Button>
  return <ScreenFrame name="Stories" actions={add} width={1200}><Stories filters={filters} onFilter={filter} add={add} /></ScreenFrame>
}

const given = (filters: Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([, value]) => value))

function Stories({ filters, onFilter, add }: { filters: Filters; onFilter(change: Partial<Filters>): void; add: React.ReactNode }) {
  const [words, setWords] = useState(filters.q ?? '')
  const [q] = useDebouncedValue(words, 60)
  const [chosen, setChosen] = useState<string[]>([])
  useEffect(() => { if (q !== (filters.q ?? '')) onFilter({ q }) })
  const stories = useInfiniteQuery({
    queryKey: ['stories', filters], initialPageParam: 0, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => told(storiesApi.index.$get({ query: { ...given(filters), skip: String(pageParam) } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = stories.data?.pages.flatMap((page) => page.stories) ?? []
  const counts = stories.data?.pages[0]?.counts ?? {}
  const isFiltered = Boolean(filters.q ?? filters.state ?? filters.section ?? filters.mine)
  return (
    <>
      <Bar filters={filters} counts={counts} words={words} onWords={setWords} onFilter={onFilter} />
      {chosen.length > 0 && <Selection ids={chosen} onDone={() => setChosen([])} />}
      {stories.error && !rows.length && <Failed error={stories.error} reset={() => void stories.refetch()} />}
      {stories.isPending && <Loading />}
      {stories.data && !rows.length && (isFiltered ? <Empty title="No story fits" action={<Button variant="default" onClick={() => { setWords(''); onFilter({ q: '', state: undefined, section: '', mine: undefined } as Partial<Filters>) }}>Show all</Button>}>Try fewer words, or another state.</Empty> : <Empty title="No stories yet" action={add}>What you write is kept as you write it, and nobody sees it before it is published.</Empty>)}
      {rows.length > 0 && <Rows rows={rows} words={q} chosen={chosen} onChoose={setChosen} />}
      {stories.hasNextPage && <Further isBusy={stories.isFetchingNextPage} onNear={() => void stories.fetchNextPage()} />}
    </>
  )
}

function Bar({ filters, counts, words, onWords, onFilter }: { filters: Filters; counts: Partial<Record<ArticleState, number>>; words: string; onWords(words: string): void; onFilter(change: Partial<Filters>): void }) {
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  const sections = inTree(useSections().data ?? [])
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const states = shownStates.filter((state) => counts[state] || filters.state === state)
  return (
    <Group gap="xs" mb="xs">
      <TextInput ref={field} aria-label="Find a story by its headline" placeholder="Find by headline ( / )" value={words} onChange={(event) => onWords(event.currentTarget.value)} flex="1 1 14rem" />
      <NativeSelect aria-label="State" value={filters.state ?? ''} onChange={(event) => onFilter({ state: event.currentTarget.value as ArticleState })}
        data={[{ value: '', label: `All states (${total})` }, ...states.map((state) => ({ value: state, label: `${stateNames[state]} (${counts[state] ?? 0})` }))]} />
      <NativeSelect aria-label="Section" value={filters.section ?? ''} onChange={(event) => onFilter({ section: event.currentTarget.value })} data={[{ value: '', label: 'All sections' }, ...sections]} />
      {mayI('stories.edit') && <SegmentedControl aria-label="Whose" size="sm" value={filters.mine ?? ''} onChange={(mine) => onFilter({ mine: mine as 'yes' })} data={[{ value: '', label: 'Everybody’s' }, { value: 'yes', label: 'Mine' }]} />}
    </Group>
  )
}

function Rows({ rows, words, chosen, onChoose }: { rows: ListedStory[]; words: string; chosen: string[]; onChoose(ids: string[]): void }) {
  const last = useRef<number>(undefined)
  const sections = new Map((useSections().data ?? []).map(({ id, name }) => [id, name]))
  const choose = (at: number, isRange: boolean) => {
    const id = rows[at]!.id
    const isOn = !chosen.includes(id)
    const [from, to] = isRange && last.current !== undefined ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at]
    const ids = rows.slice(from, to + 1).map((row) => row.id)
    last.current = at
    onChoose(isOn ? [...new Set([...chosen, ...ids])] : chosen.filter((each) => !ids.includes(each)))
  }
  return (
    <ul className="stories">
      {rows.map((story, at) => (
        <li key={story.id}>
          {mayI('stories.edit') && <Checkbox size="xs" aria-label={`Choose ${story.headline || 'the story without a headline'}`} checked={chosen.includes(story.id)} onChange={() => {}} onClick={(event) => choose(at, event.shiftKey)} />}
          <Link to={`/stories/${story.id}`}>
            <span className="story-line"><b><Marked text={story.headline || 'Without a headline'} words={words} /></b>{story.hasDraft && story.state === 'published' && <span className="state">changed</span>}</span>
            <Text span size="sm" c="dimmed">{[story.authors, story.sectionId && sections.get(story.sectionId), story.commentCount ? `${story.commentCount} ${story.commentCount === 1 ? 'comment' : 'comments'}` : ''].filter(Boolean).join(' · ')}</Text>
          </Link>
          <span className="story-end"><StateTag state={story.state} /><Text span size="xs" c="dimmed">{shortly(story.state === 'scheduled' && story.publishedAt ? story.publishedAt : story.updatedAt)}</Text></span>
        </li>
      ))}
    </ul>
  )
}

/** The words that were looked for, bold in the headline; folded as the server folds them. */
function Marked({ text, words }: { text: string; words: string }) {
  const fold = (each: string) => each.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const at = words.trim() && fold(text).length === text.length ? fold(text).indexOf(fold(words.trim())) : -1
  if (at < 0) return text
  const end = at + words.trim().length
  return <>{text.slice(0, at)}<mark>{text.slice(at, end)}</mark>{text.slice(end)}</>
}

/** The rest comes as one comes near it; a list of fifty thousand is never all in the page, for rows out of sight are not drawn (`content-visibility`). */
function Further({ isBusy, onNear }: { isBusy: boolean; onNear(): void }) {
  const { ref, entry } = useIntersection({ rootMargin: '800px' })
  const isNear = entry?.isIntersecting && !isBusy
  useEffect(() => { if (isNear) onNear() })
  return <Group ref={ref} justify="center" p="md"><Button variant="default" loading={isBusy} onClick={onNear}>More</Button></Group>
}

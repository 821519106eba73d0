/** The list of stories: what is written, by whom, how far it is; found by a word of its headline. */
import { Button, Group } from '@mantine/core'
import { useDebouncedValue, useHotkeys, useIntersection } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Refused, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Failed, Loading, Empty } from '#desk/kit/states.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Bar, type Filters } from './desk/bar.tsx'
import { Rows } from './desk/rows.tsx'
import { Selection } from './desk/selection.tsx'
import { storiesApi } from './desk/ask.ts'

export function Screen() {
  const filters: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = (change: Partial<Filters>) => void navigate({ to: '/stories', search: given({ ...filters, ...change }), replace: true })
  const begin = useDeed(beginStory, { moves: [['stories']], after: ({ id }) => void navigate({ to: `/stories/${id}` }) })
  useHotkeys([['c', () => begin.mutate(undefined)]])
  const add = <Button loading={begin.isPending} onClick={() => begin.mutate(undefined)}>Write a story</Button>
  return <ScreenFrame name="Stories" actions={add} width={1200}><Stories filters={filters} onFilter={filter} onAll={() => void navigate({ to: '/stories', search: {}, replace: true })} add={add} /></ScreenFrame>
}

/** Comes after the list: what it needs to look into the browser's own store is no part of it. By the time the signal goes it is there. */
const keptHere = () => import('./desk/kept-here.tsx')
const KeptHere = lazy(async () => ({ default: (await keptHere()).KeptHere }))

async function beginStory(): Promise<{ id: string }> {
  try {
    return await told(storiesApi.index.$post({ json: { headline: '' } }))
  } catch (error) {
    const isCut = error instanceof Refused && error.status === 0
    const id = isCut ? await keptHere().then(({ beginHere }) => beginHere(), () => undefined) : undefined
    if (!id) throw error
    return { id }
  }
}

const given = (filters: Filters): Filters => Object.fromEntries(Object.entries(filters).filter(([, value]) => value))

function Stories({ filters, onFilter, onAll, add }: { filters: Filters; onFilter(change: Partial<Filters>): void; onAll(): void; add: React.ReactNode }) {
  const [words, setWords] = useState(filters.q ?? '')
  // The first letter asks at once; the rest when the hand rests.
  const [q] = useDebouncedValue(words, 60, { leading: true })
  const [chosen, setChosen] = useState<string[]>([])
  useEffect(() => { if (q !== (filters.q ?? '')) onFilter({ q }) })
  // The words are asked for before the address has them.
  const wanted = given({ ...filters, q })
  const stories = useInfiniteQuery({
    queryKey: ['stories', wanted], initialPageParam: 0, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => told(storiesApi.index.$get({ query: { ...wanted, skip: String(pageParam) } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = stories.data?.pages.flatMap((page) => page.stories) ?? []
  const counts = stories.data?.pages[0]?.counts ?? {}
  const isFiltered = Object.keys(wanted).length > 0
  return (
    <>
      <Bar filters={filters} counts={counts} words={words} onWords={setWords} onFilter={onFilter} />
      <Suspense><KeptHere /></Suspense>
      {chosen.length > 0 && <Selection ids={chosen} onDone={() => setChosen([])} />}
      {stories.error && !rows.length && <Failed error={stories.error} reset={() => void stories.refetch()} />}
      {stories.isPending && <Loading />}
      {stories.data && !rows.length && (isFiltered ? <Empty title="No story fits" action={<Button variant="default" onClick={() => { setWords(''); onAll() }}>Show all</Button>}>Try fewer words, or another state.</Empty> : <Empty title="No stories yet" action={add}>What you write is kept as you write it, and nobody sees it before it is published.</Empty>)}
      {rows.length > 0 && <Rows rows={rows} words={q} chosen={chosen} onChoose={setChosen} />}
      {stories.hasNextPage && <Further isBusy={stories.isFetchingNextPage} onNear={() => void stories.fetchNextPage()} />}
    </>
  )
}

/** The rest comes as one comes near it; sixty at a time. */
function Further({ isBusy, onNear }: { isBusy: boolean; onNear(): void }) {
  const { ref, entry } = useIntersection({ rootMargin: '1600px' })
  const isNear = entry?.isIntersecting && !isBusy
  useEffect(() => { if (isNear) onNear() })
  return <Group ref={ref} justify="center" p="md"><Button variant="default" loading={isBusy} onClick={onNear}>More</Button></Group>
}

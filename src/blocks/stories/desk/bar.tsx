/** What narrows the list of stories; it stands in the address, so that a list can be come back to and sent on. */
import { Button, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ArticleState } from '#blocks/articles/model.ts'
import { mayI } from '#desk/opening.ts'
import { inTree, useSections } from './choices.ts'
import { stateNames } from './states.ts'

export interface Filters {
  state?: ArticleState
  section?: string
  /** Ids of a contributor and of a topic. */
  author?: string
  topic?: string
  q?: string
  mine?: 'yes'
}

const shownStates = ['draft', 'inReview', 'approved', 'scheduled', 'published', 'archived', 'retracted'] as const
/** Fields that find among thousands are heavy: they come when somebody asks for them. */
const More = lazy(async () => ({ default: (await import('./more-filters.tsx')).MoreFilters }))

interface BarProps {
  filters: Filters
  counts: Partial<Record<ArticleState, number>>
  words: string
  onWords(words: string): void
  onFilter(change: Partial<Filters>): void
}

export function Bar({ filters, counts, words, onWords, onFilter }: BarProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isWide, setWide] = useState(Boolean(filters.author ?? filters.topic))
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
      {isWide ? <Suspense><More filters={filters} onFilter={onFilter} /></Suspense> : <Button variant="subtle" size="compact-md" onClick={() => setWide(true)}>Author, topic …</Button>}
    </Group>
  )
}

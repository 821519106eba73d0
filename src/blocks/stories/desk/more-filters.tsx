/** The list of stories by who wrote them and what they are about: found by a few letters. */
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Filters } from './bar.tsx'
import { useContributors, useTopics } from './choices.ts'

export function MoreFilters({ filters: { author = '', topic = '' }, onFilter }: { filters: Filters; onFilter(change: Partial<Filters>): void }) {
  return (
    <>
      <Found label="Author" all="All authors" value={author} find={useContributors} onChange={(id) => onFilter({ author: id })} />
      <Found label="Topic" all="All topics" value={topic} find={useTopics} onChange={(id) => onFilter({ topic: id })} />
    </>
  )
}

interface FoundProps {
  label: string
  all: string
  value: string
  find(q: string, ids: string[]): { data?: { id: string; name: string }[] | undefined }
  onChange(id: string): void
}

function Found({ label, all, value, find, onChange }: FoundProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 120)
  const known = find(q, value ? [value] : []).data ?? []
  return (
    <Select aria-label={label} placeholder={all} data={known.map(({ id, name }) => ({ value: id, label: name }))} value={value || null} onChange={(id) => onChange(id ?? '')}
      searchable clearable searchValue={typed} onSearchChange={setTyped} nothingFoundMessage="Nobody and nothing of this name" clearButtonProps={{ 'aria-label': `${all} again` }} />
  )
}

/** Ctrl+K: one field that leads to any screen and any story, the exact title first. */
import { Modal, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import type { StoriesApi } from '#blocks/stories/api.ts'
import { client, told } from './client.ts'
import { Marked } from './kit/marked.tsx'
import { mayI } from './opening.ts'
import { screens } from './screens.ts'

const stories = client<StoriesApi>('stories')

interface Way {
  to: string
  name: string
  hint: string
}

export function Palette() {
  const [isOpen, setOpen] = useState(false)
  useHotkeys([['mod+K', () => setOpen(true)]], [], true)
  return isOpen ? <Ways onClose={() => setOpen(false)} /> : null
}

function Ways({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const list = useId()
  const ways = useWays(typed)
  const current = ways[Math.min(at, ways.length - 1)]
  const go = (way: Way | undefined) => {
    if (!way) return
    onClose()
    void navigate({ to: way.to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && ways.length) {
      event.preventDefault()
      setAt((before) => (Math.min(before, ways.length - 1) + step + ways.length) % ways.length)
    }
    if (event.key === 'Enter') go(current)
  }
  return (
    <Modal opened onClose={onClose} withCloseButton={false} title="Go to" padding="xs" size="lg" yOffset="12vh">
      <TextInput data-autofocus aria-label="A screen or the headline of a story" placeholder="A screen or the headline of a story" value={typed} onKeyDown={onKeyDown} role="combobox" aria-expanded aria-controls={list}
        aria-activedescendant={current ? `${list}-${ways.indexOf(current)}` : undefined} onChange={(event) => { setTyped(event.currentTarget.value); setAt(0) }} />
      <div role="listbox" id={list} aria-label="Ways" className="ways">
        {ways.map((way, n) => (
          <div key={way.to} id={`${list}-${n}`} role="option" aria-selected={way === current} tabIndex={-1} onClick={() => go(way)} onKeyDown={() => {}}>
            <Marked text={way.name} words={typed} /> <Text span size="xs" c="dimmed">{way.hint}</Text>
          </div>
        ))}
      </div>
      {!ways.length && <Text size="sm" c="dimmed" p="sm">Nothing is called that.</Text>}
    </Modal>
  )
}

function useWays(typed: string): Way[] {
  const [q] = useDebouncedValue(typed.trim(), 80)
  const found = useQuery({ queryKey: ['stories', 'palette', q], enabled: q !== '' && mayI('stories.write'), placeholderData: keepPreviousData, queryFn: () => told(stories.index.$get({ query: { q, skip: '0' } })) })
  const word = typed.trim().toLowerCase()
  const listed = screens.filter(({ group, right, name }) => group && mayI(right) && name.toLowerCase().includes(word)).map(({ path, name, group = '' }) => ({ to: path, name, hint: group }))
  const written = (word && found.data?.stories.slice(0, 12).map(({ id, headline, authors }) => ({ to: `/stories/${id}`, name: headline || 'Without a headline', hint: authors }))) || []
  return [...(word ? listed.slice(0, 4) : listed), ...written]
}

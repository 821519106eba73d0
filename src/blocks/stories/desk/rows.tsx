/** The rows of the list of stories: of fifty thousand only those in sight, and some around them, are in the page. */
import { Checkbox, Text } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { Marked } from '#desk/kit/marked.tsx'
import { shortly } from '#desk/kit/times.ts'
import { Way } from '#desk/kit/way.tsx'
import { mayI } from '#desk/opening.ts'
import type { ListedStory } from '../model.ts'
import { useSections } from './choices.ts'
import { StateTag } from './state-tag.tsx'

interface RowsProps {
  rows: ListedStory[]
  /** Looked for, and bold in the headlines. */
  words: string
  chosen: string[]
  onChoose(ids: string[]): void
}

const usualHeight = 43

export function Rows({ rows, words, chosen, onChoose }: RowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0)
  const isChoosing = chosen.length > 0
  // The bar of what is chosen stands above the list.
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), [isChoosing])
  const shown = useWindowVirtualizer({ count: rows.length, estimateSize: () => usualHeight, overscan: 15, scrollMargin: above, getItemKey: (at) => rows[at]!.id, useFlushSync: false })
  const choose = useRange(rows, chosen, onChoose)
  const sections = new Map((useSections().data ?? []).map(({ id, name }) => [id, name]))
  const items = shown.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  const room = first && last ? { paddingBlockStart: first.start - above, paddingBlockEnd: shown.getTotalSize() - (last.end - above) } : { height: rows.length * usualHeight }
  return (
    <ul className="stories" ref={list} style={room}>
      {items.map(({ index, key }) => {
        const story = rows[index]!
        return (
          <li key={key} ref={shown.measureElement} data-index={index} aria-setsize={rows.length} aria-posinset={index + 1}>
            {mayI('stories.edit') && <Checkbox size="xs" aria-label={`Choose ${story.headline || 'the story without a headline'}`} checked={chosen.includes(story.id)} onChange={() => {}} onClick={(event) => choose(index, event.shiftKey)} />}
            <Row story={story} words={words} section={sections.get(story.sectionId ?? '')} />
          </li>
        )
      })}
    </ul>
  )
}

/** With shift all between this one and the one chosen before it. */
function useRange(rows: ListedStory[], chosen: string[], onChoose: (ids: string[]) => void) {
  const last = useRef<number>(undefined)
  return (at: number, isRange: boolean) => {
    const isOn = !chosen.includes(rows[at]!.id)
    const [from, to] = isRange && last.current !== undefined ? [Math.min(last.current, at), Math.max(last.current, at)] : [at, at]
    const ids = rows.slice(from, to + 1).map((row) => row.id)
    last.current = at
    onChoose(isOn ? [...new Set([...chosen, ...ids])] : chosen.filter((each) => !ids.includes(each)))
  }
}

/** Drawn anew only when what it says changes: while one types what to find, none is. */
const Row = memo(({ story, words, section }: { story: ListedStory; words: string; section: string | undefined }) => {
  const comments = story.commentCount ? `${story.commentCount} ${story.commentCount === 1 ? 'comment' : 'comments'}` : ''
  return (
    <>
      <Way to={`/stories/${story.id}`}>
        <span className="story-line"><b><Marked text={story.headline || 'Without a headline'} words={words} /></b>{story.hasDraft && story.state === 'published' && <span className="state">changed</span>}</span>
        <Text span size="sm" c="dimmed">{[story.authors, section, comments].filter(Boolean).join(' · ')}</Text>
      </Way>
      <span className="story-end"><StateTag state={story.state} /><Text span size="xs" c="dimmed">{shortly(story.state === 'scheduled' && story.publishedAt ? story.publishedAt : story.updatedAt)}</Text></span>
    </>
  )
})

/** The screen of one story: the page one writes on, and above it in a line what it is, who is here, and what can be done. */
import { ActionIcon, Alert, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { useDocumentTitle, useHotkeys } from '@mantine/hooks'
import { Link, useParams } from '@tanstack/react-router'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { readingMinutes } from '#blocks/body/model.ts'
import { Answer } from '#desk/kit/screen.tsx'
import { opening } from '#desk/opening.ts'
import type { DeskState, Draft, Withdrawing } from '../model.ts'
import { Clash } from './clash.tsx'
import { wordsIn } from './editor/words.ts'
import { HandOn, More, Notes, Withdraw } from './hand-on.tsx'
import { History } from './history.tsx'
import { Manuscript, showBody } from './manuscript.tsx'
import { Panel } from './panel.tsx'
import { Publish } from './publish.tsx'
import { Status } from './status.tsx'
import { type Desk, type Opened, useDesk, useOpened } from './use-story.ts'

export function Screen() {
  const { id = '' } = useParams({ strict: false })
  const opened = useOpened(id)
  return (
    <>
      <link rel="stylesheet" href="/desk/paper.css" />
      <Answer of={opened}>{(story) => <OpenStory key={story.story.id} opened={story} />}</Answer>
    </>
  )
}

/** What lies over the page at this moment. */
type Over = { what: 'panel' | 'publish' | 'history' | 'preview' } | { what: 'hand'; to: DeskState } | { what: 'withdraw'; to: Withdrawing['to'] } | undefined

function OpenStory({ opened }: { opened: Opened }) {
  const editor = useRef<Editor>(undefined)
  const [made, setMade] = useState<Editor>()
  const [over, setOver] = useState<Over>()
  const [isFocused, setFocused] = useState(false)
  const [shown, setShown] = useState(opened.copy?.draft ?? opened.story.draft)
  const desk = useDesk(opened, {
    onRead: setShown,
    onMerged(draft) {
      setShown(draft)
      if (editor.current) showBody(editor.current, draft)
    },
  })
  const { saver, story, other } = desk
  const isEditable = story.mayEdit && !other
  const write = (change: Partial<Draft>) => {
    saver.write(change)
    if (!('body' in change)) setShown((before) => ({ ...before, ...change }))
  }
  const close = () => setOver(undefined)
  useDocumentTitle(`${desk.draft.headline || 'A new story'} – ${opening.paper.name}`)
  useHotkeys([['mod+S', () => void saver.flush().catch(() => {})], ['mod+Enter', () => setOver({ what: 'publish' })], ['mod+shift+F', () => setFocused((before) => !before)], ['Escape', () => !over && setFocused(false)]], [], true)
  return (
    <div className={isFocused ? 'is-focused' : undefined}>
      <VisuallyHidden component="h1">{shown.headline || 'A new story'}</VisuallyHidden>
      <Bar desk={desk} editor={made} isFocused={isFocused} onFocus={() => setFocused(!isFocused)} onOver={setOver} />
      {other && <Held name={other.name} onTakeOver={desk.takeOver} />}
      {!story.mayEdit && <Alert mx="auto" maw="46.5rem" mt="sm" title="Only to be read">This story has gone on to an editor.</Alert>}
      <Notes desk={desk} />
      <Manuscript draft={shown} isEditable={isEditable} onWrite={write} onEditor={(each) => { editor.current = each; setMade(each) }} />
      <div className="story-foot"><Main desk={desk} onOver={setOver} isWide /><Button variant="default" onClick={() => setOver({ what: 'panel' })}>About</Button></div>
      <Clash saver={saver} />
      {over?.what === 'panel' && <Panel desk={{ ...desk, draft: { ...shown, body: desk.draft.body } }} onWrite={write} onClose={close} onHistory={() => setOver({ what: 'history' })} />}
      {over?.what === 'publish' && <Publish desk={desk} onPanel={() => setOver({ what: 'panel' })} onClose={close} />}
      {over?.what === 'history' && <History desk={desk} onClose={close} />}
      {over?.what === 'hand' && <HandOn desk={desk} to={over.to} onClose={close} />}
      {over?.what === 'withdraw' && <Withdraw desk={desk} to={over.to} onClose={close} />}
    </div>
  )
}

interface BarProps {
  desk: Desk
  editor: Editor | undefined
  isFocused: boolean
  onFocus(): void
  onOver(over: Over): void
}

function Bar({ desk, editor, isFocused, onFocus, onOver }: BarProps) {
  const { story, saver } = desk
  return (
    <div className="story-bar" role="group" aria-label="This story">
      <ActionIcon component={Link} to="/stories" variant="subtle" aria-label="Back to all stories">←</ActionIcon>
      <Status desk={desk} />
      <span className="grow" />
      <Words editor={editor} />
      <Group gap={6} className="wide-only">
        <Button variant="subtle" size="compact-md" aria-pressed={isFocused} onClick={onFocus} title="Only the page (Ctrl+Shift+F)">Focus</Button>
        <Button variant="default" size="compact-md" component="a" href={`/desk/stories/${story.id}/preview`} target="_blank" onClick={() => void saver.flush().catch(() => {})}>Preview</Button>
        <Button variant="default" size="compact-md" onClick={() => onOver({ what: 'panel' })}>About</Button>
      </Group>
      <More desk={desk} onHandOn={(to) => onOver({ what: 'hand', to })} onWithdraw={(to) => onOver({ what: 'withdraw', to })} onHistory={() => onOver({ what: 'history' })} onFocus={onFocus} />
      <span className="wide-only"><Main desk={desk} onOver={onOver} /></span>
    </div>
  )
}

/** The one next thing. */
function Main({ desk: { story, hasChanges }, onOver, isWide = false }: { desk: Desk; onOver(over: Over): void; isWide?: boolean }) {
  const size = isWide ? 'md' : 'compact-md'
  if (story.mayPublish && story.state !== 'retracted') {
    const isUpToDate = story.state === 'published' && !hasChanges
    return <Button size={size} flex={isWide ? 1 : undefined} disabled={isUpToDate} onClick={() => onOver({ what: 'publish' })}>{story.state === 'published' ? 'Update' : 'Publish'}</Button>
  }
  if (story.mayEdit && story.state === 'draft') return <Button size={size} flex={isWide ? 1 : undefined} onClick={() => onOver({ what: 'hand', to: 'inReview' })}>Hand in</Button>
  return null
}

/** Counted a moment after the last key. */
function Words({ editor }: { editor: Editor | undefined }) {
  const [words, setWords] = useState<number>()
  useEffect(() => {
    if (!editor) return undefined
    let timer: ReturnType<typeof setTimeout>
    const countIn = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => !editor.isDestroyed && setWords(wordsIn(editor.state.doc)), milliseconds)
    }
    const onUpdate = () => countIn(250)
    countIn(0)
    editor.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      editor.off('update', onUpdate)
    }
  }, [editor])
  if (words === undefined) return null
  return <Text size="sm" c="dimmed" className="words">{`${words} ${words === 1 ? 'word' : 'words'}`}<span className="wide-only">{` · ${readingMinutes(words)} min`}</span></Text>
}

const Held = ({ name, onTakeOver }: { name: string; onTakeOver(): void }) => (
  <Alert mx="auto" maw="46.5rem" mt="sm" color="yellow" title={`${name} is writing here`}>
    <Group justify="space-between"><Text size="sm">You can read along. What you type yourself begins when you take over; nothing of theirs is lost.</Text><Button size="compact-md" onClick={onTakeOver}>Take over</Button></Group>
  </Alert>
)

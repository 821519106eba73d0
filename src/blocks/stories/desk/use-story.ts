/** A story that is open: what is written in it, whether it is kept, and who else has it open. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer, useState } from 'react'
import { Refused, told } from '#desk/client.ts'
import { opening } from '#desk/opening.ts'
import { type Draft, emptyDraft, type Holder, type Presence, type Story } from '../model.ts'
import { readStory, storiesApi } from './ask.ts'
import { type Copy, laySeen, takeCopy, unheard } from './copies.ts'
import { Saver } from './saver.ts'

/** Shorter than a hold lasts on the server. */
const holdEveryMs = 15_000
const me = opening.person.id

export interface Opened {
  story: Story
  copy: Copy | undefined
}

/** The story from the server; where that cannot be reached, what this browser still has of it. */
export const useOpened = (id: string) => useQuery({
  queryKey: ['story', id],
  queryFn: async (): Promise<Opened> => {
    const asked = readStory(id)
    // Looked at below; what is refused meanwhile is not lost.
    asked.catch(() => {})
    const kept = await takeCopy({ storyId: id, personId: me })
    const copy = kept && !kept.base ? { ...kept, base: emptyDraft, draft: emptyDraft } : kept
    try {
      const story = await asked
      // Without a signal the desk's worker answers what it saw last, which may be older than what was written on.
      return { story: copy && copy.version > story.version ? { ...story, version: copy.version, draft: copy.base } : story, copy }
    } catch (error) {
      if (copy && error instanceof Refused && (error.status === 0 || error.status >= 500 || isBegunHere(copy, error))) return { story: storyOf(copy), copy }
      throw error
    }
  },
  gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
})

/** The server has not heard of it yet. */
const isBegunHere = ({ version }: Copy, { status }: Refused) => version === unheard && status === 404

const storyOf = ({ storyId, version, base, at }: Copy): Story => ({
  id: storyId, version, draft: base, state: 'draft', hasDraft: true, ownerId: me, assigneeId: null, publishedAt: null, updatedAt: at, savedBy: '', retraction: '', holder: null,
  notes: [], path: '', commentCount: 0, mayEdit: true, mayPublish: false,
})

export interface Desk {
  story: Story
  saver: Saver
  draft: Draft
  /** Whether something is written that readers do not have. */
  hasChanges: boolean
  /** Somebody else who is writing in it; then it is only looked on. */
  other: Holder | null
  takeOver(): void
  /** It has gone on to somebody else: this tab stands in nobody's way until something is written in it again. */
  letGo(): void
  /** After something was done to it: its state, address and notes are read again. */
  reread(): Promise<void>
}

/** `onMerged`: others' words are to be shown. `onRead`: the story was read again, and its fields may have been set by what was done to it. */
export function useDesk({ story: first, copy }: Opened, { onMerged, onRead }: { onMerged(draft: Draft): void; onRead(draft: Draft): void }): Desk {
  const [story, setStory] = useState(first)
  const [other, setOther] = useState<Holder | null>(first.holder && first.holder.personId !== me ? first.holder : null)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const client = useQueryClient()
  const { id } = first
  const [saver] = useState(() => new Saver(first, {
    personId: me, onMerged, onState: redraw, read: () => readStory(id),
    async save(json) {
      const patch = (version: number) => told(storiesApi[':id'].$patch({ param: { id }, json: { ...json, version } }))
      if (json.version !== unheard) return patch(json.version)
      // Begun without a signal (kept-here.tsx): the server hears of it first.
      await told(storiesApi.index.$post({ json: { headline: '', id } }))
      const saved = await patch(1)
      // What may be done with it; the words are there whether this comes or not.
      void readStory(id).then(setStory, () => {})
      return saved
    },
    setAside: (json) => told(storiesApi[':id'].revisions.$post({ param: { id }, json })),
    onSaved: (draft, version) => void laySeen({ ...first, draft, version, hasDraft: true, holder: null }),
  }, copy))
  useEffect(() => () => {
    saver.close()
    void client.invalidateQueries({ queryKey: ['stories'] })
  }, [saver, client])
  const [isAtIt, setAtIt] = useState(true)
  if (saver.isDirty && !isAtIt) setAtIt(true)
  const { takeOver } = usePresence({ id, saver, looksOn: !isAtIt, setOther, onHeard: async (now) => { if (hasMoved(story, now)) await reread() } })
  const letGo = () => setAtIt(false)
  const reread = async () => {
    const now = await readStory(id)
    setStory(now)
    saver.adopt(now)
    onRead(saver.draft)
    await client.invalidateQueries({ queryKey: ['stories'] })
  }
  useLookedAtAgain(async () => {
    const now = await readStory(id)
    if (now.version >= saver.version) setStory(now)
    await saver.catchUp()
  })
  return { story, saver, draft: saver.draft, hasChanges: story.hasDraft || saver.isDirty || saver.version > story.version, other, takeOver, letGo, reread }
}

/** Somebody comes back to this tab: what others did to the story meanwhile, a word to its writer for one, is to be seen. */
function useLookedAtAgain(look: () => Promise<void>) {
  const again = useEffectEvent(() => void (document.visibilityState === 'visible' && look().catch(() => {})))
  useEffect(() => {
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [])
}

const hasMoved = (story: Story, now: Presence) => story.state !== now.state || story.mayEdit !== now.mayEdit || story.mayPublish !== now.mayPublish

interface PresenceOf {
  id: string
  saver: Saver
  /** Another has it now: this tab is only told. */
  looksOn: boolean
  setOther(other: Holder | null): void
  /** What has become of the story, each time. */
  onHeard(now: Presence): Promise<void>
}

/** Says every few seconds that somebody writes here, and hears who else does, whether they saved, and what became of the story. */
function usePresence({ id, saver, looksOn, setOther, onHeard }: PresenceOf) {
  const ask = useEffectEvent(async (takeOver: boolean) => {
    const now = await told(storiesApi[':id'].hold.$post({ param: { id }, json: { takeOver, looksOn } }))
    setOther(now.holder && now.holder.personId !== me ? now.holder : null)
    if (now.version > saver.version) await saver.catchUp()
    await onHeard(now)
  })
  useEffect(() => {
    const again = () => void (document.visibilityState === 'visible' && ask(false).catch(() => {}))
    again()
    const timer = setInterval(again, holdEveryMs)
    return () => {
      clearInterval(timer)
      if (!looksOn) void fetch(`/desk/api/stories/${id}/hold`, { method: 'DELETE', keepalive: true }).catch(() => {})
    }
  }, [id, looksOn])
  return { takeOver: () => void ask(true) }
}

/** A page that is open: what is typed, what it was opened on, and how both meet what others saved meanwhile. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Body, mergeBodies } from '#blocks/body/model.ts'
import { isSame, joinFields, withFields } from '#blocks/people/model.ts'
import { Refused, told } from '#desk/client.ts'
import { fieldsOf, useDeed } from '#desk/kit/deeds.ts'
import { theirsOf } from '#desk/kit/fields.ts'
import { type Kept, keeperOf, putKept, takeKept } from '#desk/kit/kept.ts'
import { pagesApi } from '../desk.tsx'
import { type TypedPage, typedPage } from '../model.ts'

/** `id`: none for one that is new, or that somebody removed while its words lay here. */
export interface Opened {
  id?: string
  page: TypedPage
  name: string
  kept?: Kept<TypedPage> | undefined
  isGone?: boolean
}
const nameOf = (id: string) => `page ${id}`
const moves = [['pages', 'list']]

/** The page from the server, and what this browser still has of it. */
export const useOpened = (id: string, blank: TypedPage) => useQuery({
  queryKey: ['pages', 'one', id],
  queryFn: async (): Promise<Opened> => {
    const [name, kept] = [nameOf(id), await takeKept<TypedPage>(nameOf(id))]
    if (id === 'new') return { page: blank, name, kept }
    try {
      // JSON's type has lost the kinds of nodes; the server parsed it by the same schema.
      return { id, page: typedPage((await told(pagesApi[':id'].$get({ param: { id } }))) as TypedPage), name, kept }
    } catch (error) {
      if (!kept || !(error instanceof Refused)) throw error
      if (error.status === 404) return { page: blank, name, kept, isGone: true }
      if (error.status === 0 || error.status >= 500) return { id, page: kept.was, name, kept }
      throw error
    }
  },
  gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
})

interface Typing {
  values: TypedPage
  was: TypedPage
}
const joins = { body: mergeBodies }

/** On words that were kept one goes on, joined with what others saved since where that can be; else the server says so when they are sent. */
function beginOn({ page, kept, isGone }: Opened): Typing {
  if (!kept) return { values: page, was: page }
  if (isGone) return { values: kept.values, was: page }
  const { joined, clashes } = joinFields<TypedPage>({ ...kept.values, was: { ...kept.was } }, page, joins)
  return Object.keys(clashes).length ? kept : { values: joined, was: page }
}

/** What is typed, kept in this browser until it is saved. `onBody`: others' words are to be shown in the place of these. */
function useTyping(opened: Opened, onBody: (body: Body) => void) {
  const [typing, show] = useState(() => beginOn(opened))
  // What is typed while a save is on its way is not in what is drawn yet.
  const latest = useRef(typing)
  // Words that lay here are said to be, until they are saved or thrown away.
  const [isRecovered, setRecovered] = useState(Boolean(opened.kept))
  const [keeper] = useState(() => keeperOf<TypedPage>(opened.name))
  useWritten(keeper.now)
  const lay = (next: Typing) => {
    latest.current = next
    show(next)
    if (!isSame(next.values, next.was)) return keeper.keep(next)
    setRecovered(false)
    void keeper.drop()
  }
  return {
    typing, latest, isRecovered, keeper,
    set<K extends keyof TypedPage>(field: K, value: TypedPage[K]) {
      const { values, was } = latest.current
      lay({ values: { ...values, [field]: value }, was })
    },
    /** Whatever is to stand here now, whoever wrote it. */
    change(next: Typing) {
      if (!isSame(next.values.body, latest.current.values.body)) onBody(next.values.body)
      lay(next)
    },
  }
}

export function usePage(opened: Opened, onBody: (body: Body) => void) {
  const { id, page } = opened
  const { typing, latest, keeper, isRecovered, set, change } = useTyping(opened, onBody)
  const { leave, goTo } = useLeaving()
  const [settled, settle] = useState<Error | null>(null)
  const take = async ({ sent, id: savedId, now }: Saved) => {
    const { joined } = joinFields<TypedPage>({ ...latest.current.values, was: { ...sent } }, now, joins)
    change({ values: joined, was: now })
    if (id) return
    if (!isSame(joined, now)) await putKept(nameOf(savedId), { values: joined, was: now, at: new Date().toISOString() })
    await keeper.drop()
    goTo(`/pages/${savedId}`)
  }
  const save = useDeed((sent: Typing) => send(id, sent), { done: 'Saved', moves, after: (saved) => void take(saved) })
  const remove = useDeed(() => told(pagesApi[':id'].$delete({ param: { id: id ?? '' } })), { done: 'Removed', moves, after: () => void keeper.drop().then(() => goTo('/pages')) })
  const theirs = save.error === settled ? undefined : (theirsOf(save.error) as Partial<TypedPage> | undefined)
  const choose = (mine: boolean) => {
    const { values, was } = latest.current
    settle(save.error)
    change({ values: mine ? values : withFields(values, theirs ?? {}), was: withFields(was, theirs ?? {}) })
    if (mine) save.mutate(latest.current)
  }
  return {
    ...typing, set, leave, remove, isRecovered, isBusy: save.isPending, isChanged: !isSame(typing.values, typing.was),
    wrong: theirsOf(save.error) ? {} : fieldsOf(save.error),
    clash: theirs && { message: save.error?.message ?? '', theirs, onMine: () => choose(true), onTheirs: () => choose(false) },
    save: () => save.mutate(latest.current),
    throwAway: () => change({ values: page, was: page }),
  }
}

interface Saved {
  sent: TypedPage
  id: string
  now: TypedPage
}

async function send(id: string | undefined, { values, was }: Typing): Promise<Saved> {
  const json = { ...values, was: { ...was } }
  const saved = id ? await told(pagesApi[':id'].$put({ param: { id }, json })) : await told(pagesApi.index.$post({ json }))
  // Its text is as the server parsed it; a new page is as it was sent, but for its address.
  return { sent: values, id: saved.id, now: typedPage({ ...values, ...(saved as Partial<TypedPage>) }) }
}

/** Goes elsewhere without asking: there is nothing to lose. */
function useLeaving() {
  const navigate = useNavigate()
  const leave = useRef(false)
  const goTo = (to: string) => {
    leave.current = true
    void navigate({ to, replace: true })
  }
  return { leave, goTo }
}

/** What is still to be written is, before the tab may be gone. */
function useWritten(now: () => void) {
  useEffect(() => {
    addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      now()
      removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [now])
}

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

/** `onBody`: others' words are to be shown in the place of these. */
export function usePage(opened: Opened, onBody: (body: Body) => void) {
  const { id, name, page } = opened
  const navigate = useNavigate()
  const leave = useRef(false)
  const [typing, show] = useState(() => beginOn(opened))
  // What is typed while a save is on its way is not in what is drawn yet.
  const latest = useRef(typing)
  const [settled, settle] = useState<Error | null>(null)
  // Words that lay here are said to be, until they are saved or thrown away.
  const [isRecovered, setRecovered] = useState(Boolean(opened.kept))
  const [keeper] = useState(() => keeperOf<TypedPage>(name))
  useWritten(keeper.now)
  const change = (next: Typing) => {
    if (!isSame(next.values.body, latest.current.values.body)) onBody(next.values.body)
    latest.current = next
    show(next)
    if (!isSame(next.values, next.was)) return keeper.keep(next)
    setRecovered(false)
    void keeper.drop()
  }
  const goTo = (to: string) => {
    leave.current = true
    void navigate({ to, replace: true })
  }
  const save = useDeed(async (sent: Typing) => {
    const json = { ...sent.values, was: { ...sent.was } }
    const saved = id ? await told(pagesApi[':id'].$put({ param: { id }, json })) : await told(pagesApi.index.$post({ json }))
    // As above; a new page is as it was sent, but for its address.
    return { sent, id: saved.id, now: typedPage({ ...sent.values, ...(saved as Partial<TypedPage>) }) }
  }, { done: 'Saved', moves, after: ({ sent, id: savedId, now }) => void take(sent.values, savedId, now) })
  const take = async (sent: TypedPage, savedId: string, now: TypedPage) => {
    const { joined } = joinFields<TypedPage>({ ...latest.current.values, was: { ...sent } }, now, joins)
    change({ values: joined, was: now })
    if (id) return
    if (!isSame(joined, now)) await putKept(nameOf(savedId), { values: joined, was: now, at: new Date().toISOString() })
    await keeper.drop()
    goTo(`/pages/${savedId}`)
  }
  const remove = useDeed(() => told(pagesApi[':id'].$delete({ param: { id: id ?? '' } })), { done: 'Removed', moves, after: () => void keeper.drop().then(() => goTo('/pages')) })
  const theirs = save.error === settled ? undefined : (theirsOf(save.error) as Partial<TypedPage> | undefined)
  const withTheirs = (mine: boolean): Typing => {
    const { values, was } = latest.current
    return { values: mine ? values : withFields(values, theirs ?? {}), was: withFields(was, theirs ?? {}) }
  }
  const choose = (mine: boolean) => {
    settle(save.error)
    change(withTheirs(mine))
    if (mine) save.mutate(latest.current)
  }
  return {
    ...typing, leave, remove, isRecovered, isBusy: save.isPending, wrong: theirsOf(save.error) ? {} : fieldsOf(save.error),
    isChanged: !isSame(typing.values, typing.was),
    clash: theirs && { message: save.error?.message ?? '', theirs, onMine: () => choose(true), onTheirs: () => choose(false) },
    save: () => save.mutate(latest.current),
    set<K extends keyof TypedPage>(field: K, value: TypedPage[K]) {
      const { values, was } = latest.current
      latest.current = { values: { ...values, [field]: value }, was }
      change(latest.current)
    },
    throwAway: () => change({ values: page, was: page }),
  }
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

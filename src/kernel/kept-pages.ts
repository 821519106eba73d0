/** Finished pages: who may have one at once, what makes one stale, and how one is made anew out of the parts that are still good. */
import { createContent } from './encodings.ts'
import { type KeptParts, RETRY_MS, momentOf } from './kept-parts.ts'
import { createMakers } from './makers.ts'
import type { Moves, Tick } from './moves.ts'
import { type Page, type Plan, bodyOf, createPage, isSamePage, mayBeKept } from './page.ts'
import { type Shelf, textBytes } from './shelf.ts'

type PlanPage = () => Promise<Plan>
type Standing = 'fresh' | 'soft' | 'stale'

interface KeptPage {
  page: Page
  plan: PlanPage
  /** Of the plan and the hard parts: one that moves makes the page stale. */
  tags: readonly string[]
  until: number
  /** The soft parts as they stand on this page: it is as fresh as they are. */
  soft: readonly { key: string; digest: string }[]
  softUntil: number
  /** Nothing at all had changed up to this tick, nor at this time. */
  freshTo: Tick
  freshAt: number
  /** After a background making failed: when to try the next. */
  retryAt: number
}
export interface KeptPages {
  get(key: string, plan: PlanPage): Promise<Page>
  ready(key: string): Page | undefined
  size(): number
  hits(): number
  makes(): number
}

/** How long after it was last seen to be fresh a page may still be given with an old sidebar. */
const SOFT_MS = 5 * 60_000

export interface Surroundings {
  shelf: Shelf
  moves: Moves
  parts: KeptParts
  now(): Date
  onError(error: unknown): void
}

/** Opens the store of pages on the common shelf. */
export function createKeptPages({ shelf, moves, parts, now, onError }: Surroundings): KeptPages {
  const rack = shelf.rack<KeptPage>()
  const makers = createMakers<KeptPage>((made) => mayBeKept(made.page) && standing(made) !== 'stale')
  let hits = 0
  let makes = 0

  function standing(kept: KeptPage, at = now().getTime()): Standing {
    const tick = moves.tick()
    if (!(at < kept.until)) return 'stale'
    if (kept.freshTo !== tick || !(at < kept.softUntil)) {
      if (moves.movedSince(kept.freshTo, kept.tags)) return 'stale'
      const soft = kept.soft.map(({ key }) => parts.fresh(key))
      if (soft.some((part, index) => part?.digest !== kept.soft[index]?.digest)) return 'soft'
      kept.softUntil = earliest(soft)
      kept.freshTo = tick
    }
    kept.freshAt = at
    return 'fresh'
  }

  async function make(key: string, planPage: PlanPage): Promise<KeptPage> {
    const begun = { tick: moves.tick(), at: now().getTime() }
    makes++
    const plan = await planPage()
    const made = await Promise.all(plan.parts.map(async (part) => ({ key: part.key, isSoft: part.soft, ...(await parts.get(part)) })))
    const [soft, hard] = [made.filter(({ isSoft }) => isSoft), made.filter(({ isSoft }) => !isSoft)]
    const tags = [...new Set([...plan.tags, ...hard.flatMap(({ tags }) => tags)])]
    const kept: KeptPage = {
      page: pageWith(key, plan, bodyOf(plan, made), tags),
      plan: planPage,
      tags,
      until: earliest([{ until: momentOf(plan.until) }, ...hard]),
      soft: soft.map(({ key, digest }) => ({ key, digest })),
      softUntil: earliest(soft),
      freshTo: begun.tick,
      freshAt: begun.at,
      retryAt: 0,
    }
    keep(key, kept)
    return kept
  }

  /** Equal output keeps the bytes, their ETag and their encodings. */
  function pageWith(key: string, plan: Plan, body: Buffer, tags: string[]): Page {
    const before = rack.get(key)?.page
    if (!before?.body.equals(body)) return createPage(plan, createContent(body, () => weighAgain(key, body)), tags)
    const page = createPage(plan, before.content, tags)
    return isSamePage(page, before) ? before : page
  }

  /** A page begun before a change of something on it goes to those who asked before that change, but is not kept. */
  function keep(key: string, kept: KeptPage) {
    if (!mayBeKept(kept.page)) rack.delete(key)
    else if (standing(kept) !== 'stale') rack.set(key, kept, weightOf(kept))
  }

  function weighAgain(key: string, body: Buffer) {
    const kept = rack.get(key)
    if (kept?.page.body === body) rack.weigh(key, weightOf(kept))
  }

  function renewInBackground(key: string, kept: KeptPage, at: number) {
    if (makers.isMaking(key) || at < kept.retryAt) return
    makers.make(key, () => make(key, kept.plan)).catch((error: unknown) => {
      kept.retryAt = at + RETRY_MS
      onError(error)
    })
  }

  return {
    async get(key, plan) {
      const kept = rack.get(key)
      if (!kept || standing(kept) !== 'fresh') return (await makers.make(key, () => make(key, plan))).page
      hits++
      return kept.page
    },
    ready(key) {
      const kept = rack.get(key)
      const at = now().getTime()
      const state = kept ? standing(kept, at) : 'stale'
      if (!kept || state === 'stale') return undefined
      if (state === 'soft') {
        if (at - kept.freshAt > SOFT_MS) return undefined
        renewInBackground(key, kept, at)
      }
      hits++
      return kept.page
    },
    size: rack.size,
    hits: () => hits,
    makes: () => makes,
  }
}

const earliest = (things: readonly ({ until: number } | undefined)[]) => Math.min(...things.map((thing) => thing?.until ?? 0))

const weightOf = ({ page, tags, soft }: KeptPage) =>
  page.content.weight() + textBytes(...tags, ...page.fields, ...soft.flatMap(({ key, digest }) => [key, digest]))

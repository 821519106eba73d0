/** Finished pages: who may have one at once, what makes one stale, and how one is made anew out of the parts that are still good. */
import { createContent } from './encodings.ts'
import { type KeptParts, RETRY_MS, momentOf } from './kept-parts.ts'
import { type Makers, createMakers } from './makers.ts'
import type { Moves, Tick } from './moves.ts'
import { type Page, type Plan, bodyOf, createPage, dated, isSamePage, mayBeKept } from './page.ts'
import { type Rack, type Shelf, textBytes } from './shelf.ts'

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

interface Surroundings {
  shelf: Shelf
  moves: Moves
  parts: KeptParts
  now(): Date
  onError(error: unknown): void
}

/** Opens the store of pages on the common shelf. */
export function createKeptPages(around: Surroundings): KeptPages {
  const makers = createMakers<KeptPage>((made) => mayBeKept(made.page) && standing(store, made) !== 'stale')
  const store: Store = { ...around, rack: around.shelf.rack<KeptPage>(), makers, hits: 0, makes: 0 }
  return {
    get: (key, plan) => get(store, key, plan),
    ready: (key) => ready(store, key),
    size: store.rack.size,
    hits: () => store.hits,
    makes: () => store.makes,
  }
}

interface Store extends Surroundings {
  rack: Rack<KeptPage>
  makers: Makers<KeptPage>
  hits: number
  makes: number
}

async function get(store: Store, key: string, plan: PlanPage): Promise<Page> {
  const kept = store.rack.get(key)
  if (!kept || standing(store, kept) !== 'fresh') return (await store.makers.make(key, () => make(store, key, plan))).page
  store.hits++
  return kept.page
}

function ready(store: Store, key: string): Page | undefined {
  const kept = store.rack.get(key)
  if (!kept) return undefined
  const at = store.now().getTime()
  const now = standing(store, kept, at)
  if (now === 'stale' || (now === 'soft' && at - kept.freshAt > SOFT_MS)) return undefined
  if (now === 'soft') renewInBackground(store, key, kept, at)
  store.hits++
  return kept.page
}

function renewInBackground(store: Store, key: string, kept: KeptPage, at: number) {
  if (store.makers.isMaking(key) || at < kept.retryAt) return
  store.makers.make(key, () => make(store, key, kept.plan)).catch((error: unknown) => {
    kept.retryAt = at + RETRY_MS
    store.onError(error)
  })
}

/** Whether a page is as true as when it was made; `soft`: all but its sidebar is. An unchanged world costs one comparison. */
function standing({ moves, parts, now }: Store, kept: KeptPage, at = now().getTime()): Standing {
  const tick = moves.tick()
  if (at >= kept.until) return 'stale'
  if (kept.freshTo !== tick || at >= kept.softUntil) {
    if (moves.movedSince(kept.freshTo, kept.tags)) return 'stale'
    const soft = kept.soft.map(({ key }) => parts.fresh(key))
    if (soft.some((part, index) => part?.digest !== kept.soft[index]?.digest)) return 'soft'
    kept.softUntil = earliest(soft)
    kept.freshTo = tick
  }
  kept.freshAt = at
  return 'fresh'
}

async function make(store: Store, key: string, planPage: PlanPage): Promise<KeptPage> {
  const begun = { freshTo: store.moves.tick(), freshAt: store.now().getTime() }
  store.makes++
  const plan = await planPage()
  const made = await Promise.all(plan.parts.map(async (part) => ({ key: part.key, isSoft: part.soft, ...(await store.parts.get(part)) })))
  const [soft, hard] = [made.filter(({ isSoft }) => isSoft), made.filter(({ isSoft }) => !isSoft)]
  const tags = [...new Set([...plan.tags, ...hard.flatMap(({ tags }) => tags), ...soft.flatMap(({ firm }) => firm)])]
  const kept: KeptPage = {
    page: pageWith(store, key, plan, bodyOf(plan, made), tags),
    plan: planPage,
    tags,
    until: earliest([{ until: momentOf(plan.until) }, ...hard]),
    soft: soft.map(({ key, digest }) => ({ key, digest })),
    softUntil: earliest(soft),
    ...begun,
    retryAt: 0,
  }
  keep(store, key, kept)
  return kept
}

/** Equal output keeps the bytes, their ETag, their time and their encodings. */
function pageWith(store: Store, key: string, plan: Plan, body: Buffer, tags: string[]): Page {
  const before = store.rack.get(key)?.page
  const content = before?.body.equals(body) ? before.content : createContent(body, () => weighAgain(store, key, body))
  const page = createPage(plan, content, tags)
  return before && isSamePage(page, before) ? before : dated(page, store.now(), before)
}

/** A page begun before a change of something on it goes to those who asked before that change, but is not kept. */
function keep(store: Store, key: string, kept: KeptPage) {
  if (!mayBeKept(kept.page)) store.rack.delete(key)
  else if (standing(store, kept) !== 'stale') store.rack.set(key, kept, weightOf(kept))
}

function weighAgain({ rack }: Store, key: string, body: Buffer) {
  const kept = rack.get(key)
  if (kept?.page.body === body) rack.weigh(key, weightOf(kept))
}

const earliest = (things: readonly ({ until: number } | undefined)[]) => Math.min(...things.map((thing) => thing?.until ?? 0))

const weightOf = ({ page, tags, soft }: KeptPage) =>
  page.content.weight() + textBytes(...tags, ...page.fields, ...soft.flatMap(({ key, digest }) => [key, digest]))

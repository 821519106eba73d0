import { encodePath } from '#blocks/addresses/model.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { type Body, textOf } from '#blocks/body/model.ts'
import { contributorPath } from '#blocks/contributors/model.ts'
import type { Publication } from '#blocks/publication/model.ts'
import { type Section, sectionPath } from '#blocks/sections/model.ts'
import { episodePath, showPath } from '#blocks/shows/model.ts'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { type Asked, type DocumentKind, mostCounted, type Narrowing, resultsOnPage, type Term, type Tier, tiers } from './model.ts'
import { rankByBody } from './rank.ts'
import { marked, type Piece, snippetOf } from './snippet.ts'
import { type Found, listAnswering, listBodies } from './store.ts'
import { listThings, type Thing } from './things.ts'

export interface Result {
  kind: DocumentKind
  path: string
  title: Piece[]
  words: Piece[]
  listedAt: string
  /** The section of an article, the show of an episode. */
  place: { name: string; path: string } | undefined
  /** Who paid for it, or ''. */
  sponsor: string
}
export interface Results {
  results: Result[]
  /** How many answer; `isMore` if there are more than are counted. */
  count: number
  isMore: boolean
  hasNext: boolean
}

/** So many of the newest whose words stand in the body alone are weighed against each other; those after them follow by time. */
const weighed = 50

/** One page of what answers a question, best first: words in the headline before words above the body before words in it. */
export async function findResults(app: App, sections: Section[], asked: Asked, narrowing: Narrowing, page: number): Promise<Results> {
  const now = app.now()
  const found = await listAnswering(app.db, asked, { ...narrowing, before: soonest(narrowing.before, now) })
  const all = new Set(found.map(({ id }) => id))
  const order = await inOrder(app.db, found, asked, now)
  const shown = order.slice((page - 1) * resultsOnPage, page * resultsOnPage)
  const isMore = all.size > mostCounted
  return { results: await readResults(app.db, sections, shown, asked.wanted), count: Math.min(all.size, mostCounted), isMore, hasNext: order.length > page * resultsOnPage }
}

/** Nothing of the next moment is found in this one: an episode may be waiting for its day. */
const soonest = (before: string | undefined, now: Date) => [before ?? '~', new Date(now.getTime() + 1).toISOString()].sort()[0]

async function inOrder(db: Db, found: Found[], asked: Asked, now: Date): Promise<Found[]> {
  const taken = new Set<number>()
  const order: Found[] = []
  const of = (tier: Tier) => found.filter((each) => each.tier === tier && !taken.has(each.id))
  for (const tier of tiers.filter((each) => each !== 'anywhere')) {
    for (const each of of(tier).sort(latestFirst)) {
      order.push(each)
      taken.add(each.id)
    }
  }
  const rest = of('anywhere')
  const bodies = await listBodies(db, rest.slice(0, weighed).map(({ id }) => id))
  const ranked = rankByBody(rest.slice(0, weighed).map((each) => ({ ...each, body: bodies.get(each.id) ?? '' })), asked.wanted, now)
  return [...order, ...ranked, ...rest.slice(weighed)].slice(0, mostCounted)
}

const latestFirst = (one: Found, other: Found) => (one.listedAt < other.listedAt ? 1 : one.listedAt > other.listedAt ? -1 : other.id - one.id)

async function readResults(db: Db, sections: Section[], found: Found[], terms: Term[]): Promise<Result[]> {
  const things = await listThings(db, found)
  return found.flatMap(({ kind, thingId }) => {
    const thing = things.find((each) => each.kind === kind && each.id === thingId)
    const shown = thing && shownOf(thing, sections)
    return shown ? [resultOf(shown, terms)] : []
  })
}

interface Shown extends Omit<Result, 'title' | 'words'> {
  title: string
  /** What may be quoted, the better first; each made only when those before it answer nothing. */
  texts: (() => string)[]
}

function resultOf({ title, texts, ...thing }: Shown, terms: Term[]): Result {
  return { ...thing, title: marked(title, terms), words: quotable(texts, terms) }
}

/** The first text with something of what was asked for in it; without one the first there is. */
function quotable(texts: Shown['texts'], terms: Term[]): Piece[] {
  let first: Piece[] | undefined
  for (const read of texts) {
    const pieces = snippetOf(read(), terms)
    if (pieces.some(({ isHit }) => isHit)) return pieces
    if (pieces.length) first ??= pieces
  }
  return first ?? []
}

/** A thing of any kind as a result shows it; its address is made as its own block makes it. */
function shownOf({ kind, id, slug, title, above, body, listedAt, place, placeName, sponsor }: Thing, sections: Section[]): Shown | undefined {
  const plain = { kind, title, texts: [() => above, () => body], listedAt, place: undefined, sponsor }
  if (kind === 'page') return { ...plain, texts: [() => textOf(JSON.parse(body) as Body)], path: encodePath(`/${slug}`) }
  if (kind === 'contributor') return { ...plain, texts: [() => body, () => above], path: encodePath(contributorPath({ slug })) }
  if (kind === 'quotation') return { ...plain, title: title || body, texts: title ? [() => body] : [], path: `/quotes#${id}` }
  if (kind === 'episode') return { ...plain, path: encodePath(episodePath({ slug: place }, { slug })), place: { name: placeName, path: encodePath(showPath({ slug: place })) } }
  const section = sections.find((each) => each.id === place)
  if (!section) return undefined
  const path = encodePath(`/${section.slug}/${slug}`)
  return { ...plain, texts: [() => above, () => textOf(JSON.parse(body) as Body)], path, place: { name: section.name, path: encodePath(sectionPath(section)) } }
}

/** So many of the last indexed things are looked at first for a suggestion. */
const latest = 3000

export interface Suggestion {
  title: string
  path: string
  /** Who paid for it, as a sentence. */
  paid?: string
}

/** While a reader still types: things whose headline has the words, the last of them only begun. */
export async function suggest(app: App, { sections, publication }: { sections: Section[]; publication: Publication }, asked: Asked, most: number): Promise<Suggestion[]> {
  const narrowing = { before: soonest(undefined, app.now()) }
  const lately = await listAnswering(app.db, asked, narrowing, ['headline'], latest)
  // A begun word may stand in every second headline: only where the latest have too few are all looked through.
  const found = lately.length < most ? await listAnswering(app.db, asked, narrowing, ['headline']) : lately
  const results = await readResults(app.db, sections, found.sort(latestFirst).slice(0, most), asked.wanted)
  return results.map(({ title, path, sponsor }) => ({ title: title.map(({ text }) => text).join(''), path, ...(sponsor && { paid: paidMark(publication.language, sponsor) }) }))
}

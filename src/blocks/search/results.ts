import { encodePath } from '#blocks/addresses/model.ts'
import { type Body, textOf } from '#blocks/body/model.ts'
import { contributorPath } from '#blocks/contributors/model.ts'
import { type Section, sectionPath } from '#blocks/sections/model.ts'
import { episodePath } from '#blocks/shows/model.ts'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { type Asked, type DocumentKind, mostCounted, type Narrowing, resultsOnPage, type Term, type Tier, tiers } from './model.ts'
import { rankByBody } from './rank.ts'
import { marked, type Piece, snippetOf } from './snippet.ts'
import { type Found, listAnswering, listBodies, listDocuments } from './store.ts'

export interface Result {
  kind: DocumentKind
  path: string
  title: Piece[]
  words: Piece[]
  listedAt: string
  /** The section of an article, the show of an episode. */
  place: { name: string; path: string } | undefined
}
export interface Results {
  results: Result[]
  /** How many answer; `isMore` if there are more than are counted. */
  count: number
  isMore: boolean
  hasNext: boolean
}

/** So many of the newest whose words stand in the body alone are weighed against each other; those after them follow by time. */
const weighed = 200

/** One page of what answers a question, best first: words in the headline before words above the body before words in it. */
export async function findResults(app: App, sections: Section[], asked: Asked, narrowing: Narrowing, page: number): Promise<Results> {
  const now = app.now()
  const found = await listAnswering(app.db, asked, { ...narrowing, before: soonest(narrowing.before, now) })
  const all = new Set(found.map(({ id }) => id))
  const order = await inOrder(app.db, found, asked, now)
  const ids = order.slice((page - 1) * resultsOnPage, page * resultsOnPage)
  const isMore = all.size > mostCounted
  return { results: await readResults(app.db, sections, ids, asked.wanted), count: Math.min(all.size, mostCounted), isMore, hasNext: order.length > page * resultsOnPage }
}

/** Nothing of the next moment is found in this one: an episode may be waiting for its day. */
const soonest = (before: string | undefined, now: Date) => [before ?? '~', new Date(now.getTime() + 1).toISOString()].sort()[0]

async function inOrder(db: Db, found: Found[], asked: Asked, now: Date): Promise<number[]> {
  const taken = new Set<number>()
  const of = (tier: Tier) => found.filter((each) => each.tier === tier && !taken.has(each.id))
  const order: number[] = []
  for (const tier of tiers.filter((each) => each !== 'anywhere')) {
    for (const { id } of of(tier).sort(latestFirst)) {
      order.push(id)
      taken.add(id)
    }
  }
  const rest = of('anywhere')
  const bodies = await listBodies(db, rest.slice(0, weighed).map(({ id }) => id))
  return [...order, ...rankByBody(bodies.map((each) => ({ ...each, id: Number(each.id) })), asked.wanted, now), ...rest.slice(weighed).map(({ id }) => id)].slice(0, mostCounted)
}

const latestFirst = (one: Found, other: Found) => (one.listedAt < other.listedAt ? 1 : one.listedAt > other.listedAt ? -1 : other.id - one.id)

async function readResults(db: Db, sections: Section[], ids: number[], terms: Term[]): Promise<Result[]> {
  const documents = await listDocuments(db, ids)
  const things = await Promise.all(Object.entries(readers).map(([kind, read]) => {
    const wanted = documents.filter((each) => each.kind === kind).map(({ thingId }) => thingId)
    return wanted.length ? read(db, wanted, sections) : []
  }))
  const byThing = new Map(things.flat().map((thing) => [`${thing.kind} ${thing.id}`, thing]))
  return ids.flatMap((id) => {
    const document = documents.find((each) => Number(each.id) === id)
    const thing = document && byThing.get(`${document.kind} ${document.thingId}`)
    return thing ? [resultOf(thing, terms)] : []
  })
}

interface Thing extends Omit<Result, 'title' | 'words'> {
  id: string
  title: string
  /** What may be quoted, the better first. */
  texts: string[]
}

function resultOf({ id: _, title, texts, ...thing }: Thing, terms: Term[]): Result {
  const snippets = texts.filter(Boolean).map((text) => snippetOf(text, terms))
  return { ...thing, title: marked(title, terms), words: snippets.find((pieces) => pieces.some(({ isHit }) => isHit)) ?? snippets[0] ?? [] }
}

const readers: Record<DocumentKind, (db: Db, ids: string[], sections: Section[]) => Promise<Thing[]>> = {
  async article(db, ids, sections) {
    const rows = await db.selectFrom('articles').select(['id', 'slug', 'sectionId', 'headline', 'standfirst', 'body', 'listedAt']).where('id', 'in', ids).execute()
    return rows.flatMap(({ id, slug, sectionId, headline, standfirst, body, listedAt }): Thing[] => {
      const section = sections.find((each) => each.id === sectionId)
      if (!section || !listedAt) return []
      const place = { name: section.name, path: encodePath(sectionPath(section)) }
      return [{ kind: 'article', id, title: headline, texts: [standfirst, textOf(JSON.parse(body) as Body)], listedAt, path: encodePath(`/${section.slug}/${slug}`), place }]
    })
  },
  async page(db, ids) {
    const rows = await db.selectFrom('pages').select(['id', 'slug', 'title', 'body']).where('id', 'in', ids).execute()
    return rows.map(({ id, slug, title, body }) => ({ kind: 'page', id, title, texts: [textOf(JSON.parse(body) as Body)], listedAt: '', path: encodePath(`/${slug}`), place: undefined }))
  },
  async episode(db, ids) {
    const rows = await db.selectFrom('episodes').innerJoin('shows', 'shows.id', 'episodes.showId')
      .select(['episodes.id', 'episodes.slug', 'episodes.title', 'episodes.description', 'episodes.transcript', 'episodes.publishedAt', 'shows.slug as showSlug', 'shows.name'])
      .where('episodes.id', 'in', ids).execute()
    return rows.map(({ id, slug, title, description, transcript, publishedAt, showSlug, name }) => ({
      kind: 'episode', id, title, texts: [description, transcript], listedAt: publishedAt,
      path: encodePath(episodePath({ slug: showSlug }, { slug })), place: { name, path: encodePath(`/shows/${showSlug}`) },
    }))
  },
  async contributor(db, ids) {
    const rows = await db.selectFrom('contributors').select(['id', 'slug', 'name', 'role', 'biography']).where('id', 'in', ids).execute()
    return rows.map(({ id, slug, name, role, biography }) => ({ kind: 'contributor', id, title: name, texts: [biography, role], listedAt: '', path: encodePath(contributorPath({ slug })), place: undefined }))
  },
  async quotation(db, ids) {
    const rows = await db.selectFrom('quotes').select(['id', 'text', 'speaker']).where('id', 'in', ids).execute()
    return rows.map(({ id, text, speaker }) => ({ kind: 'quotation', id, title: speaker || text, texts: speaker ? [text] : [], listedAt: '', path: `/quotes#${id}`, place: undefined }))
  },
}

export interface Suggestion {
  title: string
  path: string
}

/** While a reader still types: things whose headline has the words, the last of them only begun. */
export async function suggest(app: App, sections: Section[], asked: Asked, most: number): Promise<Suggestion[]> {
  const found = await listAnswering(app.db, asked, { before: soonest(undefined, app.now()) }, ['headline'])
  const ids = found.sort(latestFirst).slice(0, most).map(({ id }) => id)
  const results = await readResults(app.db, sections, ids, asked.wanted)
  return results.map(({ title, path }) => ({ title: title.map(({ text }) => text).join(''), path }))
}

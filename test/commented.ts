/** An article under which readers talk, for tests: what they post, from where, and what became of it. */
import { saveArticle } from '#blocks/articles/actions.ts'
import { type ImportedComment, importComments } from '#blocks/comments/actions.ts'
import { listComments } from '#blocks/comments/store.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { setPublication } from '#blocks/publication/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import type { NewPaper, Paper } from './paper.ts'
import { wordsOf } from './newsroom.ts'

export const ada = { name: 'Ada Obi', email: 'ada@mail.example', website: '', subjectId: 'a1', parentId: '', text: 'Our street is under water.' }
type Typed = Partial<typeof ada> & Record<string, string>

export interface Commented {
  paper: Paper
  /** Posts Ada's comment with these changes; `from` is the network address it comes from. */
  post(typed?: Typed, from?: string, headers?: Record<string, string>): Promise<Response>
  /** The states of all comments, the oldest first; what waits says for what. */
  states(): Promise<string[]>
  ids(): Promise<string[]>
  /** As another site would bring them; shown unless said. */
  bring(...comments: (Partial<ImportedComment> & { id: string })[]): Promise<void>
  /** Sets how readers may talk here. */
  settle(comments: Partial<PublicationSettings['comments']>): Promise<void>
}

/** A paper with one article, `a1` at /news/lagoon, published the day before. */
export async function commentedArticle(newPaper: NewPaper, options: { environment?: Record<string, string> } = {}): Promise<Commented> {
  const paper = await newPaper({ environment: { TRUSTED_PROXIES: '127.0.0.1', ...options.environment } })
  await paper.change(async (change) => {
    await saveSection(change, 'news', { slug: 'news', name: 'News' })
    const words = { slug: 'lagoon', headline: 'The lagoon rises', sectionId: 'news', body: wordsOf('The lagoon rose.') }
    await saveArticle(change, 'a1', { ...words, state: 'published', publishedAt: '2026-03-01T09:00:00.000Z' })
  })
  const rows = async () => (await listComments(paper.app.db, 'a1')).toSorted((one, other) => (one.postedAt + one.id < other.postedAt + other.id ? -1 : 1))
  /** Seen by script long enough ago for anybody to have typed it. */
  const openedAt = () => String(paper.clock.now().getTime() - 20_000)
  return {
    paper,
    post(typed = {}, from = '203.0.113.7', headers = {}) {
      // No two at one moment, so that their order is known.
      paper.clock.advance(1)
      return paper.post('/comments', { ...ada, openedAt: openedAt(), ...typed }, { 'x-forwarded-for': from, ...headers })
    },
    states: async () => (await rows()).map(({ state, heldFor }) => (state === 'held' ? `held: ${heldFor}` : state)),
    ids: async () => (await rows()).map((row) => row.id),
    async bring(...comments) {
      const whole = comments.map((comment) => ({ subjectId: 'a1', state: 'shown' as const, postedAt: '2026-03-01T10:00:00.000Z', name: `Reader ${comment.id}`, text: `Words of ${comment.id}.`, ...comment }))
      await paper.change((change) => importComments(change, 'a1', whole))
    },
    async settle(comments) {
      await paper.change((change) => setPublication(change, PublicationSettings.parse({ name: 'The Lagoon Post', timeZone: 'Africa/Lagos', url: 'https://lagoon.example', comments })))
    },
  }
}

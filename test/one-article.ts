import { createCache } from '#kernel/cache.ts'
import type { Plan } from '#kernel/page.ts'
import type { Made, Part } from '#kernel/part.tsx'

const morning = Date.parse('2026-03-02T09:00:00.000Z')
/** UTC ISO text of a moment after the opening. */
export const isoAfter = (ms: number) => new Date(morning + ms).toISOString()

type Making = 'plan' | 'article' | 'comments' | 'quote'

/** A newspaper of one article and a sidebar quote, whose every making can be counted, held up and broken. */
export function oneArticle({ bytes = 10_000_000 } = {}) {
  const errors: unknown[] = []
  let elapsed = 0
  const cache = createCache({ bytes, now: () => new Date(morning + elapsed), onError: (error) => errors.push(error) })
  const paper = {
    cache,
    errors,
    article: 'Bells ring',
    comments: 'none',
    quote: 'To be is to do',
    makes: { plan: 0, article: 0, comments: 0, quote: 0 } satisfies Record<Making, number>,
    /** Called at the beginning of every making, with its name. */
    before: async (_what: Making): Promise<void> => {},
    advance: (ms: number) => void (elapsed += ms),
    parts: [] as Part[],
    plan: async (): Promise<Plan> => {
      paper.makes.plan++
      await paper.before('plan')
      const parts = [articlePart, commentsPart, quotePart, ...paper.parts]
      return { parts, tags: ['article:1'], assemble: (html) => parts.map(({ key }) => html.get(key)).join('|') }
    },
    read: async (key = '/news/bells') => (await cache.page(key, paper.plan)).body.toString(),
    ready: (key = '/news/bells') => cache.ready(key)?.body.toString(),
  }
  const part = (key: Exclude<Making, 'plan'>, tag: string, soft: boolean): Part => ({
    key,
    soft,
    async make(): Promise<Made> {
      paper.makes[key]++
      const value = paper[key]
      await paper.before(key)
      return { value, tags: [tag] }
    },
  })
  const articlePart = part('article', 'article:1', false)
  const commentsPart = part('comments', 'comments:1', false)
  const quotePart = part('quote', 'quotes', true)
  return paper
}

/** A gate that makings wait at until it is opened. */
export function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

import type { Publication } from '#blocks/publication/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import { type Medium, sharedPicture } from '#blocks/media/model.ts'
import { getFrame, type Frame } from '#blocks/pages/store.ts'
import { isHead, lastPage, readCursor, type Whereabouts, whereaboutsQuery } from '#blocks/teasers/model.ts'
import type { App } from '#kernel/app.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import type { Part } from '#kernel/part.tsx'
import { advertsEnd, withAdverts } from './adverts.ts'
import { assemble, type Head, type Regions, securityHeaders } from './layout.tsx'
import { say } from './words.ts'

/** What every page is made with. */
export interface Site extends Frame {
  app: App
  /** Its `language` is that of the page's own words: an article may be in another than the paper's. */
  publication: Publication
}
/** The declared query parameters that were given. */
export type Query = Record<string, string>

export const siteOf = async (app: App): Promise<Site> => ({ app, publication: await getPublication(app), ...(await getFrame(app)) })

/** The same site speaking another language: for an article that has its own. */
export function inLanguage(site: Site, language: string): Site {
  if (!language || language === site.publication.language) return site
  return { ...site, publication: { ...site.publication, language } }
}

/** Everything of a page in one: its head and its regions become a plan the cache can make and re-make. */
export function planOf(site: Site, head: Head, regions: Regions, tags: string[], status = 200): Plan {
  const spoken = inItsLanguage(site, withAdverts(site, regions))
  const parts = [spoken.top, spoken.under ?? [], spoken.article, (spoken.among ?? []).map(({ part }) => part), spoken.main, spoken.side, spoken.end].flat()
  const until = regions.adverts && advertsEnd(site)
  return {
    status,
    headersOf: securityHeaders,
    parts,
    tags: [publicationTag, ...tags],
    ...(until ? { until } : {}),
    assemble: (html) => assemble(site.publication, head, spoken, html),
  }
}

/** A part that stands on many pages is kept once for each language it is said in. */
function inItsLanguage({ publication }: Site, regions: Regions): Regions {
  if (publication.language === publication.homeLanguage) return regions
  const said = (parts: Part[]) => parts.map((part) => ({ ...part, key: `${publication.language}:${part.key}` }))
  const { top, under = [], article, among = [], main, side, end } = regions
  const words = among.map(({ after, part }) => ({ after, part: said([part])[0]! }))
  return { ...regions, top: said(top), under: said(under), among: words, article: said(article), main: said(main), side: said(side), end: said(end) }
}

/** A document for programs, such as a feed or a sitemap: one part is all of it. */
export const documentPlan = (contentType: string, part: Part, headers: Record<string, string> = {}, tags: string[] = []): Plan =>
  ({ contentType, headers, parts: [part], tags: [publicationTag, ...tags], assemble: (html) => html.get(part.key) ?? '' })

/** A page with something only one reader may see: kept by nobody, and its address told to no other site. */
export const personal = (plan: Plan): Plan =>
  ({ ...plan, headers: { ...plan.headers, 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } })

/** The same where even our own pages need not know that one was here, such as by the address of a waiting comment. */
export const secret = (plan: Plan): Plan => ({ ...personal(plan), headers: { ...personal(plan).headers, 'referrer-policy': 'no-referrer' } })

/** `?page=N` from 1; what is no such number is not found rather than guessed. */
function pageNumber(query: Query): number {
  if (query.page === undefined) return 1
  if (!/^[1-9]\d{0,5}$/.test(query.page) || Number(query.page) > lastPage) throw notFound('page')
  return Number(query.page)
}

/** The query parameters by which a list goes on. */
export const listParameters = ['before', 'after', 'page'] as const

/** Which part of a list is asked for. What is no place of any list is not found. */
export function whereaboutsOf(query: Query): Whereabouts {
  const [side, text] = query.before === undefined ? (['after', query.after] as const) : (['before', query.before] as const)
  if (text === undefined) return { page: pageNumber(query) }
  const cursor = readCursor(text)
  if (!cursor) throw notFound('page')
  return side === 'before' ? { before: cursor } : { after: cursor }
}

/** The head of a page of a list: at the absolute address of just this part of it; further parts say so in their title. */
export function listHead(site: Site, head: Omit<Head, 'canonical'>, path: string, where: Whereabouts): Head {
  const title = isHead(where) ? head.title : say(site.publication.language, 'further', { title: head.title })
  return { ...head, title, canonical: site.publication.url + path + whereaboutsQuery(where) }
}

/** The same for a list that goes on after one of its things: quotes by id, people and topics by slug. */
export const onwardHead = (site: Site, head: Omit<Head, 'canonical'>, path: string, after: string | undefined): Head => ({
  ...head,
  title: after === undefined ? head.title : say(site.publication.language, 'onward', { title: head.title }),
  canonical: site.publication.url + path + (after === undefined ? '' : `?after=${encodeURIComponent(after)}`),
})

/** What the paper took back, and why. */
export const gone = (site: Site, sentence: string) =>
  new Refusal(410, sentence || say(site.publication.language, 'retractedWords'), { title: say(site.publication.language, 'retracted') })

/** What needs a password is known by its name and shows nothing else. */
export const locked = (site: Site, title: string) =>
  new Refusal(403, say(site.publication.language, 'lockedWords'), { title: say(site.publication.language, 'locked', { title }) })

/** A picture as the head of a page names it for who shares the page. */
export function pictureOf({ publication: { url } }: Site, medium: Medium | undefined, alt: string): Head['picture'] {
  const shared = medium && sharedPicture(medium)
  return shared && { url: url + shared.path, width: shared.width, height: shared.height, alt }
}

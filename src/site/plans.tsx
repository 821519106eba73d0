import { encodePath, type ThingKind } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { type Article, articleTag, isPublic } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { excerptOf, mediaIdsOf } from '#blocks/body/model.ts'
import { commentsTag } from '#blocks/comments/model.ts'
import { hasThread } from '#blocks/comments/store.ts'
import { contributorTag } from '#blocks/contributors/model.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { rssPart } from '#blocks/feeds/view.ts'
import { mediaPath, mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { findMedium, listMedia } from '#blocks/media/store.ts'
import { pageTag } from '#blocks/pages/model.ts'
import { findPage } from '#blocks/pages/store.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { sectionsTag, sectionTag } from '#blocks/sections/model.ts'
import { showsTag } from '#blocks/shows/model.ts'
import { findEpisode, findShow } from '#blocks/shows/store.ts'
import { episodePart, showPart } from '#blocks/shows/view.tsx'
import { lastPage } from '#blocks/teasers/model.ts'
import { topicTag } from '#blocks/topics/model.ts'
import { findTopic } from '#blocks/topics/store.ts'
import { Refusal, notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { assemble, type Head, type Regions, securityHeaders } from './layout.tsx'
import * as pages from './pages.tsx'
import type { Query, Site } from './pages.tsx'
import { say } from './words.ts'

interface KindOfPage {
  /** Throws a refusal where readers may not see it. */
  makes(site: Site, found: FoundAddress, query: Query): Promise<Plan>
  /** The query parameters that choose what it shows. */
  declares: readonly string[]
}
const withThread = ['comments', 'replytocom', 'held']

/** How a thing of each kind becomes a page. */
export const kinds: Record<ThingKind, KindOfPage> = {
  article: { makes: articlePlan, declares: withThread },
  page: { makes: pagePlan, declares: withThread },
  section: { makes: sectionPlan, declares: ['page'] },
  topic: { makes: topicPlan, declares: ['page'] },
  contributor: { makes: contributorPlan, declares: ['page'] },
  show: { makes: showPlan, declares: [] },
  episode: { makes: episodePlan, declares: [] },
  medium: { makes: mediumPlan, declares: [] },
}

/** `/feed`: the whole document is one part. */
export function feedPlan({ app, publication, sections }: Site): Plan {
  const part = rssPart(app, publication, sections)
  return { contentType: 'application/rss+xml; charset=utf-8', parts: [part], tags: [publicationTag], assemble: (html) => html.get(part.key) ?? '' }
}

export function frontPlan(site: Site, query: Query): Plan {
  const { publication } = site
  const page = pageNumber(query)
  const head = { title: publication.name, description: publication.tagline, canonical: pageAddress(site, '/', page) }
  return planOf(site, head, pages.frontPage(site, page), [])
}

async function articlePlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const article = await findArticle(site.app.db, found.thingId)
  const section = article && site.sections.find((each) => each.id === article.sectionId)
  if (!article || !section || !isPublic(article)) throw notFound('article')
  if (article.isLocked) throw locked(site, article.headline)
  const media = await listMedia(site.app.db, mediaIdsOf(article.body))
  const path = found.currentPath ?? found.path
  const shown = { article, section, publication: site.publication, path, media }
  const plan = planOf(site, articleHead(site, article, path), pages.articlePage(site, shown, query), [articleTag(article.id), sectionsTag, ...[...media.keys()].map(mediaTag)])
  return query.held ? personal(plan) : plan
}

/** A page with something only one reader may see: kept by nobody, and its address told to no other site. */
const personal = (plan: Plan): Plan =>
  ({ ...plan, headers: { ...plan.headers, 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' } })

function articleHead(site: Site, article: Article, path: string): Head {
  const shared = article.lead?.medium && sharedPicture(article.lead.medium)
  return {
    title: article.headline,
    description: article.standfirst || article.excerpt,
    canonical: site.publication.url + encodePath(path),
    language: article.language,
    kind: 'article',
    publishedAt: article.publishedAt,
    picture: shared && { ...shared, url: site.publication.url + shared.path },
  }
}

async function pagePlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const page = await findPage(site.app.db, found.thingId)
  if (page?.state !== 'published') throw notFound('page')
  if (page.isLocked) throw locked(site, page.title)
  const media = await listMedia(site.app.db, mediaIdsOf(page.body))
  const path = found.currentPath ?? found.path
  const thread = page.commentsOpen || (await hasThread(site.app.db, page.id))
  const head = { title: page.title, description: excerptOf(page.body, 160), canonical: site.publication.url + encodePath(path) }
  const plan = planOf(site, head, pages.staticPage(site, page, path, media, thread, query), [pageTag(page.id), commentsTag(page.id)])
  return query.held ? personal(plan) : plan
}

async function sectionPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const section = site.sections.find((each) => each.id === found.thingId)
  if (!section) throw notFound('section')
  const page = pageNumber(query)
  const head = { title: section.name, description: section.description, canonical: pageAddress(site, `/${section.slug}`, page) }
  return planOf(site, head, pages.sectionPage(site, section, page), [sectionTag(section.id), sectionsTag])
}

async function topicPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const topic = await findTopic(site.app.db, found.thingId)
  if (!topic) throw notFound('topic')
  const page = pageNumber(query)
  const path = encodePath(`/topics/${topic.slug}`)
  const head = { title: topic.name, description: topic.description, canonical: pageAddress(site, path, page) }
  return planOf(site, head, pages.topicPage(site, topic, path, say(site.publication.language, 'topic'), page), [topicTag(topic.id)])
}

async function contributorPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const contributor = await findContributor(site.app.db, found.thingId)
  if (!contributor) throw notFound('contributor')
  const picture = contributor.pictureId ? await findMedium(site.app.db, contributor.pictureId) : undefined
  const page = pageNumber(query)
  const path = encodePath(`/contributors/${contributor.slug}`)
  const head: Head = { title: contributor.name, description: contributor.biography, canonical: pageAddress(site, path, page), kind: 'profile' }
  return planOf(site, head, pages.contributorPage(site, contributor, picture, path, page), [contributorTag(contributor.id)])
}

async function showPlan(site: Site, found: FoundAddress): Promise<Plan> {
  const show = await findShow(site.app.db, found.thingId)
  if (!show) throw notFound('show')
  const head = { title: show.name, description: show.description, canonical: site.publication.url + encodePath(found.currentPath ?? found.path) }
  return planOf(site, head, pages.onePartPage(site, showPart(site.app, site.publication, show)), [showsTag])
}

async function episodePlan(site: Site, found: FoundAddress): Promise<Plan> {
  const episode = await findEpisode(site.app.db, found.thingId)
  if (!episode) throw notFound('episode')
  const head = { title: episode.title, description: episode.description, canonical: site.publication.url + encodePath(found.currentPath ?? found.path) }
  return planOf(site, head, pages.onePartPage(site, episodePart(site.app, site.publication, episode)), [showsTag])
}

/** A medium has no page: its old attachment page leads to the file. */
async function mediumPlan(site: Site, found: FoundAddress): Promise<Plan> {
  const medium = await findMedium(site.app.db, found.thingId)
  if (!medium) throw notFound('picture')
  return { parts: [], tags: [mediaTag(medium.id)], headers: { location: mediaPath(medium) }, assemble: () => '' }
}

/** Everything of a page in one: its head and its regions become a plan the cache can make and re-make. */
export function planOf(site: Site, head: Head, regions: Regions, tags: string[], status = 200): Plan {
  return {
    status,
    headers: securityHeaders(site.publication),
    parts: [...regions.top, ...regions.article, ...regions.main, ...regions.side, ...regions.end],
    tags: [publicationTag, ...tags],
    assemble: (html) => assemble(site.publication, head, regions, html),
  }
}

/** `?page=N` from 1; what is no such number is not found rather than guessed. */
function pageNumber(query: Query): number {
  if (query.page === undefined) return 1
  if (!/^[1-9]\d{0,5}$/.test(query.page) || Number(query.page) > lastPage) throw notFound('page')
  return Number(query.page)
}

const pageAddress = (site: Site, path: string, page: number) => site.publication.url + path + (page > 1 ? `?page=${page}` : '')

const locked = (site: Site, title: string) =>
  new Refusal(403, say(site.publication.language, 'lockedWords'), { title: say(site.publication.language, 'locked', { title }) })

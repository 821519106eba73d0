/** THE MAP: every page a reader can open, as the list of parts it shows, top to bottom. */
import type { Article } from '#blocks/articles/model.ts'
import { bodyPart, footPart as articleFootPart, headPart, type Shown, sourcesPart } from '#blocks/articles/view.tsx'
import type { Correction } from '#blocks/corrections/model.ts'
import { correctionsPart } from '#blocks/corrections/view.tsx'
import { commentsPart } from '#blocks/comments/view.tsx'
import { mentionsPart } from '#blocks/webmentions/view.tsx'
import { connectPart } from '#blocks/connect/view.tsx'
import type { Contributor } from '#blocks/contributors/model.ts'
import { contributorHeadPart, contributorsPart } from '#blocks/contributors/view.tsx'
import type { Medium } from '#blocks/media/model.ts'
import { moreInSectionPart } from '#blocks/more-in-section/view.tsx'
import { type Department, type Publication, publicationTag } from '#blocks/publication/model.ts'
import { quotesPart } from '#blocks/quotes/view.tsx'
import type { Section } from '#blocks/sections/model.ts'
import { childrenOf, sectionPath, sectionTag } from '#blocks/sections/model.ts'
import { showsPart } from '#blocks/shows/view.tsx'
import type { Lot, Whereabouts } from '#blocks/teasers/model.ts'
import { type Topic, topicsPath, topicTag } from '#blocks/topics/model.ts'
import { trendingPart } from '#blocks/trending/view.tsx'
import { contributorTag } from '#blocks/contributors/model.ts'
import { weatherPart } from '#blocks/weather/view.tsx'
import { encodePath } from '#blocks/addresses/model.ts'
import { toneOf } from '#blocks/teasers/view.tsx'
import type { App } from '#kernel/app.ts'
import type { Part } from '#kernel/part.tsx'
import type { StaticPage } from '#blocks/pages/model.ts'
import { footOfPage, masthead } from './frame.ts'
import { frontPart } from './front.tsx'
import type { Regions } from './layout.tsx'
import { listPart, plainHeadPart, staticPagePart } from './plain.tsx'
import type { Query, Site } from './plan.ts'
import { say } from './words.ts'

export const articlePage = (site: Site, shown: Shown, corrections: Correction[], query: Query): Regions => ({
  top: top(site),
  article: [headPart(shown), bodyPart(shown), sourcesPart(shown), correctionsPart(site.publication, shown.article.id, corrections), articleFootPart(shown)],
  articleId: shown.article.id,
  adverts: { section: shown.section },
  main: [
    commentsPart(site.app, site.publication, subjectOf(shown.article, shown.path, shown.article.publishedAt), query),
    ...(shown.article.mentionCount ? [mentionsPart(site.app, site.publication, shown.article.id)] : []),
    ...(shown.article.publishedAt ? [moreInSectionPart(site.app, site.publication, site.sections, shown.section, { id: shown.article.id, listedAt: shown.article.publishedAt })] : []),
  ],
  side: sidebar(site),
  end: end(site),
})

export const staticPage = (site: Site, page: StaticPage, path: string, media: Map<string, Medium>, hasThread: boolean, query: Query): Regions => ({
  top: top(site),
  article: [staticPagePart(site.publication, page, media)],
  main: hasThread ? [commentsPart(site.app, site.publication, subjectOf(page, path), query)] : [],
  side: sidebar(site),
  end: end(site),
})

export const frontPage = (site: Site): Regions => ({
  top: top(site),
  article: [],
  adverts: {},
  main: [frontPart(site)],
  side: sidebar(site),
  end: end(site),
})

/** All articles, from where the front page ends. */
export const latestPage = (site: Site, where: Whereabouts): Regions =>
  list(site, plainHeadPart(site, 'latest-head', { title: say(site.publication.language, 'mostRecent') }, publicationTag), { of: 'all' }, '/', where)

export const sectionPage = (site: Site, section: Section, where: Whereabouts): Regions =>
  list(site, sectionHeadPart(site, section), { of: 'section', id: section.id }, `/${section.slug}`, where)

/** What a section is called, what it stands in, and those that stand in it. */
const sectionHeadPart = (site: Site, section: Section): Part => {
  const above = site.sections.find(({ id }) => id === section.parentId)
  const links = childrenOf(site.sections, section.id).map((each) => ({ label: each.name, path: encodePath(sectionPath(each)) }))
  const head = { title: section.name, words: section.description, tone: toneOf(section), links, ...(above && { kicker: above.name, kickerPath: encodePath(sectionPath(above)) }) }
  return plainHeadPart(site, `section-head:${section.id}`, head, sectionTag(section.id))
}

export const topicPage = (site: Site, topic: Topic, path: string, kicker: string, where: Whereabouts): Regions =>
  list(site, plainHeadPart(site, `topic-head:${topic.id}`, { kicker, kickerPath: topicsPath, title: topic.name, words: topic.description }, topicTag(topic.id)), { of: 'topic', id: topic.id }, path, where)

export const contributorPage = (site: Site, contributor: Contributor, picture: Medium | undefined, path: string, where: Whereabouts): Regions =>
  list(site, contributorHeadPart(site.publication, contributor, picture), { of: 'contributor', id: contributor.id }, path, where)

/** Any page that is parts one below the other, with nothing of its own around them. */
export const mainPage = (site: Site, main: Part[]): Regions => ({ top: top(site), article: [], main, side: sidebar(site), end: end(site) })

/** Any page that is one part, such as a show, an episode or a refusal. */
export const onePartPage = (site: Site, part: Part): Regions => mainPage(site, [part])

export const tagOfLot = (lot: Lot) =>
  ({ all: () => 'articles', span: () => 'articles', section: sectionTag, topic: topicTag, contributor: contributorTag })[lot.of]('id' in lot ? lot.id : '')

const top = (site: Site): Part[] => [connectPart(site.app, site.publication), masthead(site)]
const end = (site: Site): Part[] => [footOfPage(site)]

const list = (site: Site, head: Part, lot: Lot, path: string, where: Whereabouts): Regions =>
  ({ top: top(site), article: [], adverts: advertsOf(site, lot), main: [head, listPart(site, lot, path, where)], side: sidebar(site), end: end(site) })

/** A section's page has its adverts; other lists have those of all pages. */
const advertsOf = ({ sections }: Site, lot: Lot): Regions['adverts'] => {
  const section = lot.of === 'section' ? sections.find(({ id }) => id === lot.id) : undefined
  return section ? { section } : {}
}

const departments: Record<Department, (app: App, publication: Publication, sections: Section[]) => Part> = {
  show: showsPart,
  quote: quotesPart,
  trending: trendingPart,
  contributors: contributorsPart,
  weather: weatherPart,
}

/** Rows 9 to 13, chosen and ordered by the editor. */
const sidebar = ({ app, publication, sections }: Site): Part[] => publication.sidebar.map((name) => departments[name](app, publication, sections))

const subjectOf = ({ id, commentsOpen }: Pick<Article, 'id' | 'commentsOpen'>, path: string, publishedAt: string | null = null) => ({ id, path, commentsOpen, publishedAt })

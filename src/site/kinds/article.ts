import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { type Article, articleTag, isPublic, isUpdated } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { paidWords, type Shown } from '#blocks/articles/view.tsx'
import type { Correction } from '#blocks/corrections/model.ts'
import { cardPath, cardSize } from '#blocks/cards/model.ts'
import { listCorrections } from '#blocks/corrections/store.ts'
import { mediaIdsOf } from '#blocks/body/model.ts'
import { mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import { discoveryOf } from '#blocks/oembed/model.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { endpointLink } from '#blocks/webmentions/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import type { Head } from '../layout.tsx'
import { breadcrumbs, graph, newsArticle, stepsTo } from '../machines.ts'
import { articlePage } from '../pages.tsx'
import { gone, inLanguage, locked, secret, planOf, type Query, type Site } from '../plan.ts'
import { type KindOfPage, withThread } from './kind.ts'

export const articleKind: KindOfPage = { makes: articlePlan, declares: withThread }

/** An article with all its page is made of, and the tags of what that was read from. */
export interface FoundArticle {
  site: Site
  shown: Shown
  corrections: Correction[]
  tags: string[]
}

/** `undefined` where nothing is. What was taken back is refused here; whether everybody may read the rest is for who asks. */
export async function findShown(home: Site, found: FoundAddress): Promise<FoundArticle | undefined> {
  const article = await findArticle(home.app.db, found.thingId)
  const section = article && home.sections.find((each) => each.id === article.sectionId)
  if (article?.state === 'retracted') throw gone(home, article.retraction)
  if (!article || !section) return undefined
  const site = inLanguage(home, article.language)
  const media = await listMedia(site.app.db, mediaIdsOf(article.body))
  const corrections = article.correctionCount ? await listCorrections(site.app.db, article.id) : []
  const shown = { article, section, publication: site.publication, path: found.currentPath ?? found.path, translations: translationsOf(home, article), media }
  return { site, shown, corrections, tags: [articleTag(article.id), sectionsTag, ...[...media.keys()].map(mediaTag)] }
}

async function articlePlan(home: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const article = await findShown(home, found)
  if (!article || !isPublic(article.shown.article)) throw notFound('article')
  if (article.shown.article.isLocked) throw locked(home, article.shown.article.headline)
  const { site, shown, corrections, tags } = article
  const plan = planOf(site, headOf(article), articlePage(site, shown, corrections, query), tags)
  const takesMentions = site.publication.comments.webmentions && shown.article.commentsOpen
  // The same address gives Markdown to programs that ask for it.
  const negotiated = { ...plan, headers: { vary: 'Accept', ...(takesMentions && { link: endpointLink }) } }
  return query.held ? secret(negotiated) : negotiated
}

/** Where the same can be read in other languages; of two in one language the first. */
function translationsOf({ publication, sections }: Site, article: Article) {
  const own = article.language || publication.language
  const all = article.translations.map((each) => ({ id: each.id, language: each.language || publication.language, path: teaserPath(each, sections) }))
  return all.filter(({ language }, at) => language !== own && all.findIndex((each) => each.language === language) === at)
}

/** Each language names all the others and itself; a reader of none of them is given the original (x-default). */
function alternatesOf({ publication: { url, language } }: Site, article: Article, path: string, translations: ReturnType<typeof translationsOf>): Head['alternates'] {
  if (!translations.length) return []
  const all = [{ id: article.id, language, path }, ...translations].map((each) => ({ ...each, href: url + encodePath(each.path) }))
  const original = all.find(({ id }) => id === (article.originalId ?? article.id)) ?? all[0]!
  return [...all, { language: 'x-default', href: original.href }].map(({ language, href }) => ({ language, href }))
}

function headOf({ site, shown: { article, section, path, translations }, corrections }: FoundArticle): Head {
  const { url } = site.publication
  const address = url + encodePath(path)
  const shared = article.lead?.medium && sharedPicture(article.lead.medium)
  return {
    title: article.headline,
    description: paidWords(site.publication.language, article.sponsor, article.description || article.standfirst || article.excerpt),
    canonical: address,
    feeds: [...(article.commentCount ? [{ title: article.headline, href: `${address}/feed`, type: 'application/rss+xml' }] : []), discoveryOf(url, address, article.headline), { title: article.headline, href: `${address}.md`, type: 'text/markdown' }],
    kind: 'article',
    publishedAt: article.publishedAt,
    modifiedAt: isUpdated(article) ? article.updatedAt : undefined,
    section: section.name,
    alternates: alternatesOf(site, article, path, translations),
    picture: article.cardHash ? { ...cardSize, url: url + cardPath(article.cardHash), alt: article.headline } : shared && { ...shared, url: url + shared.path, alt: article.lead?.alt },
    data: graph(newsArticle(site, article, section, address, corrections), breadcrumbs(site, [...stepsTo(site, section), { name: article.headline, path }])),
  }
}

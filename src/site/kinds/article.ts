import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { type Article, articleTag, isPublic } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { listCorrections } from '#blocks/corrections/store.ts'
import { mediaIdsOf } from '#blocks/body/model.ts'
import { mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import { discoveryOf } from '#blocks/oembed/model.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import type { Head } from '../layout.tsx'
import { articlePage } from '../pages.tsx'
import { gone, inLanguage, locked, personal, planOf, type Query, type Site } from '../plan.ts'
import { type KindOfPage, withThread } from './kind.ts'

export const articleKind: KindOfPage = { makes: articlePlan, declares: withThread }

async function articlePlan(home: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const article = await findArticle(home.app.db, found.thingId)
  const section = article && home.sections.find((each) => each.id === article.sectionId)
  if (article?.state === 'retracted') throw gone(home, article.retraction)
  if (!article || !section || !isPublic(article)) throw notFound('article')
  if (article.isLocked) throw locked(home, article.headline)
  const site = inLanguage(home, article.language)
  const media = await listMedia(site.app.db, mediaIdsOf(article.body))
  const corrections = article.correctionCount ? await listCorrections(site.app.db, article.id) : []
  const path = found.currentPath ?? found.path
  const translations = translationsOf(home, article)
  const shown = { article, section, publication: site.publication, path, translations, media }
  const plan = planOf(site, headOf(site, article, path, translations), articlePage(site, shown, corrections, query), [articleTag(article.id), sectionsTag, ...[...media.keys()].map(mediaTag)])
  return query.held ? personal(plan) : plan
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

function headOf(site: Site, article: Article, path: string, translations: ReturnType<typeof translationsOf>): Head {
  const { url } = site.publication
  const shared = article.lead?.medium && sharedPicture(article.lead.medium)
  return {
    title: article.headline,
    description: article.standfirst || article.excerpt,
    canonical: url + encodePath(path),
    feeds: [discoveryOf(url, url + encodePath(path), article.headline)],
    kind: 'article',
    publishedAt: article.publishedAt,
    alternates: alternatesOf(site, article, path, translations),
    picture: shared && { ...shared, url: url + shared.path },
  }
}

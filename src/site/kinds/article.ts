import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { type Article, articleTag, isPublic } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { listCorrections } from '#blocks/corrections/store.ts'
import { mediaIdsOf } from '#blocks/body/model.ts'
import { mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import type { Head } from '../layout.tsx'
import { articlePage } from '../pages.tsx'
import { inLanguage, locked, personal, planOf, type Query, type Site } from '../plan.ts'
import { type KindOfPage, withThread } from './kind.ts'

export const articleKind: KindOfPage = { makes: articlePlan, declares: withThread }

async function articlePlan(home: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const article = await findArticle(home.app.db, found.thingId)
  const section = article && home.sections.find((each) => each.id === article.sectionId)
  if (!article || !section || !isPublic(article)) throw notFound('article')
  if (article.isLocked) throw locked(home, article.headline)
  const site = inLanguage(home, article.language)
  const media = await listMedia(site.app.db, mediaIdsOf(article.body))
  const corrections = article.correctionCount ? await listCorrections(site.app.db, article.id) : []
  const path = found.currentPath ?? found.path
  const shown = { article, section, publication: site.publication, path, media }
  const plan = planOf(site, headOf(site, article, path), articlePage(site, shown, corrections, query), [articleTag(article.id), sectionsTag, ...[...media.keys()].map(mediaTag)])
  return query.held ? personal(plan) : plan
}

function headOf(site: Site, article: Article, path: string): Head {
  const shared = article.lead?.medium && sharedPicture(article.lead.medium)
  return {
    title: article.headline,
    description: article.standfirst || article.excerpt,
    canonical: site.publication.url + encodePath(path),
    kind: 'article',
    publishedAt: article.publishedAt,
    picture: shared && { ...shared, url: site.publication.url + shared.path },
  }
}

import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { excerptOf, mediaIdsOf } from '#blocks/body/model.ts'
import { commentsTag } from '#blocks/comments/model.ts'
import { hasThread } from '#blocks/comments/store.ts'
import { listMedia } from '#blocks/media/store.ts'
import { pageTag } from '#blocks/pages/model.ts'
import { findPage } from '#blocks/pages/store.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { staticPage } from '../pages.tsx'
import { locked, secret, planOf, type Query, type Site } from '../plan.ts'
import { type KindOfPage, withThread } from './kind.ts'

export const pageKind: KindOfPage = { makes: pagePlan, declares: withThread }

async function pagePlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const page = await findPage(site.app.db, found.thingId)
  if (page?.state !== 'published') throw notFound('page')
  if (page.isLocked) throw locked(site, page.title)
  const media = await listMedia(site.app.db, mediaIdsOf(page.body))
  const path = found.currentPath ?? found.path
  const thread = page.commentsOpen || (await hasThread(site.app.db, page.id))
  const head = { title: page.title, description: excerptOf(page.body, 160), canonical: site.publication.url + encodePath(path) }
  const plan = planOf(site, head, staticPage(site, page, path, media, thread, query), [pageTag(page.id), commentsTag(page.id)])
  return query.held ? secret(plan) : plan
}

import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { contributorTag } from '#blocks/contributors/model.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { breadcrumbs, graph, profilePage } from '../machines.ts'
import { contributorPage } from '../pages.tsx'
import { listHead, listParameters, pictureOf, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import type { KindOfPage } from './kind.ts'

export const contributorKind: KindOfPage = { makes: contributorPlan, declares: listParameters }

async function contributorPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const contributor = await findContributor(site.app.db, found.thingId)
  if (!contributor) throw notFound('contributor')
  const picture = contributor.pictureId ? await findMedium(site.app.db, contributor.pictureId) : undefined
  const where = whereaboutsOf(query)
  const path = encodePath(`/contributors/${contributor.slug}`)
  const head = listHead(site, { title: contributor.name, description: contributor.biography, kind: 'profile', picture: pictureOf(site, picture, contributor.name), data: graph(profilePage(site, contributor, picture, site.publication.url + path), breadcrumbs(site, [{ name: contributor.name, path }])), feeds: feedsOffered(`${site.publication.name} – ${contributor.name}`, path) }, path, where)
  return planOf(site, head, contributorPage(site, contributor, picture, path, where), [contributorTag(contributor.id)])
}

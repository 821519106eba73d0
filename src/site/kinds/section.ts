import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { sectionPath, sectionsTag, sectionTag } from '#blocks/sections/model.ts'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { breadcrumbs, collection, graph, stepsTo } from '../machines.ts'
import { sectionPage } from '../pages.tsx'
import { listHead, listParameters, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import type { KindOfPage } from './kind.ts'

export const sectionKind: KindOfPage = { makes: sectionPlan, declares: listParameters }

async function sectionPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const section = site.sections.find((each) => each.id === found.thingId)
  if (!section) throw notFound('section')
  const where = whereaboutsOf(query)
  const path = encodePath(sectionPath(section))
  const head = listHead(site, { title: section.name, description: section.description, data: graph(collection(site, section.name, site.publication.url + path), breadcrumbs(site, stepsTo(site, section))), feeds: feedsOffered(`${site.publication.name} – ${section.name}`, path) }, `/${section.slug}`, where)
  return planOf(site, head, sectionPage(site, section, where), [sectionTag(section.id), sectionsTag])
}

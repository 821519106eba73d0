import { isHead } from '#blocks/teasers/model.ts'
import type { Plan } from '#kernel/page.ts'
import { graph, organization, webSite } from '../machines.ts'
import { frontPage, latestPage } from '../pages.tsx'
import { listHead, listParameters, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import { say } from '../words.ts'
import type { OwnPage } from './own.ts'

export const front: OwnPage = { at: /^\/$/, declares: listParameters, makes: (site, _groups, query) => frontPlan(site, query) }

function frontPlan(site: Site, query: Query): Plan {
  const { publication } = site
  const where = whereaboutsOf(query)
  // Every title ends with the paper's name; the front page's is that alone.
  const title = isHead(where) ? publication.name : say(publication.language, 'mostRecent')
  const head = listHead(site, { title, description: publication.tagline, ...(isHead(where) && { data: graph(organization(publication, true), webSite(publication)) }) }, '/', where)
  return planOf(site, head, isHead(where) ? frontPage(site) : latestPage(site, where), [])
}

import type { Plan } from '#kernel/page.ts'
import { frontPage } from '../pages.tsx'
import { pageAddress, pageNumber, planOf, type Query, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const front: OwnPage = { at: /^\/$/, declares: ['page'], makes: (site, _groups, query) => frontPlan(site, query) }

function frontPlan(site: Site, query: Query): Plan {
  const { publication } = site
  const page = pageNumber(query)
  const head = { title: publication.name, description: publication.tagline, canonical: pageAddress(site, '/', page) }
  return planOf(site, head, frontPage(site, page), [])
}

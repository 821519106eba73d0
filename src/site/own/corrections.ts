import { correctionsPath } from '#blocks/corrections/model.ts'
import { allCorrectionsPart } from '#blocks/corrections/view.tsx'
import { say } from '#blocks/corrections/words.ts'
import type { Plan } from '#kernel/page.ts'
import { onePartPage } from '../pages.tsx'
import { listHead, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const corrections: OwnPage = { at: /^\/corrections$/, declares: ['before'], makes: (site, _groups, query) => correctionsPlan(site, query) }

function correctionsPlan(site: Site, query: Query): Plan {
  const { app, publication } = site
  const where = whereaboutsOf(query)
  const head = listHead(site, { title: say(publication.language, 'title'), description: say(publication.language, 'intro') }, correctionsPath, where)
  return planOf(site, head, onePartPage(site, allCorrectionsPart(app, publication, 'before' in where ? where.before : undefined)), [])
}

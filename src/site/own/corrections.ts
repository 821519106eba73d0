import { correctionsPath } from '#blocks/corrections/model.ts'
import { allCorrectionsPart } from '#blocks/corrections/view.tsx'
import { say } from '#blocks/corrections/words.ts'
import type { Plan } from '#kernel/page.ts'
import { onePartPage } from '../pages.tsx'
import { pageAddress, pageNumber, planOf, type Query, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const corrections: OwnPage = { at: /^\/corrections$/, declares: ['page'], makes: (site, _groups, query) => correctionsPlan(site, query) }

function correctionsPlan(site: Site, query: Query): Plan {
  const { app, publication } = site
  const page = pageNumber(query)
  const head = { title: say(publication.language, 'title'), description: say(publication.language, 'intro'), canonical: pageAddress(site, correctionsPath, page) }
  return planOf(site, head, onePartPage(site, allCorrectionsPart(app, publication, page)), [])
}

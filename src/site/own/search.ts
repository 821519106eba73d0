import { lastPageOfResults, mostQuestion } from '#blocks/search/model.ts'
import { searchPart, type Search } from '#blocks/search/view.tsx'
import { say } from '#blocks/search/words.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { onePartPage } from '../pages.tsx'
import { planOf, type Query, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const search: OwnPage = {
  at: /^\/search$/,
  declares: ['q', 'kind', 'section', 'by', 'from', 'to', 'page'],
  makes: (site, _groups, query) => searchPlan(site, query),
}

/** Kept by no cache but the reader's own: questions are many and each is somebody's. */
function searchPlan(site: Site, query: Query): Plan {
  const { page = '1', ...asked } = query
  if (!/^[1-9]\d?$/.test(page) || Number(page) > lastPageOfResults) throw notFound('page')
  const { language } = site.publication
  const title = asked.q ? `${say(language, 'search')}: ${asked.q.slice(0, mostQuestion)}` : say(language, 'search')
  // The page to search from may be found; what it found may not: of questions there is no end.
  const head = asked.q ? { title, isUnlisted: true } : { title, description: say(language, 'askWords'), canonical: `${site.publication.url}/search` }
  const plan = planOf(site, head, onePartPage(site, searchPart(site, asked satisfies Search, Number(page))), [])
  return { ...plan, headers: { 'cache-control': 'private, max-age=60' } }
}

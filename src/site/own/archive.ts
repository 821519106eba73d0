import { archivePath, boundsOf, spanOf } from '#blocks/archive/model.ts'
import { aroundPart, nameOf, yearsPart } from '#blocks/archive/view.tsx'
import { findLife } from '#blocks/archive/store.ts'
import { say } from '#blocks/archive/words.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { dayIn } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { mainPage } from '../pages.tsx'
import { listPart, plainHeadPart } from '../plain.tsx'
import { listHead, listParameters, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const archive: OwnPage = {
  at: /^\/archive(?:\/(?<year>\d{4})(?:\/(?<month>\d{2})(?:\/(?<day>\d{2}))?)?)?$/,
  declares: listParameters,
  makes: (site, { year, month, day }, query) => (year ? spanPlan(site, query, year, month, day) : archivePlan(site)),
}

function archivePlan(site: Site): Plan {
  const { app, publication } = site
  const { language } = publication
  const head = { title: say(language, 'archive'), description: say(language, 'intro'), canonical: publication.url + archivePath() }
  const parts = [plainHeadPart(site, 'archive-head', { title: head.title, words: head.description }, publicationTag), yearsPart(app, publication)]
  return planOf(site, head, mainPage(site, parts), [])
}

/** A year, a month or a day of the paper's life; of one before or after it there is no page. */
async function spanPlan(site: Site, query: Query, year: string, month?: string, day?: string): Promise<Plan> {
  const { app, publication } = site
  const { language, timeZone } = publication
  const span = spanOf(year, month, day)
  const life = await findLife(app.db)
  const [first, last] = [life?.first, life?.last].map((moment) => moment && dayIn(timeZone, new Date(moment)).slice(0, span?.length))
  if (!span || !first || !last || span < first || span > last) throw notFound('page')
  const where = whereaboutsOf(query)
  const head = listHead(site, { title: `${say(language, 'archive')}: ${nameOf(span, language)}` }, archivePath(span), where)
  const title = plainHeadPart(site, `archive-head:${span}`, { kicker: say(language, 'archive'), kickerPath: archivePath(), title: nameOf(span, language) }, publicationTag)
  const lot = { of: 'span', ...boundsOf(span, timeZone) } as const
  const parts = month ? [aroundPart(app, publication, span), listPart(site, lot, archivePath(span), where, say(language, 'nothing'))] : [yearsPart(app, publication, year)]
  return planOf(site, head, mainPage(site, [title, ...parts]), [articlesTag])
}

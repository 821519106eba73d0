import { archivePath, nextSpan } from '#blocks/archive/model.ts'
import { findLife, listFilled } from '#blocks/archive/store.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { contributorsTag } from '#blocks/contributors/model.ts'
import { pagesTag } from '#blocks/pages/model.ts'
import { type Medium, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionsTag } from '#blocks/sections/model.ts'
import { showsTag } from '#blocks/shows/model.ts'
import { findNextMoment } from '#blocks/shows/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import type { App } from '#kernel/app.ts'
import { dayIn } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Made, type Part } from '#kernel/part.tsx'
import { type Entry, type Leaf, leafPath, mediaIdsInJson, mostInSitemap, mostPictures, mostSearched, newsHours } from './model.ts'
import { countKinds, listKind, listLargeMonths, listMonth, listMonths, listNews, listRawBodies, listSectionEntries, type ListedArticle } from './store.ts'
import { writeIndex, writeNews, writeSitemap } from './write.ts'

interface Of {
  app: App
  publication: Publication
  sections: Section[]
}
const hour = 3_600_000
const day = 24 * hour
const after = (iso: string | Date, ms: number) => new Date(new Date(iso).getTime() + ms).toISOString()

/** `/sitemap.xml`: it names every sitemap there is, and when each month last changed. */
export const indexPart = ({ app, publication: { url } }: Of): Part => ({
  key: 'sitemap:index',
  soft: false,
  async make() {
    const now = app.now().toISOString()
    const [months, large, counts, until] = await Promise.all([listMonths(app.db), largeMonths(app), countKinds(app.db, now), findNextMoment(app.db, now)])
    const leaves = [
      { kind: 'sections' as const, part: 1 },
      ...partsOf({ kind: 'archive' }, months.length),
      ...(['pages', 'topics', 'contributors', 'shows', 'episodes'] as const).flatMap((kind) => partsOf({ kind }, counts[kind])),
      ...months.flatMap(({ month, changedAt }) => partsOf({ kind: 'articles', month, changedAt }, large.get(month) ?? 1)),
    ]
    return made(writeIndex(url, leaves), until)
  },
})

/** One sitemap; not found where there is nothing to name. */
export const leafPart = (of: Of, leaf: Leaf): Part => ({
  key: `sitemap:${leafPath(leaf)}`,
  soft: false,
  async make() {
    const { app, publication } = of
    const now = app.now().toISOString()
    const entries = await entriesOf(of, leaf, now)
    if (!entries.length) throw notFound('sitemap')
    const until = leaf.kind === 'shows' || leaf.kind === 'episodes' ? await findNextMoment(app.db, now) : undefined
    // Pictures that went are forgotten within a day.
    return made(writeSitemap(publication.url, entries), until ?? (leaf.kind === 'articles' ? after(now, day) : undefined))
  },
})

/** `/news-sitemap.xml`: the last two days, for search engines of news. */
export const newsPart = ({ app, publication, sections }: Of): Part => ({
  key: 'sitemap:news',
  soft: false,
  async make() {
    const articles = await listNews(app.db, after(app.now(), -newsHours * hour))
    const entries = articles.map(({ headline, language, listedAt, lead, ...article }) => ({
      path: teaserPath(article, sections), title: headline, language: language || publication.language, publishedAt: listedAt,
      picture: lead && sharedPicture(lead)?.path,
    }))
    const oldest = articles.at(-1)?.listedAt
    // The schema wants one address at least: without news it is that of the front page.
    if (!oldest) return made(writeSitemap(publication.url, [{ path: '/', changedAt: undefined, pictures: [] }]), undefined)
    return made(writeNews(publication.url, publication.name, entries), after(oldest, newsHours * hour + 1))
  },
})

const tags = [articlesTag, sectionsTag, contributorsTag, pagesTag, showsTag, publicationTag]
const made = (value: string, until: string | undefined): Made => ({ value, tags, ...(until && { until }) })

const partsOf = <L extends Omit<Leaf, 'part'>>(leaf: L, count: number) =>
  Array.from({ length: Math.ceil(count / mostInSitemap) }, (_, at) => ({ ...leaf, part: at + 1 }))

/** Counting is the one thing here that grows with the paper, and no month outgrows its room in a day: so it is done once a day. */
const largeMonths = (app: App): Promise<Map<string, number>> =>
  app.cache.value('sitemap:large-months', async () => {
    const months = await listLargeMonths(app.db)
    return { ...loaded(new Map(months.map(({ month, articles }) => [month, articles])), publicationTag), until: after(app.now(), day) }
  })

async function entriesOf({ app, publication, sections }: Of, { kind, month = '', part }: Leaf, now: string): Promise<Entry[]> {
  if (kind === 'sections') return part === 1 ? listSectionEntries(app.db, sections) : []
  if (kind === 'archive') return part === 1 ? archiveEntries(app, publication) : []
  if (kind !== 'articles') return listKind(app.db, kind, { part, now })
  const articles = await listMonth(app.db, month, part)
  const pictures = await picturesOf(app, articles)
  return articles.map((article) => ({ path: teaserPath(article, sections), changedAt: article.changedAt, pictures: pictures.get(article.id) ?? [] }))
}

/** The archive's years and months in which something was published, as the paper's clock counts them. */
async function archiveEntries(app: App, { timeZone }: Publication): Promise<Entry[]> {
  const life = await findLife(app.db)
  if (!life) return []
  const [first, last] = [life.first, life.last].map((moment) => dayIn(timeZone, new Date(moment)).slice(0, 7))
  const months: string[] = []
  for (let month = first!; month <= last! && months.length < 10 * mostMonths; month = nextSpan(month)) months.push(month)
  const filled = [...(await listFilled(app.db, months.slice(-mostMonths), timeZone))].sort()
  const spans = ['', ...new Set(filled.map((month) => month.slice(0, 4))), ...filled]
  return spans.map((span) => ({ path: archivePath(span), changedAt: undefined, pictures: [] }))
}
/** A century: an article dated in the year 1 by mistake makes no thousands of questions. */
const mostMonths = 1200

/** Lot by lot, so that the bodies of a whole month are never in memory together. */
async function picturesOf(app: App, articles: ListedArticle[]): Promise<Map<string, string[]>> {
  const found = new Map(articles.map(({ id, lead }) => [id, pathsOf(lead ? [lead] : [])]))
  if (articles.length > mostSearched) return found
  for (let at = 0; at < articles.length; at += lot) {
    const bodies = await listRawBodies(app.db, articles.slice(at, at + lot).map(({ id }) => id))
    const shown = bodies.map(({ id, body }) => ({ id, mediaIds: mediaIdsInJson(body).slice(0, mostPictures) }))
    const media = await listMedia(app.db, shown.flatMap(({ mediaIds }) => mediaIds))
    for (const { id, mediaIds } of shown) {
      const paths = pathsOf(mediaIds.flatMap((each) => media.get(each) ?? []))
      found.set(id, [...new Set([...(found.get(id) ?? []), ...paths])].slice(0, mostPictures))
    }
  }
  return found
}
const lot = 500

const pathsOf = (media: Medium[]) => media.flatMap((medium) => (medium.kind === 'image' ? (sharedPicture(medium)?.path ?? []) : []))

import { BodyView } from '#blocks/body/view.tsx'
import { commentsTag } from '#blocks/comments/model.ts'
import { type Medium, mediaTag } from '#blocks/media/model.ts'
import { pageTag, type StaticPage } from '#blocks/pages/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { isHead, type Lot, type Teaser, type Whereabouts, whereaboutsQuery } from '#blocks/teasers/model.ts'
import { listStretch } from '#blocks/teasers/store.ts'
import { TeaserList, type TeaserListProps } from '#blocks/teasers/view.tsx'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { tagOfLot } from './pages.tsx'
import type { Site } from './plan.ts'

interface PlainHead {
  kicker?: string
  kickerPath?: string
  title: string
  words?: string
  /** The class of a section's colour. */
  tone?: string
  /** To what belongs below it. */
  links?: { label: string; path: string }[]
}

/** The head of a page that is a list: what it lists, and a few words about it. */
export const plainHeadPart = (_site: Site, key: string, head: PlainHead, tag: string): Part =>
  part(key, async () => loaded(head, tag, sectionsTag), PlainHeadView)

const PlainHeadView = ({ kicker, kickerPath, title, words, tone, links }: PlainHead) => (
  <header className={['plain-head', tone].filter(Boolean).join(' ')}>
    {kicker && <p className="kicker">{kickerPath ? <a href={kickerPath}>{kicker}</a> : kicker}</p>}
    <h1>{title}</h1>
    {words && <p>{words}</p>}
    {links && links.length > 0 && <nav aria-label={title}><ul className="plain-links">{links.map(({ label, path }) => <li key={path}><a href={path}>{label}</a></li>)}</ul></nav>}
  </header>
)

/** One part of a list of articles, or `empty` where there is none. One beyond its end is not found. */
export const listPart = ({ app, publication, sections }: Site, lot: Lot, path: string, where: Whereabouts, empty?: string): Part =>
  part<TeaserListProps>(`list:${path}:${whereaboutsQuery(where)}`, async () => {
    const stretch = await listStretch(app.db, lot, where)
    if (!isHead(where) && !stretch.teasers.length) throw notFound('page')
    return loaded({ ...stretch, shelf: { publication, sections }, path, empty, isLed: lot.of !== 'span' && isHead(where) }, tagOfLot(lot), publicationTag, sectionsTag, ...teaserTags(stretch.teasers))
  }, TeaserList)

/** What a list shows of its articles that changes without them: their pictures, and how much is said under each. */
export const teaserTags = (teasers: Teaser[]) => teasers.flatMap(({ id, lead }) => [commentsTag(id), ...(lead ? [mediaTag(lead.medium.id)] : [])])

/** A page outside the news. */
export const staticPagePart = (publication: Publication, page: StaticPage, media: Map<string, Medium>): Part =>
  part(`page:${page.id}`, async () => loaded({ publication, page, media }, pageTag(page.id), publicationTag, ...[...media.keys()].map(mediaTag)), StaticPageView)

const StaticPageView = ({ publication, page, media }: { publication: Publication; page: StaticPage; media: Map<string, Medium> }) => (
  <>
    <header className="plain-head article-column"><h1>{page.title}</h1></header>
    <BodyView body={page.body} media={media} language={publication.language} priority />
  </>
)

/** A refusal or another page of a heading and a sentence. */
export const noticePart = (key: string, notice: { title: string; words: string; way?: { label: string; path: string } }): Part =>
  part(key, async () => loaded(notice), NoticeView)

const NoticeView = ({ title, words, way }: { title: string; words: string; way?: { label: string; path: string } }) => (
  <>
    <header className="plain-head"><h1>{title}</h1></header>
    <p>{words}</p>
    {way && <p><a href={way.path}>{way.label}</a></p>}
  </>
)

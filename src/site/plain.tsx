import { BodyView } from '#blocks/body/view.tsx'
import { type Medium, mediaTag } from '#blocks/media/model.ts'
import { pageTag, type StaticPage } from '#blocks/pages/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { type Lot, type Teaser, teasersOnPage } from '#blocks/teasers/model.ts'
import { listNewest } from '#blocks/teasers/store.ts'
import { type Shelf, TeaserList } from '#blocks/teasers/view.tsx'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { tagOfLot } from './pages.tsx'
import type { Site } from './plan.ts'

interface PlainHead {
  kicker?: string
  title: string
  words?: string
}

/** The head of a page that is a list: what it lists, and a few words about it. */
export const plainHeadPart = (_site: Site, key: string, head: PlainHead, tag: string): Part =>
  part(key, async () => loaded(head, tag, sectionsTag), PlainHeadView)

const PlainHeadView = ({ kicker, title, words }: PlainHead) => (
  <header className="plain-head">
    {kicker && <p className="kicker">{kicker}</p>}
    <h1>{title}</h1>
    {words && <p>{words}</p>}
  </header>
)

interface ListProps {
  teasers: Teaser[]
  shelf: Shelf
  path: string
  page: number
  hasMore: boolean
}

/** One page of a list of articles. A page beyond the end is not found. */
export const listPart = ({ app, publication, sections }: Site, lot: Lot, path: string, page: number): Part =>
  part<ListProps>(`list:${path}:${page}`, async () => {
    const found = await listNewest(app.db, lot, teasersOnPage + 1, (page - 1) * teasersOnPage)
    if (page > 1 && !found.length) throw notFound('page')
    const teasers = found.slice(0, teasersOnPage)
    const value = { teasers, shelf: { publication, sections }, path, page, hasMore: found.length > teasersOnPage }
    return loaded(value, tagOfLot(lot), publicationTag, sectionsTag, ...pictureTags(teasers))
  }, TeaserList)

export const pictureTags = (teasers: Teaser[]) => teasers.flatMap((teaser) => (teaser.lead ? [mediaTag(teaser.lead.medium.id)] : []))

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

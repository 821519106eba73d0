import { encodePath } from '#blocks/addresses/model.ts'
import { markPaid, paidMark, paidWords } from '#blocks/articles/view.tsx'
import { feedHtml } from '#blocks/body/feed.ts'
import { type Body, mediaIdsOf } from '#blocks/body/model.ts'
import { say } from '#blocks/corrections/words.ts'
import { contributorPath, contributorsTag } from '#blocks/contributors/model.ts'
import { type Medium, mediaPath, mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { Section } from '#blocks/sections/model.ts'
import type { StandingLot, Teaser } from '#blocks/teasers/model.ts'
import { listNewest } from '#blocks/teasers/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import { topicTag } from '#blocks/topics/model.ts'
import { formatDate } from '#kernel/clock.ts'
import type { Db } from '#kernel/db.ts'
import { xmlText } from '#kernel/xml.ts'
import { type Enclosure, type FeedPicture, type Item, itemsInFeed } from './model.ts'
import { type Further, listFurther } from './store.ts'

interface Paper {
  publication: Publication
  sections: Section[]
}

/** The newest of a lot, whole, and the tags of all they were made from: three queries, whatever the number of articles. */
export async function listItems(db: Db, { publication, sections }: Paper, lot: StandingLot): Promise<{ items: Item[]; tags: string[] }> {
  const teasers = await listNewest(db, lot, itemsInFeed)
  const further = await listFurther(db, teasers.map((teaser) => teaser.id))
  const media = await listMedia(db, [...further.values()].flatMap(({ body }) => mediaIdsOf(body)))
  const items = teasers.flatMap((teaser) => {
    const more = further.get(teaser.id)
    return more ? [itemOf({ publication, sections }, teaser, more, media)] : []
  })
  const leads = teasers.flatMap(({ lead }) => (lead ? [lead.medium.id] : []))
  const topics = [...further.values()].flatMap((each) => each.topics.map(({ id }) => id))
  return { items, tags: [contributorsTag, ...topics.map(topicTag), ...[...media.keys(), ...leads].map(mediaTag)] }
}

function itemOf({ publication, sections }: Paper, teaser: Teaser, { body, updatedAt, topics, caption, corrections }: Further, media: Map<string, Medium>): Item {
  const url = publication.url + encodePath(teaserPath(teaser, sections))
  const section = sections.find((each) => each.id === teaser.sectionId)
  const picture = pictureOf(publication, teaser)
  return {
    id: teaser.id,
    url,
    // Feed readers list titles alone.
    title: paidWords(publication.language, teaser.sponsor, teaser.headline),
    summary: teaser.standfirst || teaser.excerpt,
    html: paidHtml(publication, teaser) + leadHtml(picture, caption) + wordsHtml(publication, teaser, feedHtml(body, { media, baseUrl: publication.url, url })) + correctionsHtml(publication, corrections),
    publishedAt: teaser.publishedAt,
    updatedAt: updatedAt > teaser.publishedAt ? updatedAt : teaser.publishedAt,
    authors: teaser.bylines.map((byline) => ({ name: byline.name, url: publication.url + encodePath(contributorPath(byline)) })),
    categories: [...new Set([...(section ? [section.name] : []), ...topics.map(({ name }) => name)])],
    language: teaser.language || publication.language,
    picture,
    recordings: recordingsOf(publication, body, media),
  }
}

const paidHtml = ({ language }: Publication, { sponsor }: Teaser) => sponsor && `<p><b>${xmlText(paidMark(language, sponsor))}</b></p>`

const wordsHtml = ({ url }: Publication, { sponsor }: Teaser, html: string) => (sponsor ? markPaid(html, url) : html)

function pictureOf(publication: Publication, { lead }: Teaser): FeedPicture | undefined {
  const shared = lead && sharedPicture(lead.medium)
  if (!shared) return undefined
  const { path, bytes, ...rest } = shared
  return { ...rest, url: publication.url + path, length: bytes, alt: lead.alt }
}

const leadHtml = (picture: FeedPicture | undefined, caption: string) =>
  picture
    ? `<figure><img src="${xmlText(picture.url)}" alt="${xmlText(picture.alt)}" width="${picture.width}" height="${picture.height}">` +
      `${caption && `<figcaption>${xmlText(caption)}</figcaption>`}</figure>`
    : ''

function correctionsHtml({ language, timeZone }: Publication, corrections: Further['corrections']): string {
  if (!corrections.length) return ''
  const told = corrections.map(({ at, sentence }) => `<p>${xmlText(formatDate(at, language, timeZone))}: ${xmlText(sentence)}</p>`)
  return `<h2>${xmlText(say(language, 'corrections', { count: corrections.length }))}</h2>${told.join('')}`
}

/** Our own sound and film; what lies elsewhere is a link in the text, for nobody can say how long it is. */
const recordingsOf = (publication: Publication, body: Body, media: Map<string, Medium>): Enclosure[] =>
  mediaIdsOf(body).flatMap((id) => {
    const medium = media.get(id)
    return medium && isRecording(medium) ? [enclosureOf(publication, medium, medium.name)] : []
  })

export const isRecording = ({ kind }: Medium) => kind === 'audio' || kind === 'video'

export const enclosureOf = ({ url }: Publication, medium: Medium, title: string): Enclosure =>
  ({ url: url + mediaPath(medium), mime: medium.mime, length: medium.bytes, title, seconds: medium.duration === null ? undefined : Math.round(medium.duration) })

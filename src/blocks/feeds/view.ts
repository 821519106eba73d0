import { encodePath } from '#blocks/addresses/model.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { listBodies } from '#blocks/articles/store.ts'
import { feedHtml } from '#blocks/body/feed.ts'
import { type Body, mediaIdsOf } from '#blocks/body/model.ts'
import { type Medium, mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionsTag } from '#blocks/sections/model.ts'
import type { Teaser } from '#blocks/teasers/model.ts'
import { listNewest } from '#blocks/teasers/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import type { App } from '#kernel/app.ts'
import type { Part } from '#kernel/part.tsx'
import { itemsInFeed, rssTime, xmlText } from './model.ts'

/** The newest articles as an RSS document (https://www.rssboard.org/rss-specification). */
export const rssPart = (app: App, publication: Publication, sections: Section[]): Part => ({
  key: 'feed:rss',
  soft: false,
  async make() {
    const teasers = await listNewest(app.db, { of: 'all' }, itemsInFeed)
    const bodies = await listBodies(app.db, teasers.map((teaser) => teaser.id))
    const media = await listMedia(app.db, [...bodies.values()].flatMap(mediaIdsOf))
    const items = teasers.map((teaser) => itemOf(publication, sections, teaser, bodies.get(teaser.id), media))
    const tags = [articlesTag, publicationTag, sectionsTag, ...[...media.keys()].map(mediaTag)]
    return { value: channelOf(publication, teasers[0]?.publishedAt, items), tags }
  },
})

function channelOf(publication: Publication, newest: string | undefined, items: string[]): string {
  const { url, name, tagline, language } = publication
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<channel><title>${xmlText(name)}</title><link>${xmlText(url)}/</link><description>${xmlText(tagline || name)}</description><language>${xmlText(language)}</language>`,
    `<atom:link href="${xmlText(url)}/feed" rel="self" type="application/rss+xml"/>`,
    newest ? `<lastBuildDate>${rssTime(newest)}</lastBuildDate>` : '',
    ...items,
    '</channel></rss>\n',
  ].join('')
}

function itemOf(publication: Publication, sections: Section[], teaser: Teaser, body: Body | undefined, media: Map<string, Medium>): string {
  const address = publication.url + encodePath(teaserPath(teaser, sections))
  const section = sections.find((each) => each.id === teaser.sectionId)
  const words = body ? leadOf(publication, teaser) + feedHtml(body, { media, baseUrl: publication.url }) : ''
  return [
    `<item><title>${xmlText(teaser.headline)}</title><link>${xmlText(address)}</link><guid isPermaLink="false">${teaser.id}</guid>`,
    `<pubDate>${rssTime(teaser.publishedAt)}</pubDate>`,
    ...teaser.bylines.map((byline) => `<dc:creator>${xmlText(byline.name)}</dc:creator>`),
    section ? `<category>${xmlText(section.name)}</category>` : '',
    `<description>${xmlText(teaser.standfirst || teaser.excerpt)}</description>`,
    words && `<content:encoded>${xmlText(words)}</content:encoded>`,
    '</item>',
  ].join('')
}

function leadOf(publication: Publication, { lead }: Teaser): string {
  const picture = lead && sharedPicture(lead.medium)
  if (!picture) return ''
  return `<p><img src="${xmlText(publication.url + picture.path)}" alt="${xmlText(lead.alt)}" width="${picture.width}" height="${picture.height}"></p>`
}

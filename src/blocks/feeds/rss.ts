import { xml, xmlDocument, xmlWords } from '#kernel/xml.ts'
import { type Channel, feedUrl, type FeedPicture, forms, type Item, rssTime } from './model.ts'

/** RSS 2.0 allows its own picture of a channel to be so large, and no larger. */
const widest = 144
const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** https://www.rssboard.org/rss-specification, with the full text, all authors and the picture in the modules everybody reads. */
export const writeRss = (channel: Channel) =>
  xmlDocument(xml('rss', { version: '2.0', ...namespaces }, xml('channel', {},
    ...headOf(channel, feedUrl(channel, 'rss')),
    ...channel.items.map((item) => itemOf(channel, item)),
  )))

/** What every RSS channel begins with; `self` is its own address. */
export const headOf = (channel: Pick<Channel, 'title' | 'home' | 'description' | 'language' | 'hubs' | 'updatedAt' | 'logo'>, self: string): string[] => [
  xmlWords('title', channel.title),
  xmlWords('link', channel.home),
  xmlWords('description', channel.description),
  xmlWords('language', channel.language),
  xmlWords('lastBuildDate', rssTime(channel.updatedAt)),
  xml('atom:link', { rel: 'self', type: forms.rss.mime, href: self }),
  ...channel.hubs.map((hub) => xml('atom:link', { rel: 'hub', href: hub })),
  ...(channel.logo ? [xml('image', {}, xmlWords('url', channel.logo.url), xmlWords('title', channel.title), xmlWords('link', channel.home), sizeOf(channel.logo))] : []),
]

function itemOf(channel: Channel, item: Item): string {
  const [recording] = item.recordings
  const enclosure = recording ?? item.picture
  return xml('item', {},
    xmlWords('title', item.title),
    xmlWords('link', item.url),
    xmlWords('guid', item.id, { isPermaLink: 'false' }),
    xmlWords('pubDate', rssTime(item.publishedAt)),
    item.updatedAt === item.publishedAt ? '' : xmlWords('atom:updated', item.updatedAt),
    ...item.authors.map(({ name }) => xmlWords('dc:creator', name)),
    ...item.categories.map((category) => xmlWords('category', category)),
    item.language === channel.language ? '' : xmlWords('dc:language', item.language),
    xmlWords('description', item.summary),
    xmlWords('content:encoded', item.html),
    // One enclosure for an item is all that the readers of RSS agree upon: what can be heard before what can be seen.
    enclosure ? xml('enclosure', { url: enclosure.url, length: enclosure.length, type: enclosure.mime }) : '',
    item.picture ? pictureOf(item.picture) : '',
  )
}

const pictureOf = ({ url, mime, width, height, alt }: FeedPicture) =>
  xml('media:content', { url, type: mime, medium: 'image', width, height }, xmlWords('media:description', alt, { type: 'plain' }))

function sizeOf({ width, height }: { width: number; height: number }): string {
  const shown = Math.min(widest, width)
  return xmlWords('width', String(shown)) + xmlWords('height', String(Math.min(400, Math.max(1, Math.round((height * shown) / width)))))
}

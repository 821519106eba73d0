import { xml, xmlDocument, xmlWords } from '#kernel/xml.ts'
import { type Channel, feedUrl, forms, type Item } from './model.ts'

/** RFC 4287. */
export function writeAtom(channel: Channel): string {
  const self = feedUrl(channel, 'atom')
  return xmlDocument(xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': channel.language },
    xmlWords('id', self),
    titleOf(channel.title),
    xmlWords('subtitle', channel.description),
    xmlWords('updated', channel.updatedAt),
    xml('author', {}, xmlWords('name', channel.publisher)),
    xml('link', { rel: 'self', type: forms.atom.mime, href: self }),
    xml('link', { rel: 'alternate', type: 'text/html', href: channel.home }),
    ...channel.hubs.map((hub) => xml('link', { rel: 'hub', href: hub })),
    xmlWords('logo', channel.logo?.url),
    ...channel.items.map((item) => entryOf(channel, item)),
  ))
}

const entryOf = (channel: Channel, item: Item) =>
  xml('entry', { 'xml:lang': item.language === channel.language ? undefined : item.language },
    xmlWords('id', `urn:uuid:${item.id}`),
    titleOf(item.title),
    xml('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    xmlWords('published', item.publishedAt),
    xmlWords('updated', item.updatedAt),
    ...item.authors.map(({ name, url }) => xml('author', {}, xmlWords('name', name), xmlWords('uri', url))),
    ...item.categories.map((term) => xml('category', { term })),
    xmlWords('summary', item.summary),
    xmlWords('content', item.html, { type: 'html' }),
    ...[...item.recordings, ...(item.picture ? [item.picture] : [])]
      .map(({ url, mime, length }) => xml('link', { rel: 'enclosure', type: mime, length, href: url })),
  )

/** A title must be there though it be empty once what XML forbids is left out. */
const titleOf = (title: string) => xmlWords('title', title) || xml('title', {})

/** Reads XML as a strict program would: what is not well-formed throws. */
import { XmlDocument, XmlXPath } from 'libxml2-wasm'

const namespaces = {
  a: 'http://www.w3.org/2005/Atom',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  xhtml: 'http://www.w3.org/1999/xhtml',
}

/** The text of every element or attribute an XPath finds, in the order of the document. */
export function valuesIn(text: string, path: string): string[] {
  using document = XmlDocument.fromString(text)
  using found = XmlXPath.compile(path, namespaces)
  return document.find(found).map((node) => node.content)
}

import { encodePath } from '#blocks/addresses/model.ts'
import { xml, xmlDocument, xmlWords } from '#kernel/xml.ts'
import { type Entry, type Leaf, leafPath } from './model.ts'

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const images = 'http://www.google.com/schemas/sitemap-image/1.1'

/** The index of all sitemaps; `changedAt` where it is known. */
export const writeIndex = (url: string, leaves: (Leaf & { changedAt?: string | undefined })[]) =>
  xmlDocument(xml('sitemapindex', { xmlns: sitemaps }, ...leaves.map((leaf) =>
    xml('sitemap', {}, xmlWords('loc', url + leafPath(leaf)), xmlWords('lastmod', leaf.changedAt)))))

/** A sitemap, with the pictures of each page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps). */
export const writeSitemap = (url: string, entries: Entry[]) =>
  xmlDocument(xml('urlset', { 'xmlns': sitemaps, 'xmlns:image': images }, ...entries.map(({ path, changedAt, pictures }) =>
    xml('url', {}, xmlWords('loc', url + encodePath(path)), xmlWords('lastmod', changedAt), ...pictures.map((picture) => pictureOf(url, picture))))))

export interface NewsEntry {
  path: string
  title: string
  language: string
  publishedAt: string
  picture: string | undefined
}

export const writeNews = (url: string, name: string, entries: NewsEntry[]) =>
  xmlDocument(xml('urlset', { 'xmlns': sitemaps, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9', 'xmlns:image': images }, ...entries.map((entry) =>
    xml('url', {},
      xmlWords('loc', url + encodePath(entry.path)),
      xml('news:news', {},
        xml('news:publication', {}, xmlWords('news:name', name), xmlWords('news:language', plainLanguage(entry.language))),
        xmlWords('news:publication_date', entry.publishedAt),
        xmlWords('news:title', entry.title)),
      entry.picture ? pictureOf(url, entry.picture) : ''))))

const pictureOf = (url: string, path: string) => xml('image:image', {}, xmlWords('image:loc', url + path))

/** Only the language itself, but for the two kinds of Chinese. */
function plainLanguage(language: string): string {
  const tag = language.toLowerCase()
  return /^zh-(cn|tw)$/.test(tag) ? tag : tag.split('-')[0]!
}

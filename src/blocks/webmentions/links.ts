import { Parser } from 'htmlparser2'

export interface ReadPage {
  title: string
  /** Where its links, pictures and quotations lead, as absolute addresses. */
  addresses: Set<string>
}

const leading: Record<string, string> = { a: 'href', area: 'href', link: 'href', img: 'src', video: 'src', audio: 'src', source: 'src', iframe: 'src', blockquote: 'cite', q: 'cite' }
const longestTitle = 200

/** Reads the page of a stranger: only what it leads to and what it is called. */
export function readPage(html: string, baseUrl: string): ReadPage {
  const page: ReadPage = { title: '', addresses: new Set() }
  let inTitle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      inTitle = name === 'title' && !page.title
      const address = URL.parse(attributes[leading[name] ?? ''] ?? '', baseUrl)
      if (leading[name] && address) page.addresses.add(address.href)
    },
    ontext(text) {
      if (inTitle) page.title += text
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
    },
  })
  parser.end(html)
  page.title = page.title.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, longestTitle)
  return page
}

/** Where a page takes webmentions, by the spec's order: `Link` headers, then the first `<link>` or `<a>` in the document. */
export function endpointOf({ link, html, url }: { link: string | undefined; html: string; url: string }): string | undefined {
  const named = inHeader(link ?? '') ?? inDocument(html)
  return named === undefined ? undefined : URL.parse(named, url)?.href
}

function inHeader(header: string): string | undefined {
  for (const [, address, parameters = ''] of header.matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s;,"]+))*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? []
    if (isMention(quoted ?? bare)) return address
  }
  return undefined
}

function inDocument(html: string): string | undefined {
  let found: string | undefined
  const parser = new Parser({
    onopentag(name, { rel, href }) {
      if (found === undefined && href !== undefined && (name === 'link' || name === 'a') && isMention(rel)) found = href
    },
  })
  parser.end(html)
  return found
}

const isMention = (rel: string | undefined) => (rel ?? '').toLowerCase().split(/\s+/).includes('webmention')

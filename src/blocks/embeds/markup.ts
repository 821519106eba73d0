/** What the head of a strange page tells of it. */
import { Parser } from 'htmlparser2'

export interface Found {
  title: string
  provider: string
  /** Absolute addresses; '' where there is none. */
  still: string
  oembed: string
}

/** `base`: where the page came from. */
export function tellingIn(html: string, base: string): Found {
  const meta = new Map<string, string>()
  let [oembed, title, isTitle] = ['', '', false]
  const parser = new Parser({
    onopentag(name, attributes) {
      const key = (attributes.property ?? attributes.name ?? '').toLowerCase()
      if (name === 'meta' && attributes.content && !meta.has(key)) meta.set(key, attributes.content)
      if (name === 'link' && attributes.type?.toLowerCase() === 'application/json+oembed' && !oembed) oembed = absolute(attributes.href, base)
      isTitle = name === 'title' && !title
    },
    ontext(text) {
      if (isTitle) title += text
    },
    onclosetag: () => void (isTitle = false),
  })
  parser.end(html)
  return {
    title: (meta.get('og:title') ?? meta.get('twitter:title') ?? title).trim(), provider: (meta.get('og:site_name') ?? '').trim().slice(0, 100),
    still: absolute(meta.get('og:image') ?? meta.get('og:image:url') ?? meta.get('twitter:image'), base), oembed,
  }
}

/** The scripts and styles a document asks for by itself. */
export function resourcesIn(html: string, base: string): string[] {
  const found = new Set<string>()
  const parser = new Parser({
    onopentag(name, { src, href, rel = '' }) {
      if (name === 'script' && src) found.add(absolute(src, base))
      if (name === 'link' && /\bstylesheet\b/i.test(rel) && href) found.add(absolute(href, base))
    },
  })
  parser.end(html)
  found.delete('')
  return [...found]
}

function absolute(address: string | undefined, base: string): string {
  const url = address ? URL.parse(address, base) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : ''
}

import type { Medium } from '#blocks/media/model.ts'
import { safeHref } from './attributes.ts'
import type { Inline, Mark } from './format.ts'
import { elementOf, runsOf } from './inline.ts'
import { element, emptyElement, escaped } from './markup.ts'

export interface Feed {
  media: ReadonlyMap<string, Medium>
  /** Of the paper, without a slash at its end. */
  baseUrl: string
  /** Of the article: links to places within it lead there; without it they are only words. */
  url?: string
}

/** Makes an address absolute; undefined where it may not be followed or leads nowhere outside the page. */
export function absolute(address: string, { baseUrl, url }: Feed): string | undefined {
  const href = safeHref(address)
  if (href?.startsWith('#')) return url && url + href
  return href?.startsWith('/') ? baseUrl + href : href
}

export function feedWords(content: readonly Inline[], feed: Feed, depth = 0): string {
  let html = ''
  for (const { mark, pieces } of runsOf(content, depth)) {
    if (mark) html += marked(mark, feedWords(pieces, feed, depth + 1), feed)
    else for (const piece of pieces) html += piece.type === 'text' ? escaped(piece.text) : emptyElement('br')
  }
  return html
}

function marked(mark: Mark, words: string, feed: Feed): string {
  if (mark.type === 'abbreviation') return element('abbr', words, { title: mark.attrs.title })
  if (mark.type !== 'link') return element(elementOf[mark.type], words)
  const href = absolute(mark.attrs.href, feed)
  return href ? element('a', words, { href, title: mark.attrs.title }) : words
}

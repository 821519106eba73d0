import { safeHref } from './attributes.ts'
import type { Body, BodyNode } from './format.ts'
import { hostOf } from './providers.ts'
import { nodesIn } from './text.ts'

/** An outlet somebody was quoted from, or a document that stands in the article. */
export interface CitedSource {
  name: string
  /** '' where there is nowhere to read it. */
  href: string
  /** A document of our own. */
  mediaId: string
  /** Who was quoted from there, each once. */
  speakers: string[]
}

/** What an article rests on, as far as its own data say: each once, in the order of the page. */
export function sourcesOf(body: Body): CitedSource[] {
  const sources = new Map<string, CitedSource>()
  for (const node of nodesIn(body.content)) {
    const cited = citedIn(node)
    if (!cited) continue
    const key = cited.mediaId || cited.href || cited.name.toLowerCase()
    const known = sources.get(key)
    if (known) known.speakers.push(...cited.speakers.filter((speaker) => !known.speakers.includes(speaker)))
    else sources.set(key, cited)
  }
  return [...sources.values()]
}

function citedIn(node: BodyNode): CitedSource | undefined {
  if (node.type === 'quotation') {
    const { outlet, url, speaker } = node.attrs
    const href = safeHref(url) ?? ''
    const name = outlet || hostOf(href)
    return name ? { name, href, mediaId: '', speakers: speaker ? [speaker] : [] } : undefined
  }
  if (node.type !== 'file') return undefined
  const { name, src, mediaId } = node.attrs
  return name ? { name, href: safeHref(src) ?? '', mediaId, speakers: [] } : undefined
}

import type { Body } from '#blocks/body/model.ts'
import { schemaOf } from '#blocks/body/model.ts'
import type { Branch } from './tree.ts'
import { parseHtml } from './html.ts'

const inline = new Set(
  ('a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr').split(' '),
)
const unread = new Set(['script', 'style', 'template'])
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

/** The words of a page, read as a reader's eye does: tags within a line do not part words, all others do. */
export const wordsOfHtml = (html: string) => wordsOf(textOfBranches(parseHtml(html)))

function textOfBranches(branches: Branch[]): string {
  return branches
    .map((branch) => {
      if (branch.kind !== 'tag') return branch.kind === 'words' ? branch.text : ''
      const between = inline.has(branch.name) ? '' : ' '
      return unread.has(branch.name) ? ' ' : between + textOfBranches(branch.children) + between
    })
    .join('')
}

/** How much of what was wanted stands on the page in runs of four words, and which runs do not. */
export function missingWords(want: string[], have: string[]) {
  const length = want.length >= 4 ? 4 : Math.max(1, want.length)
  const runsOf = (words: string[]) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '))
  const seen = new Set(runsOf(have))
  const runs = want.length > 0 ? runsOf(want) : []
  const missing = runs.filter((run) => !seen.has(run))
  return { share: runs.length > 0 ? 1 - missing.length / runs.length : 1, missing }
}

/**
 * The words a body holds, whether or not a page shows them: the address of an embed and of a sound, the button beside a file.
 * It says that the conversion lost nothing; what readers see is measured with the page itself. A body against the format throws.
 */
export function checkedText(body: Body): string[] {
  schemaOf().nodeFromJSON(body).check()
  return wordsOf(textOfNode(body))
}

interface AnyNode {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  content?: readonly unknown[]
}
const shownAttributes: Record<string, (attrs: Record<string, unknown>) => unknown> = {
  quotation: ({ speaker }) => speaker,
  pullQuote: ({ by }) => by,
  gallery: ({ caption }) => caption,
  table: ({ caption }) => caption,
  file: ({ name }) => `${name}Download`,
  embed: ({ url }) => url,
  audio: ({ mediaId, src }) => mediaId && src,
  video: ({ mediaId, src }) => mediaId && src,
}

function textOfNode(node: AnyNode): string {
  if (node.type === 'text') return node.text ?? ''
  const children = (node.content ?? []).map((child) => textOfNode(child as AnyNode)).join('')
  const shown = shownAttributes[node.type]?.(node.attrs ?? {}) ?? ''
  return node.type === 'embed' ? ` ${shown} ${children} ` : ` ${children} ${shown} `
}

/** An item as WordPress rendered it. */
export interface Rendered {
  id: number
  type: string
  slug: string
  content_rendered: string
}

const madeOfTheSite =
  /wp-block-(?:latest-(?:posts|comments)|archives|categories|calendar|tag-cloud|rss|page-list|query|post-|site-|navigation|loginout|search)/
export const isMadeOfTheSite = (html: string) => madeOfTheSite.test(html)

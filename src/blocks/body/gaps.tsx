import type { Block, Body } from './format.ts'

const marks = /<template data-gap="(\d+)"><\/template>/g

/** Where something from outside may stand among the words of an article. Whoever puts a page together fills it, or takes it out. */
export const Gap = ({ after }: { after: number | undefined }) => after !== undefined && <template data-gap={after} />

/** Paragraphs after a gap, so that what stands in it is among an article and not behind it. */
const leftAfter = 2

/**
 * After which blocks of a body there is a gap, by how many paragraphs stand before it: between two paragraphs or before a heading, never
 * inside anything, and never between words and what they introduce.
 */
export function gapsOf({ content }: Body): Map<Block, number> {
  const gaps = new Map<Block, number>()
  const all = content.filter(isWords).length
  let paragraphs = 0
  for (const [at, block] of content.entries()) {
    if (!isWords(block)) continue
    paragraphs++
    const next = content[at + 1]
    if (paragraphs <= all - leftAfter && next && (isWords(next) || next.type === 'heading')) gaps.set(block, paragraphs)
  }
  return gaps
}

const isWords = (block: Block) => block.type === 'paragraph' && block.content.length > 0

/** What is to stand in a body, as HTML, and after how many of its paragraphs. */
export interface Insert {
  after: number
  html: string
}

/** Puts each into the first gap that is left at its paragraph or behind it; what finds none is left out, as are all other gaps. */
export function fillGaps(html: string, inserts: readonly Insert[] = []): string {
  const left = [...inserts].sort((one, other) => one.after - other.after)
  return html.replace(marks, (_, paragraph) => (left[0] && left[0].after <= Number(paragraph) ? left.shift()!.html : ''))
}


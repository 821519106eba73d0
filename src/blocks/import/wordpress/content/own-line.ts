import type { Alignment, Conversion, Inline, Node } from './conversion.ts'
import { embedNode } from './embeds.ts'
import { paragraph } from './nodes.ts'
import { findProvider } from './providers.ts'

const lone = /^https?:\/\/[^\s<>"]{3,2000}$/i

/** An address alone on its line was an embed to WordPress, where it knew the place; where not, here it is a link. */
export function paragraphOrEmbed(inline: Inline[], align: Alignment, conversion: Conversion): Node[] {
  if (!inline.some(isLone)) return [paragraph(inline, align)]
  return groupLines(inline).map((line) => {
    const address = line.length === 1 && line[0] && isLone(line[0]) ? (line[0].text ?? '') : ''
    if (address === '') return paragraph(line, align)
    return findProvider(address) ? embedNode(address, conversion) : linkParagraph(address, align, conversion)
  })
}

const isLone = ({ text, marks }: Inline) => text !== undefined && !marks && lone.test(text)

/** Lines that are only an embeddable address stand apart; the others stay together. */
function groupLines(inline: Inline[]): Inline[][] {
  const groups: Inline[][] = []
  let open: Inline[] | undefined
  for (const line of linesOf(inline)) {
    const first = line[0]
    if (line.length === 1 && first && isLone(first) && findProvider(first.text ?? '')) {
      groups.push(line)
      open = undefined
    } else if (open) open.push({ type: 'hardBreak' }, ...line)
    else groups.push((open = [...line]))
  }
  return groups
}

function linesOf(inline: Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const each of inline) {
    if (each.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(each)
  }
  return lines
}

function linkParagraph(address: string, align: Alignment, conversion: Conversion): Node {
  const href = conversion.links.hrefOf(address)
  const marks = href ? { marks: [{ type: 'link', attrs: { href, title: '' } }] } : {}
  return paragraph([{ type: 'text', text: address, ...marks }], align)
}

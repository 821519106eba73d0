/** Words for a big paper: some 600 of them in paragraphs, with headings, links, a quotation and a picture, different for each number. */
import { Body } from '#blocks/body/model.ts'

const words = (
  'bell quay boat harbour market morning crier town water council price bridge night voice paper road lamp rain school field ' +
  'engine ferry captain ledger number letter window garden season village station doctor singer carpenter ' +
  'minister harvest election drum cloth river'
).split(' ')

/** The same number gives the same story. */
export function storyOf(seed: number, mediumId: string): Body {
  const draw = createDraw(seed)
  const sentence = () => Array.from({ length: 15 }, () => words[draw(words.length)]).join(' ')
  const text = () => ({ type: 'text', text: `The ${sentence()}. A ${sentence()}. ` })
  const link = (at: number) => ({ type: 'text', text: sentence(), marks: [{ type: 'link', attrs: { href: `/news/story-${seed}-${at}` } }] })
  const paragraph = (at: number) => ({ type: 'paragraph', content: [text(), ...(at % 4 === 1 ? [link(at)] : [])] })
  const attrs = { mediaId: mediumId, alt: 'A drawing', credit: 'The desk' }
  const picture = { type: 'image', attrs, content: [{ type: 'text', text: 'The quay at noon.' }] }
  const quotation = { type: 'quotation', attrs: { speaker: 'Ada Obi', role: 'harbour master' }, content: [paragraph(0)] }
  const content = Array.from({ length: 16 }, (_, at) => [
    ...(at === 5 || at === 11 ? [{ type: 'heading', content: [{ type: 'text', text: `What ${words[draw(words.length)]} means` }] }] : []),
    paragraph(at),
    ...(at === 3 ? [picture] : at === 8 ? [quotation] : []),
  ]).flat()
  return Body.parse({ type: 'doc', content })
}

/** Whole numbers below a limit that look drawn by lot, the same on every machine. */
function createDraw(seed: number) {
  let state = seed * 2_654_435_761 + 1
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

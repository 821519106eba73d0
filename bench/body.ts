/** How fast the words of an article become a page, a feed and plain text, beside the cost of merely reading them from JSON. */
import { renderToStaticMarkup } from 'react-dom/server'
import { feedHtml } from '#blocks/body/feed.ts'
import { Body, countWords, textOf } from '#blocks/body/model.ts'
import { BodyView } from '#blocks/body/view.tsx'

export interface BodySpeed {
  words: number
  /** Per second. */
  pages: number
  feeds: number
  texts: number
  checked: number
  /** Making the page costs this many times what JSON.parse of the same body costs. */
  pageToJson: number
}

/** Times each for some 400 ms after warming up; one thread. */
export function benchBody(milliseconds = 400): BodySpeed {
  const body = typicalArticle()
  const json = JSON.stringify(body)
  const media = new Map()
  const pages = perSecond(milliseconds, () => renderToStaticMarkup(BodyView({ body, media, language: 'en' })))
  const parses = perSecond(milliseconds, () => JSON.parse(json))
  return {
    words: countWords(body),
    pages,
    feeds: perSecond(milliseconds, () => feedHtml(body, { media, baseUrl: 'https://paper.example' })),
    texts: perSecond(milliseconds, () => textOf(body)),
    checked: perSecond(milliseconds, () => Body.parse(body)),
    pageToJson: Math.round((parses / pages) * 10) / 10,
  }
}

function perSecond(milliseconds: number, work: () => unknown): number {
  for (let turn = 0; turn < 200; turn++) work()
  const start = performance.now()
  let turns = 0
  while (performance.now() - start < milliseconds) {
    work()
    turns++
  }
  return Math.round((turns * 1000) / (performance.now() - start))
}

/** 800 words: paragraphs with a link here and there, headings, quotations, a list, pictures outside. */
function typicalArticle(): Body {
  const testimony = { speaker: 'Ada Obi', role: 'harbour master', outlet: 'The Crier', url: 'https://crier.example/' }
  const picture = { src: 'https://crier.example/a.jpg', alt: 'The quay' }
  const sentence = 'The bell rang twice before the boats came in, and nobody on the quay spoke a word. '
  const paragraph = (at: number) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: sentence.repeat(2) },
      { type: 'text', text: 'The harbour master', marks: [{ type: 'link', attrs: { href: `/news/harbour-${at}` } }] },
      { type: 'text', text: ` wrote it down as number ${at}: ` },
      { type: 'text', text: 'nine metres', marks: [{ type: 'strong' }] },
      { type: 'text', text: '.' },
    ],
  })
  const content = Array.from({ length: 16 }, (_, at) => [
    ...(at % 5 === 4 ? [{ type: 'heading', content: [{ type: 'text', text: `Hour ${at}` }] }] : []),
    paragraph(at),
    ...(at % 6 === 3 ? [{ type: 'quotation', attrs: testimony, content: [paragraph(at)] }] : []),
    ...(at === 8 ? [{ type: 'image', attrs: picture, content: [{ type: 'text', text: 'The quay at noon.' }] }] : []),
  ]).flat()
  return Body.parse({ type: 'doc', content })
}

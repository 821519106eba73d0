/** For tests: one article with every node and mark in it, and the media it shows. */
import type { Medium } from '#blocks/media/model.ts'
import { Body } from './parse.ts'
import type { NodeInput } from './format.ts'

const words = (text: string, ...marks: NodeInput[]): NodeInput => ({ type: 'text', text, marks })
const paragraph = (...content: NodeInput[]): NodeInput => ({ type: 'paragraph', content })
const cell = (type: string, text: string, attrs = {}): NodeInput => ({ type, attrs, content: [paragraph(words(text))] })

const bare = ['strong', 'em', 'underline', 'strike', 'highlight', 'small', 'subscript', 'superscript', 'keyboard', 'code']
const marked = bare.map((type) => words(`${type} `, { type }))

export const everyNode = Body.parse({
  type: 'doc',
  content: [
    paragraph(words('The river rose at dawn. '), words('The gauge', { type: 'link', attrs: { href: '/news/gauge', title: 'How we measure' } }), words(' stood at '), words('nine', { type: 'link', attrs: { href: 'https://river.example/' } }, { type: 'strong' }), words(' metres', { type: 'link', attrs: { href: 'https://river.example/' } }), { type: 'hardBreak' }, words('by noon.')),
    paragraph(...marked, words('WHO', { type: 'abbreviation', attrs: { title: 'World Health Organization' } })),
    { type: 'paragraph', attrs: { align: 'center' }, content: [words('In the middle')] },
    { type: 'heading', attrs: { level: 2 }, content: [words('What happened')] },
    { type: 'heading', attrs: { level: 3, anchor: 'old-place' }, content: [words('What happened')] },
    { type: 'quotation', attrs: { speaker: 'Ada Obi', role: 'harbour master', outlet: 'The Crier', url: 'https://crier.example/interview', date: '2026-03-01' }, content: [paragraph(words('We rang the bell twice.'))] },
    { type: 'quotation', content: [paragraph(words('Nobody knows who said this.'))] },
    { type: 'pullQuote', attrs: { by: 'Ada Obi' }, content: [paragraph(words('Twice!'))] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('boats')), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('small boats'))] }] }] }] },
    { type: 'orderedList', attrs: { start: 3, style: 'lower-alpha' }, content: [{ type: 'listItem', content: [paragraph(words('ropes')), paragraph(words('and knots'))] }] },
    { type: 'image', attrs: { mediaId: 'p1', alt: 'The river', credit: 'B. Musa', align: 'wide' }, content: [words('The river at noon.')] },
    { type: 'image', attrs: { mediaId: 'p2', link: 'https://map.example/', align: 'left' } },
    { type: 'image', attrs: { src: 'https://stranger.example/a.jpg', alt: 'A stranger’s picture' }, content: [words('Not ours.')] },
    { type: 'gallery', attrs: { columns: 2, caption: 'The day' }, content: [{ type: 'image', attrs: { mediaId: 'p1', alt: 'One' }, content: [words('First.')] }, { type: 'image', attrs: { mediaId: 'p2', alt: 'Two' } }] },
    { type: 'embed', attrs: { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'The flood, from above', mediaId: 'p2', kilobytes: 900 }, content: [words('Filmed by a neighbour.')] },
    { type: 'embed', attrs: { url: 'https://elsewhere.example/thing' } },
    { type: 'audio', attrs: { mediaId: 's1', title: 'The bell' }, content: [words('As it rang.')] },
    { type: 'video', attrs: { mediaId: 'v1', posterId: 'p1', title: 'The wave' } },
    { type: 'audio', attrs: { src: 'https://stranger.example/song.mp3', title: 'Their song' } },
    { type: 'file', attrs: { mediaId: 'f1', name: 'The report' } },
    { type: 'table', attrs: { caption: 'Levels' }, content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Hour'), cell('tableHeader', 'Metres')] },
      { type: 'tableRow', content: [cell('tableHeader', 'Noon'), cell('tableCell', '9', { align: 'right' })] },
      { type: 'tableRow', content: [cell('tableCell', 'No more readings', { colspan: 2 })] },
    ] },
    { type: 'codeBlock', attrs: { language: 'sh' }, content: [words('ring --twice\n  && run')] },
    { type: 'divider' },
    { type: 'note', attrs: { kind: 'correction' }, content: [paragraph(words('An earlier version said ten metres.'))] },
    { type: 'note', attrs: { title: 'How we know' }, content: [paragraph(words('We asked.'))] },
    { type: 'raw', attrs: { html: '<marquee>RAWRAW</marquee>', origin: 'elsewhere' } },
    paragraph(),
  ],
})

const medium = (id: string, kind: Medium['kind'], mime: string, extension: string, more: Partial<Medium> = {}): Medium => ({
  id, hash: id.padStart(32, '0'), kind, mime, extension, bytes: 34_000, width: null, height: null, thumbhash: '', variants: [], duration: null,
  name: `${id}.${extension}`, alt: '', caption: '', credit: '', focalX: null, focalY: null, ...more,
})
const picture = (id: string, more: Partial<Medium> = {}) => medium(id, 'image', 'image/jpeg', 'jpg', {
  width: 1600, height: 900, variants: [{ width: 640, format: 'webp', bytes: 9 }, { width: 1280, format: 'webp', bytes: 9 }, { width: 640, format: 'avif', bytes: 9 }, { width: 1200, format: 'jpeg', bytes: 9 }], ...more,
})
export const everyMedium = new Map([
  picture('p1'), picture('p2', { alt: 'A boat', credit: 'The harbour' }),
  medium('s1', 'audio', 'audio/mpeg', 'mp3'), medium('v1', 'video', 'video/mp4', 'mp4', { width: 1280, height: 720 }), medium('f1', 'file', 'application/pdf', 'pdf'),
].map((each) => [each.id, each]))

import { type Place, placeWith } from './conversion.ts'
import { frame, object } from './embeds.ts'
import { division, figure, gallery } from './figures.ts'
import { createFlow, joinParagraphs } from './flow.ts'
import { control, controlInLine, form } from './forms.ts'
import { list } from './lists.ts'
import { withMark } from './marks.ts'
import { divider, heading } from './nodes.ts'
import { picture } from './pictures.ts'
import { quotation } from './quotations.ts'
import { sound } from './sound.ts'
import { table } from './tables.ts'
import { isBlockTag } from './tags.ts'
import type { Branch, Tag } from './tree.ts'
import { alignOf, verbatim } from './verbatim.ts'

type Element = (tag: Tag, place: Place) => void

/** The walk through an article: words go into the flow, each tag does what it stands for. */
export function walk(branches: Branch[], place: Place) {
  const { flow, setting, conversion } = place
  for (const branch of branches) {
    if (branch.kind === 'words') flow.words(branch.text, marksAt(branch, place), setting.lines)
    else if (branch.kind === 'insert') insertion(branch.number, branch, place)
    else (elements[branch.name] ?? (isBlockTag(branch.name) ? section : inLine))(branch, { flow, setting, conversion })
  }
}

function marksAt({ formats }: Branch, { setting, conversion }: Place) {
  return setting.marks.reduce(withMark, conversion.marksOf(formats))
}

/** In code, a shortcode is only an example of one. */
function insertion(number: number, branch: Branch, place: Place) {
  const found = place.conversion.insert(number)
  if (!found) return
  if (marksAt(branch, place).some(({ type }) => type === 'code')) place.flow.words(found.source, marksAt(branch, place), 'html')
  else found.convert(place)
}

const inLine: Element = (tag, place) => walk(tag.children, place)

const section: Element = (tag, place) => {
  const { flow, setting } = place
  const align = tag.name === 'center' ? 'center' : (alignOf(tag.attributes) ?? setting.align)
  flow.endRun()
  if (tag.name === 'div' && division(tag, place)) return
  const lines = tag.name === 'p' && setting.lines === 'blank' ? 'html' : setting.lines
  flow.align(align)
  walk(tag.children, placeWith(place, { align, lines }))
  flow.endRun()
  flow.align(setting.align)
}

const headline: Element = (tag, place) => {
  const anchor = (tag.attributes.id ?? '').replace(/[^\p{L}\p{N}_.:-]+/gu, '').slice(0, 100)
  const align = alignOf(tag.attributes) ?? place.setting.align
  const flow = createFlow((paragraphs) => [heading(Number(tag.name[1]), { anchor, align }, joinParagraphs(paragraphs))])
  walk(tag.children, placeWith({ ...place, flow }, { lines: place.setting.lines === 'classic' ? 'classic' : 'html' }))
  flow.endRun()
  place.flow.put(flow.nodes)
}

const strongParagraph: Element = (tag, place) => {
  place.flow.endRun()
  walk(tag.children, placeWith(place, { marks: withMark(place.setting.marks, { type: 'strong' }) }))
  place.flow.endRun()
}

const cited: Element = (tag, place) => walk(tag.children, placeWith(place, { marks: withMark(place.setting.marks, { type: 'em' }) }))

const quoted: Element = (tag, place) => {
  const { flow, setting } = place
  flow.words('“', marksAt(tag, place), setting.lines)
  walk(tag.children, place)
  flow.words('”', marksAt(tag, place), setting.lines)
}

/** A reading stands in brackets after its characters, unless brackets are written already. */
const ruby: Element = (tag, place) => {
  const hasBrackets = tag.children.some((child) => child.kind === 'tag' && child.name === 'rp')
  for (const child of tag.children) {
    const bare = !hasBrackets && child.kind === 'tag' && child.name === 'rt'
    walk(bare && child.kind === 'tag' ? [bracket(child, '('), ...child.children, bracket(child, ')')] : [child], place)
  }
}
const bracket = ({ formats }: Tag, text: string): Branch => ({ kind: 'words', text, formats })

/** Before it had blocks within it, a gallery was a list of pictures. */
const listOrGallery: Element = (tag, place) =>
  /\bblocks-gallery-grid\b/.test(tag.attributes.class ?? '') ? gallery(tag, place) : list(tag, place)

const rule: Element = (_tag, { flow }) => flow.put(divider())
const lineBreak: Element = (_tag, { flow }) => flow.lineBreak()
const leftOut: Element = (tag, { conversion }) => conversion.note(`${tag.name} left out`)
const nothing: Element = () => {}

const everyTag = (names: string, element: Element) => Object.fromEntries(names.split(' ').map((name) => [name, element]))
const elements: Record<string, Element> = Object.assign(Object.create(null), {
  ...everyTag('h1 h2 h3 h4 h5 h6', headline),
  ...everyTag('ul ol menu dir', listOrGallery),
  ...everyTag('pre listing xmp plaintext', verbatim),
  ...everyTag('dt summary', strongParagraph),
  ...everyTag('audio video', sound),
  ...everyTag('object embed applet', object),
  ...everyTag('iframe frame', frame),
  ...everyTag('script style template noscript noembed noframes svg canvas', leftOut),
  ...everyTag('head link meta base title param source track col area map input datalist annotation annotation-xml wbr', nothing),
  ...everyTag('select textarea fieldset legend option optgroup', control),
  ...everyTag('button label output', controlInLine),
  blockquote: quotation,
  br: lineBreak,
  cite: cited,
  figure,
  form,
  hr: rule,
  img: picture,
  q: quoted,
  ruby,
  table,
})


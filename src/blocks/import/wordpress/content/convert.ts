import { Body } from '#blocks/body/model.ts'
import { hasBlocks } from './block-grammar.ts'
import { type Conversion, createIds, createNotes, type Insertion, type Mark, type Node, plainSetting } from './conversion.ts'
import { walk } from './elements.ts'
import { fit } from './fit.ts'
import { convertBlocks } from './gutenberg.ts'
import { parseHtml } from './html.ts'
import { createLinks } from './links.ts'
import { marksOfFormat } from './marks.ts'
import { partContent } from './more.ts'
import { textOfNodes } from './nodes.ts'
import { listUnknownShortcodes } from './shortcode-grammar.ts'
import { takeOutShortcodes } from './shortcodes.ts'
import type { ContentSource, Converted } from './source.ts'
import { createBodyFlow } from './sub-flow.ts'
import { type Formats, insertMark } from './tree.ts'

const mostReusableBlocks = 100

/** What WordPress would have shown of an item, as a body. Whatever it is given, the answer is a body, and no word is lost. */
export function convertContent(source: ContentSource): Converted {
  const { whole, teaser, pages } = partContent(clean(source.html))
  const notes = createNotes()
  const nodes = fit(convert(whole, source, notes.note), notes.note)
  for (const name of listUnknownShortcodes(whole)) notes.note(`shortcode [${name}] kept as text`)
  if (teaser && !whole.startsWith(teaser)) notes.note('opening before <!--more--> kept as the summary only, as on the old page')
  const excerptFromMore = teaser ? textOfNodes(convert(teaser, source, () => {})) : ''
  const body = Body.parse({ type: 'doc', content: nodes as never })
  return { body, notes: notes.list(), pages, ...(excerptFromMore ? { excerptFromMore } : {}) }
}

const clean = (html: string) => html.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()

function convert(html: string, source: ContentSource, note: (what: string) => void): Node[] {
  const conversion = createConversion(source, note)
  const flow = createBodyFlow({ conversion })
  const place = { flow, conversion, setting: plainSetting }
  if (hasBlocks(html)) convertBlocks(html, place)
  else walk(conversion.parse(html), { ...place, setting: { ...plainSetting, lines: 'classic' } })
  flow.endRun()
  return flow.nodes
}

function createConversion(source: ContentSource, note: (what: string) => void): Conversion {
  const links = createLinks(source.site)
  const insertions: Insertion[] = []
  const conversion: Conversion = {
    source,
    links,
    note,
    walk,
    idFor: createIds(source),
    parse: (html) => parseHtml(takeOutShortcodes(html, conversion)),
    marksOf: createMarks((address) => {
      const href = links.hrefOf(address)
      if (!href && address.trim()) note('link with an unsafe or broken address made plain words')
      return href
    }),
    insert: (number) => insertions[number],
    takeOut: (insertion) => insertMark(insertions.push(insertion) - 1),
    ...createReusables(source),
  }
  return conversion
}

/** Many words stand under the same formatting tags: their marks are made once. */
function createMarks(hrefOf: (address: string) => string) {
  const made = new WeakMap<Formats, Mark[]>()
  return (formats: Formats) => {
    const known = made.get(formats)
    if (known) return known
    const byType = new Map(formats.flatMap((format) => marksOfFormat(format, hrefOf)).map((mark) => [mark.type, mark]))
    const marks = [...byType.values()]
    made.set(formats, marks)
    return marks
  }
}

/** A reusable block may hold others, but never itself, and not endlessly many. */
function createReusables(source: ContentSource) {
  const open = new Set<string>()
  let count = 0
  return {
    openReusable(id: string) {
      if (open.has(id) || (count += 1) > mostReusableBlocks) return undefined
      const content = source.reusableBlock(id)
      if (content !== undefined) open.add(id)
      return content === undefined ? undefined : clean(content)
    },
    closeReusable: (id: string) => void open.delete(id),
  }
}

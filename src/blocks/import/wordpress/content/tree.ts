import { endingsBy, isCell, isEmptyTag, isFormatting, isTablePart } from './tags.ts'

export type Attributes = Record<string, string>
export interface Format {
  name: string
  attributes: Attributes
}
/** The formatting tags open around words, outermost first. */
export type Formats = readonly Format[]

export interface Tag {
  kind: 'tag'
  name: string
  attributes: Attributes
  formats: Formats
  children: Branch[]
}
export interface Words {
  kind: 'words'
  text: string
  formats: Formats
}
/** The place of a block or shortcode, which was taken out of the text before. */
export interface Insert {
  kind: 'insert'
  number: number
  formats: Formats
}
export type Branch = Tag | Words | Insert

/** NUL is removed from every text first, so no author can write such a mark. */
export const insertMark = (number: number) => `<!--\0${number}-->`
const insertMarks = /<!--\0(\d+)-->/

const deepest = 150
const mostFormats = 24

interface Open {
  tag: Tag
  formatsBefore: Formats
}

/** Grows a tree from the pieces of a text as they come, with the repairs browsers make. */
export function growTree() {
  const root: Tag = { kind: 'tag', name: '', attributes: {}, formats: [], children: [] }
  const stack: Open[] = [{ tag: root, formatsBefore: [] }]
  const tooDeep = new Map<string, number>()
  let formats: Formats = []
  let siblings = root.children

  function cut(length: number) {
    if (length >= stack.length) return
    for (const { tag, formatsBefore } of stack.splice(length)) if (isCell(tag.name)) formats = formatsBefore
    siblings = stack.at(-1)?.tag.children ?? root.children
  }
  function skip(name: string, by: 1 | -1) {
    const count = (tooDeep.get(name) ?? 0) + by
    if (count < 0) return false
    tooDeep.set(name, count)
    return true
  }
  function beginFormat(format: Format) {
    if (format.name === 'a') formats = formats.filter((each) => each.name !== 'a')
    if (formats.length >= mostFormats) skip(format.name, 1)
    else formats = [...formats, format]
  }
  function endFormat(name: string) {
    if (skip(name, -1)) return
    const at = formats.findLastIndex((format) => format.name === name)
    if (at >= 0) formats = formats.toSpliced(at, 1)
  }
  function endImplied(name: string) {
    for (const { ends, within } of endingsBy(name)) {
      let keep = stack.length
      for (let at = stack.length - 1; at > 0; at -= 1) {
        const open = stack[at]?.tag.name ?? ''
        if (within(open)) break
        if (ends.has(open)) keep = at
      }
      cut(keep)
    }
  }
  function words(text: string) {
    const last = siblings.at(-1)
    if (text.includes('\0')) wordsAroundInserts(text)
    else if (last?.kind === 'words' && last.formats === formats) last.text += text
    else siblings.push({ kind: 'words', text, formats })
  }
  function wordsAroundInserts(text: string) {
    for (const [at, piece] of text.split(insertMarks).entries()) {
      if (at % 2) siblings.push({ kind: 'insert', number: Number(piece), formats })
      else if (piece) words(piece.replaceAll('\0', ''))
    }
  }
  function open(written: string, attributes: Attributes) {
    const name = written === 'image' ? 'img' : written
    if (isFormatting(name)) return beginFormat({ name, attributes })
    endImplied(name)
    const tag: Tag = { kind: 'tag', name, attributes, formats, children: [] }
    siblings.push(tag)
    if (isEmptyTag(name)) return
    if (stack.length > deepest) skip(name, 1)
    else {
      stack.push({ tag, formatsBefore: formats })
      siblings = tag.children
    }
  }
  function close(name: string) {
    if (name === 'br') return open('br', {})
    if (isFormatting(name)) return endFormat(name)
    if (skip(name, -1)) return
    for (let at = stack.length - 1; at > 0; at -= 1) {
      const open = stack[at]?.tag.name ?? ''
      if (open === name) return cut(at)
      if (isCell(open) && !isTablePart(name)) return
    }
  }
  function remark(text: string) {
    if (text.startsWith('\0')) siblings.push({ kind: 'insert', number: Number(text.slice(1)), formats })
    else if (text === 'nextpage') open('hr', { class: 'nextpage' })
  }
  return { branches: root.children, words, open, close, remark }
}

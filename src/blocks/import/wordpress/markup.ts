import { Parser } from 'htmlparser2'
import { Refusal } from '#kernel/errors.ts'

/** What the markup of an export says, piece by piece. */
export interface MarkupReader {
  open(name: string, attributes: Record<string, string>): void
  /** `isVerbatim`: from a CDATA section, to be taken as it stands; else references (`&amp;`) are still in it. */
  text(text: string, isVerbatim: boolean): void
  /** `isImplied`: nothing in the file closed it. */
  close(name: string, isImplied: boolean): void
}

/**
 * Reads XML that others would refuse, in constant memory. CDATA and comments are cut out here, because they may be longer
 * than memory and a parser keeps them whole; what remains is tags and short text. Declarations of entities are refused.
 */
export function createMarkup(reader: MarkupReader) {
  let isEnding = false
  const parser = createParser(reader, () => isEnding)
  let mode: keyof typeof ends = 'markup'
  let held = ''
  let openTag = 0

  function readMarkup(text: string): string | undefined {
    const at = text.search(/<!(?:\[CDATA\[|--)/)
    if (at < 0) return holdBack(text, possibleStart(text))
    write(text.slice(0, at))
    mode = text.startsWith('<!--', at) ? 'comment' : 'cdata'
    return text.slice(at + (mode === 'comment' ? 4 : 9))
  }
  function readUntilEnd(text: string): string | undefined {
    const end = ends[mode]
    const at = text.indexOf(end)
    const content = text.slice(0, at < 0 ? Math.max(0, text.length - end.length + 1) : at)
    if (mode === 'cdata' && content) reader.text(content, true)
    held = at < 0 ? text.slice(content.length) : ''
    if (at < 0) return undefined
    mode = 'markup'
    return text.slice(at + end.length)
  }
  function holdBack(text: string, from: number): undefined {
    write(text.slice(0, from))
    held = text.slice(from)
  }
  function write(text: string) {
    if (!text) return
    const last = text.lastIndexOf('>')
    openTag = last < 0 ? openTag + text.length : text.length - last
    if (openTag > longestTag) throw new Refusal(422, 'The file has a tag without an end and cannot be read as XML.')
    parser.write(text)
  }
  return {
    write(chunk: string) {
      let rest: string | undefined = held + chunk
      held = ''
      while (rest) rest = mode === 'markup' ? readMarkup(rest) : readUntilEnd(rest)
    },
    end() {
      if (mode === 'markup') write(held)
      isEnding = true
      parser.end()
    },
  }
}

const ends = { markup: '', cdata: ']]>', comment: '-->' }
const longestTag = 1024 * 1024
const deepest = 200

/** The end of a piece of text may be the start of `<![CDATA[` or `<!--`. */
function possibleStart(text: string): number {
  const at = text.lastIndexOf('<')
  const tail = text.slice(at)
  return at >= 0 && ('<![CDATA['.startsWith(tail) || '<!--'.startsWith(tail)) ? at : text.length
}

function createParser(reader: MarkupReader, isEnding: () => boolean): Parser {
  let depth = 0
  let justOpened = ''
  return new Parser({
    onopentag(name, attributes) {
      if (++depth > deepest) throw new Refusal(422, 'The file nests its tags deeper than any WordPress export does.')
      justOpened = name
      reader.open(name, attributes)
    },
    ontext: (text) => reader.text(text, false),
    onclosetag(name, isImplied) {
      depth--
      // The parser says of `<a/>` too that nothing closed it.
      reader.close(name, isImplied && (isEnding() || justOpened !== name))
      justOpened = ''
    },
    onprocessinginstruction(name, text) {
      if (/^!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(name)) refuseDeclarations(text)
    },
  }, { xmlMode: true, decodeEntities: false })
}

/** An export declares nothing of its own; what does so is meant to fill the memory or to read other files. */
export function refuseDeclarations(text: string) {
  if (!/<?!DOCTYPE[^>]*\[|!ENTITY|!ELEMENT|!ATTLIST|!NOTATION|!DOCTYPE[^>]*\b(SYSTEM|PUBLIC)\b/i.test(text)) return
  throw new Refusal(422, 'The file declares entities or refers to another document (DOCTYPE). No WordPress export does, and this one is refused.')
}

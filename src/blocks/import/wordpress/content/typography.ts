/** What was read before, so that a quotation may open in one run of words and close in the next. */
export interface Reading {
  before: string
  /** What comes after these words, where they end within a line. */
  next: string
  doubleOpen: boolean
  singleOpen: boolean
}
export const startReading = (): Reading => ({ before: '', next: '', doubleOpen: false, singleOpen: false })

const marks = new RegExp(
  [
    /https?:\/\/[^\s<>"']{1,2000}/,
    /---|--|\.\.\.|``|''|"|'|\(tm\)/,
    /(?<=^|\s)-(?=\s|$)/,
    /(?<![\w.,])(?:0[\d.,]{1,15}|[1-9][\d.,]{0,15})x\d[\d.,]{0,15}(?!\w)/,
    /\[\/?[a-z][\w-]{0,40}(?: [^[\]<>]{0,400})?\]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)
const elided = /^(?:\d\d(?!\d)|(?:tain't|twere|twas|tis|twill|til|bout|nuff|round|cause|em)(?!\w))/i
const opensAfter = /[\s\u00a0([{<\-–—“‘"']$/u

/** Straight quotes, hyphens and dots become the typographer's, as WordPress shows them; what looks like a shortcode is left alone. */
export function setType(text: string, reading: Reading): string {
  const set = text.replace(marks, (mark, at: number) => {
    const before = at === 0 ? reading.before : (text[at - 1] ?? '')
    return setMark(mark, { before, after: text.slice(at + mark.length, at + mark.length + 8) || reading.next, reading })
  })
  reading.before = text.at(-1) ?? reading.before
  return set
}

interface Surroundings {
  before: string
  after: string
  reading: Reading
}

function setMark(mark: string, around: Surroundings): string {
  switch (mark) {
    case '---':
      return '—'
    case '--':
      return setDashes(around)
    case '-':
      return '–'
    case '...':
      return '…'
    case '``':
      return '“'
    case "''":
      return '”'
    case '"':
      return setDouble(around)
    case "'":
      return setSingle(around)
    default:
      return mark.startsWith('[') || mark.startsWith('h') ? mark : mark.startsWith('(') ? '™' : mark.replace('x', '×')
  }
}

function setDashes({ before, after }: Surroundings): string {
  if (/n$/i.test(before) && /^[a-z0-9]/i.test(after)) return '--'
  return /^$|\s/.test(before) && /^$|^\s/.test(after) ? '—' : '–'
}

function setDouble({ before, after, reading }: Surroundings): string {
  if (/\d/.test(before) && !reading.doubleOpen) return '″'
  const opens = (before === '' || opensAfter.test(before)) && !/^(?:\s|$)/.test(after)
  reading.doubleOpen = opens
  return opens ? '“' : '”'
}

function setSingle({ before, after, reading }: Surroundings): string {
  const ends = /^(?:\s|$)/.test(after)
  if (before === '' || opensAfter.test(before)) {
    if (ends || elided.test(after)) return '’'
    reading.singleOpen = true
    return '‘'
  }
  if (/\d/.test(before) && !reading.singleOpen && /^(?:[\s\d.,;)]|$)/.test(after)) return '′'
  if (!/^\w/.test(after)) reading.singleOpen = false
  return '’'
}

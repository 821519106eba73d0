import { Parser } from 'htmlparser2'

const breaking = new Set(
  'address article blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre td th tr ul'.split(' '),
)
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe'])

/** The words of HTML in one line, without its markup. */
export function wordsOf(html: string, most = Infinity): string {
  if (!/[<&]/.test(html)) return tidy(html, most)
  let text = ''
  let depth = 0
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) depth++
      if (breaking.has(name)) text += ' '
    },
    ontext: (piece) => void (depth || (text += piece)),
    onclosetag(name) {
      if (silent.has(name)) depth--
      if (breaking.has(name)) text += ' '
    },
  }, { decodeEntities: true })
  parser.end(html)
  return tidy(text, most)
}

const unprintable = /[\0-\x08\x0e-\x1f\x7f\u200b\ufeff]/g
const tidy = (text: string, most: number) => cut(text.toWellFormed().replace(unprintable, '').replace(/\s+/g, ' ').trim(), most)

/** Cut between words where it is too long. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - 1)
  return `${kept.slice(0, Math.max(kept.lastIndexOf(' '), most / 2)).toWellFormed()}…`
}

/** The first words of a text, for what has no name of its own. */
export function firstWords(html: string, count: number): string {
  const plain = html.slice(0, 4000).replace(/\[[^\]]*\]|<!--[\s\S]*?-->/g, ' ')
  return wordsOf(plain).split(' ').slice(0, count).join(' ')
}

/** A name to show: never an e-mail address, of which only what stands before the @ is given. */
export const shownName = (name: string) => wordsOf(name).replace(/^([^\s@]+)@[^\s@]+\.[^\s@]+$/, '$1')

import { Parser } from 'htmlparser2'
import sanitize from 'sanitize-html'
import { writeParagraphs } from './paragraphs.ts'

export const inlineTags = ['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'q', 's', 'strike', 'strong']
/** What stands by itself on a page becomes a paragraph: readers of an imported list or table keep its words apart. */
const blockTags = ['address', 'center', 'dd', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'pre',
  'table', 'td', 'th', 'tr', 'ul']

/** A comment as it is kept: the writer's words with no markup but what is allowed. */
export function cleanComment(text: string): string {
  return sanitize(text, {
    allowedTags: [...inlineTags, 'blockquote', 'p', 'br'],
    allowedAttributes: { a: ['href'], abbr: ['title'] },
    allowedSchemes: ['http', 'https'],
    transformTags: Object.fromEntries(blockTags.map((name) => [name, 'p'])),
  }).trim()
}

/** A comment as a page shows it: paragraphs and line breaks where the writer made them, bare addresses as links. '' if it says nothing. */
export const commentHtml = (text: string) => writeParagraphs(text, inlineTags)

/** The words alone. */
export function plainText(text: string): string {
  let words = ''
  const parser = new Parser({ ontext: (piece) => void (words += piece) })
  parser.end(text)
  return words
}

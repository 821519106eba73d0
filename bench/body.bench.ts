/** An article's words as page, feed and text. */
import { benchBody } from './body.ts'
import { printTable } from './figures.ts'
import { rounds } from './options.ts'

const { words, pages, feeds, texts, checked, pageToJson } = benchBody(rounds(1000, 400))
const perSecond = (made: number) => `${made.toLocaleString('en')} a second`
printTable([
  [`a body of ${words} words`],
  ['as page HTML', perSecond(pages), `${pageToJson} × the time of JSON.parse`],
  ['as feed HTML', perSecond(feeds)],
  ['as plain text', perSecond(texts)],
  ['checked against its schema', perSecond(checked)],
])

import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  search: 'Search',
  question: 'Search the paper',
  ask: 'What are you looking for?',
  askWords: 'Write any word of an article. A “phrase in quotation marks” is found as it stands, and a word with a minus before it is left out.',
  noLetters: 'There is no word in this. Write a word with letters or figures.',
  tooLong: 'This is longer than can be searched for. Write at most {most} characters.',
  none: 'Nothing was found for “{question}”.',
  noneWords: 'Try fewer words, or another spelling. Accents and capital letters make no difference.',
  noneNarrowed: 'Search everything',
  found: '{count, plural, one {# result} other {# results}} for “{question}”',
  foundMore: 'More than {count} results for “{question}”',
  narrow: 'Narrow the search',
  kind: 'Kind',
  section: 'Section',
  by: 'By',
  from: 'From',
  to: 'Until',
  any: 'All',
  article: 'Articles',
  page: 'Pages',
  episode: 'Episodes',
  contributor: 'Contributors',
  quotation: 'Quotations',
  pages: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  pageOf: 'Page {page}',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })

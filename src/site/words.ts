import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  skip: 'Skip to the article',
  skipToContent: 'Skip to the content',
  sidebar: 'More from the paper',
  toTop: 'To Top',
  mostRecent: 'Latest',
  notFound: 'There is nothing at this address',
  notFoundWords: 'The address may be misspelt, or the page may have been taken away. The front page has the latest.',
  frontPage: 'To the front page',
  locked: 'Protected: {title}',
  lockedWords: 'This needs a password. Ask the newsroom if you should have one.',
  broken: 'Something broke on our side',
  brokenWords: 'The newsroom’s machine stumbled over this page, and has written it down. Try again in a minute. If it goes on, quote the number {id}.',
  emptyPaper: 'The first edition is being written',
  emptyPaperWords: 'Nothing has been published yet. Come back soon.',
  further: '{title}: further articles',
  offline: 'There is no connection',
  offlineWords: 'This page was not kept on your device. It will be there again when the signal is back.',
  offlineKept: 'You can read these all the same',
  refused: 'This request could not be taken',
  refused400: 'The request could not be understood.',
  refused405: 'This address can only be read.',
  refused413: 'That is more than this address can take.',
  refused415: 'That came in a form we cannot read.',
  refused429: 'Those were too many requests in a row. Please wait a little.',
  refused503: 'We are very busy just now. Try again in a minute.',
  retracted: 'This article has been retracted',
  didYouMean: 'Did you look for this?',
  retractedWords: 'The newsroom has taken it back.',
  onward: '{title}, further on',
  topics: 'Topics',
  topicsMost: 'Most written about',
  topicsAll: 'All topics',
  noTopics: 'No article has been given a topic yet.',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })

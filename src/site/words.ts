import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    skip: 'Skip to the article',
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
    topic: 'Topic',
    further: '{title}: further articles',
    offline: 'There is no connection',
    offlineWords: 'This page was not kept on your device. It will be there again when the signal is back.',
    offlineKept: 'You can read these all the same',
  },
})

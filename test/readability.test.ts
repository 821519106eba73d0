/** What a browser's reading mode (Firefox's own, @mozilla/readability) finds of an article: all of its words and none of ours around it. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { afterAll, expect, test } from 'vitest'
import { importWordpress } from '#blocks/import/wordpress/import.ts'
import { silentProgress } from '#blocks/import/progress.ts'
import { dropAll, freshDatabase } from './databases.ts'
import { type Paper, printPaper, printSample } from './paper.ts'

const papers: Paper[] = []
afterAll(async () => {
  await Promise.all(papers.map((paper) => paper.close()))
  await dropAll()
})

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Which share of the words of one text stands in the other, in runs of four. */
function shareOf(wanted: string, found: string): number {
  const runs = (words: string[]) => words.slice(0, Math.max(1, words.length - 3)).map((_, at) => words.slice(at, at + 4).join(' '))
  const there = new Set(runs(wordsIn(found)))
  const all = runs(wordsIn(wanted))
  return all.filter((run) => there.has(run)).length / all.length
}

/** Readability itself gives up on less than this (its `charThreshold`): a notice of two lines is read as it stands. */
const leastSigns = 500

interface Listed {
  path: string
  headline: string
  publishedAt: string | null
  words: number
}

/** Every article readers may read, at its address. */
const listArticles = (paper: Paper): Promise<Listed[]> =>
  paper.app.db.selectFrom('articles').innerJoin('addresses', 'addresses.thingId', 'articles.id')
    .select(['addresses.path', 'articles.headline', 'articles.publishedAt', 'articles.words']).where('isCurrent', '=', 1).where('listedAt', 'is not', null).execute()

/** What is wrong with how reading mode shows an article; undefined if nothing is, or if the article is too short for it. */
async function wrongIn(paper: Paper, { path: address, headline, publishedAt }: Listed) {
  const { document } = parseHTML(await paper.read(encodeURI(address)))
  const wordsOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const body = wordsOf('.body')
  if (body.length < leastSigns) return undefined
  const around = ['details.comments', '.more', '.sidebar'].map(wordsOf)
  const bylines = [...document.querySelectorAll('.byline a[rel=author]')].map((each) => each.textContent ?? '')
  // The types of two libraries for the same DOM differ in name only.
  const read = new Readability(document as unknown as Document).parse()
  const text = read?.textContent ?? ''
  const share = shareOf(body, text)
  const strays = around.map((words) => shareOf(words, text)).filter((each) => each > 0.1)
  const isRight = read?.title === headline && bylines.every((name) => read.byline?.includes(name)) && read.publishedTime === publishedAt && share >= 0.98
  if (isRight && !strays.length) return undefined
  return { address, length: body.length, start: text.slice(0, 200), end: text.slice(-300), title: [headline, read?.title], byline: read?.byline, bylines, time: read?.publishedTime, share, strays }
}

async function everythingWrong(paper: Paper, articles: Listed[]) {
  const found = []
  for (const article of articles) found.push(await wrongIn(paper, article))
  return found.filter((each) => each !== undefined)
}

test('a browser’s reading mode shows title, byline, date and all words of every article, and no other', { timeout: 120_000 }, async () => {
  const paper = await printSample('sqlite')
  papers.push(paper)
  const articles = await listArticles(paper)
  expect(articles.length).toBeGreaterThan(29)
  expect(await everythingWrong(paper, articles)).toEqual([])
})

const gazette = path.resolve('../shared/corpora/wordpress-real-export')

test.skipIf(!existsSync(gazette))('the same of a paper that came from WordPress (needs the corpora)', { timeout: 180_000 }, async () => {
  const paper = await printPaper(await freshDatabase('sqlite'))
  papers.push(paper)
  await importWordpress(paper.app, { files: [path.join(gazette, 'old-gazette.wxr.xml')], uploads: path.join(gazette, 'uploads'), progress: silentProgress })
  const articles = await listArticles(paper)
  expect(articles.filter(({ words }) => words > 120).length).toBeGreaterThan(20)
  expect(await everythingWrong(paper, articles)).toEqual([])
})

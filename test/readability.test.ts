/** What a browser's reading mode (Firefox's own, @mozilla/readability) finds of an article: all of its words and none of ours around it. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { afterAll, expect, test } from 'vitest'
import { unsetPublication } from '#blocks/publication/actions.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import { dropAll, freshDatabase } from './databases.ts'
import { type Paper, printPaper } from './paper.ts'

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

test('a browser’s reading mode shows title, byline, date and all words of every article, and no other', { timeout: 120_000 }, async () => {
  const paper = await printPaper(await freshDatabase('sqlite'))
  papers.push(paper)
  await paper.change(unsetPublication)
  await fillSample(paper.app)
  const articles = await paper.app.db.selectFrom('articles').innerJoin('addresses', 'addresses.thingId', 'articles.id')
    .select(['addresses.path', 'articles.headline', 'articles.publishedAt']).where('isCurrent', '=', 1).where('listedAt', 'is not', null).execute()
  expect(articles.length).toBeGreaterThan(29)
  const wrong: unknown[] = []
  for (const { path, headline, publishedAt } of articles) {
    const { document } = parseHTML(await paper.read(path))
    const wordsOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
    const body = wordsOf('.body')
    const around = ['details.comments', '.more', '.sidebar'].map(wordsOf)
    const bylines = [...document.querySelectorAll('.byline a[rel=author]')].map((each) => each.textContent ?? '')
    // The types of two libraries for the same DOM differ in name only.
    const read = new Readability(document as unknown as Document).parse()
    const text = read?.textContent ?? ''
    const share = shareOf(body, text)
    const strays = around.map((words) => shareOf(words, text)).filter((each) => each > 0.1)
    const isRight = read?.title === headline && bylines.every((name) => read.byline?.includes(name)) && read.publishedTime === publishedAt && share >= 0.98
    if (!isRight || strays.length) wrong.push({ path, length: body.length, start: text.slice(0, 200), end: text.slice(-300), title: read?.title, byline: read?.byline, bylines, time: read?.publishedTime, share, strays })
  }
  expect(wrong).toEqual([])
})

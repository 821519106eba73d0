import { expect, test } from 'vitest'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { answeringCrawlers, robotsText, trainingCrawlers } from './model.ts'

/** As RFC 9309 reads it: the group that names the crawler, else that of all. */
function mayRead(robots: string, crawler: string, path: string): boolean {
  const groups = robots.split(/\n\n/).map((group) => group.split('\n').map((line) => line.split(': ')))
  const groupOf = (name: string) => groups.find((lines) => lines.some(([field, value]) => field === 'User-agent' && value?.toLowerCase() === name.toLowerCase()))
  const rules = (groupOf(crawler) ?? groupOf('*') ?? []).filter(([field]) => field === 'Disallow').map(([, value]) => value!)
  return !rules.some((rule) => new RegExp(`^${rule.replace(/[.?+^|()[\]\\]/g, '\\$&').replaceAll('*', '.*')}`).test(path))
}
const choose = (ai: 'allow' | 'answer-only' | 'forbid') => robotsText({ url: 'https://lagoon.example', robots: { ai } })

test('a search engine may read the paper, but not the desk, results of a search or what one reader alone may see', () => {
  for (const ai of ['allow', 'answer-only', 'forbid'] as const) {
    for (const path of ['/', '/news/rain', '/feed', '/sitemap.xml', '/media/a.jpg', '/news?page=2', '/desks', '/search', '/search-for-the-boat', '/views-of-lagos/rain']) expect([path, mayRead(choose(ai), 'Googlebot', path)]).toEqual([path, true])
    for (const path of ['/desk', '/desk/x', '/search?q=rain', '/views', '/api/v1', '/news/rain?held=abc', '/?x=1&replytocom=3']) expect([path, mayRead(choose(ai), 'Googlebot', path)]).toEqual([path, false])
  }
})

test('the editor chooses whether language models may learn from the paper, only answer with it, or neither', () => {
  const may = (ai: Parameters<typeof choose>[0]) =>
    ({ train: trainingCrawlers.every((each) => mayRead(choose(ai), each, '/news/rain')), answer: answeringCrawlers.every((each) => mayRead(choose(ai), each, '/news/rain')) })
  expect([may('allow'), may('answer-only'), may('forbid')]).toEqual([{ train: true, answer: true }, { train: false, answer: true }, { train: false, answer: false }])
  expect(trainingCrawlers.some((each) => mayRead(choose('answer-only'), each, '/'))).toBe(false)
})

test('what may only answer is still kept from the desk', () => {
  for (const each of [...trainingCrawlers, ...answeringCrawlers]) expect(mayRead(choose('allow'), each, '/desk')).toBe(false)
})

onEachDatabase('robots', (newPaper) => {
  test('robots.txt names the sitemaps and follows the editor’s choice at once', async () => {
    const paper = await newPaper()
    const first = await paper.get('/robots.txt')
    expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await first.text()
    expect(text).toBe(choose('answer-only'))
    for (const [, address] of text.matchAll(/^Sitemap: (\S+)$/gm)) expect((await paper.get(new URL(address!).pathname)).status).toBe(200)
    await paper.change((change) => setPublication(change, PublicationSettings.parse({ name: 'The Lagoon Post', url: 'https://lagoon.example', robots: { ai: 'forbid' } })))
    expect(await paper.read('/robots.txt')).toBe(choose('forbid'))
  })
})

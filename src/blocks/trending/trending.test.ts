import { describe, expect, test } from 'vitest'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { countView } from '#blocks/audience/actions.ts'
import { weights } from './model.ts'

const browser = 'Mozilla/5.0 (Linux; Android 14) Chrome/140'

onEachDatabase('trending', (newPaper) => {
  test('before enough has been read the newest are shown, and the page says so', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    await writeStory(paper, { sectionId: news.id })
    expect(await paper.read('/')).toContain('Too few articles have been read')
  })

  test('the most read stand first, repeats and robots are left out, and the list is recounted after a minute', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const stories = []
    for (const headline of ['Read once', 'Read twice', 'Read thrice']) stories.push(await writeStory(paper, { sectionId: news.id, headline }))
    await paper.read('/')
    for (const [at, { id }] of stories.entries()) {
      for (let reader = 0; reader <= at; reader++) await paper.post('/views', { article: id }, { 'user-agent': `${browser} ${reader}` })
      for (let again = 0; again < 5; again++) await paper.post('/views', { article: id }, { 'user-agent': `${browser} 0` })
      for (let robot = 0; robot < 5; robot++) await countView(paper.app, stories[0]!.id, { address: `10.0.0.${robot}`, browser: 'Googlebot/2.1' })
    }
    paper.clock.advance(60_000)
    const page = await paper.read('/')
    const listed = [...page.slice(page.indexOf('department trending')).matchAll(/>(Read \w+)<\/a><\/li>/g)].map((found) => found[1])
    expect(listed.slice(0, 3)).toEqual(['Read thrice', 'Read twice', 'Read once'])
    expect(page).toContain('Counted from readers of the last 48 hours')
  })

  test('an address or a cookie of a reader is kept nowhere', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id } = await writeStory(paper, { sectionId: news.id })
    await countView(paper.app, id, { address: '203.0.113.77', browser })
    const rows = await paper.app.db.selectFrom('visits').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('203.0.113.77')
    expect((await paper.post('/views', { article: id })).headers.get('set-cookie')).toBeNull()
  })

  test('a view of what nobody may read, or of nonsense, is not counted', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id } = await writeStory(paper, { sectionId: news.id, state: 'draft' })
    expect(await countView(paper.app, id, { address: '203.0.113.7', browser })).toBe(false)
    expect((await paper.post('/views', { article: "' or 1=1" })).status).toBe(422)
  })

  test('the same reader counts again after half an hour', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id } = await writeStory(paper, { sectionId: news.id })
    const view = () => countView(paper.app, id, { address: '203.0.113.7', browser })
    expect([await view(), await view()]).toEqual([true, false])
    paper.clock.advance(30 * 60_000)
    expect(await view()).toBe(true)
  })
})

describe('the weight of a view', () => {
  test('is halved every twelve hours, and ends with the window', () => {
    const weighed = weights(new Date('2026-03-02T09:30:00.000Z'))
    const at = (hour: string) => weighed.find((each) => each.hour === hour)?.weight
    expect([at('2026-03-02T09'), at('2026-03-01T21'), at('2026-03-01T09')]).toEqual([1, 0.5, 0.25])
    expect([weighed.length, weighed.at(-1)!.hour]).toEqual([49, '2026-02-28T09'])
  })
})

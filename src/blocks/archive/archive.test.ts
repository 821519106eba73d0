import { expect, test } from 'vitest'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { boundsOf, nextSpan, placesBefore, spanOf } from './model.ts'

test('a span is a year, a month or a day of the calendar, and nothing else is', () => {
  expect([spanOf('2026'), spanOf('2026', '03'), spanOf('2026', '02', '29'), spanOf('2024', '02', '29')]).toEqual(['2026', '2026-03', undefined, '2024-02-29'])
  expect([spanOf('2026', '13'), spanOf('2026', '00'), spanOf('0026'), spanOf('2026', '01', '32')]).toEqual([undefined, undefined, undefined, undefined])
  expect([nextSpan('2026'), nextSpan('2026-12'), nextSpan('2024-02-29')]).toEqual(['2027', '2027-01', '2024-03-01'])
})

test('a day lasts from midnight to midnight of the paper’s clock, be it 23 hours', () => {
  expect(boundsOf('2026-03-02', 'Africa/Lagos')).toEqual({ from: '2026-03-01T23:00:00.000Z', to: '2026-03-02T23:00:00.000Z' })
  expect(boundsOf('2026-03-29', 'Europe/Paris')).toEqual({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
  expect(boundsOf('2026', 'Africa/Lagos')).toEqual({ from: '2025-12-31T23:00:00.000Z', to: '2026-12-31T23:00:00.000Z' })
  expect([placesBefore('2026-03'), placesBefore('2026-06')]).toEqual([6, 0])
})

async function paperWithPast(paper: Paper) {
  const { id: sectionId } = await addSection(paper, 'News')
  const moments = ['2024-02-29T10:00:00.000Z', '2026-01-31T23:30:00.000Z', '2026-02-20T10:00:00.000Z', '2026-03-02T08:00:00.000Z']
  for (const [at, publishedAt] of moments.entries()) await writeStory(paper, { sectionId, headline: `Past story ${at}`, publishedAt })
}
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const linksIn = (html: string) => [...main(html).matchAll(/href="(\/archive[^"]*)"/g)].map(([, href]) => href)

onEachDatabase('the archive', (newPaper) => {
  test('the years and months are those in which something was published, on the paper’s own clock', async () => {
    const paper = await newPaper()
    expect(await paper.read('/archive')).toContain('Nothing has been published yet.')
    await paperWithPast(paper)
    expect(linksIn(await paper.read('/archive'))).toEqual(['/archive/2026', '/archive/2026/02', '/archive/2026/03', '/archive/2024', '/archive/2024/02'])
    expect(linksIn(await paper.read('/archive/2026'))).toEqual(['/archive', '/archive/2026', '/archive/2026/02', '/archive/2026/03'])
  })

  test('a month has a calendar to choose a day from, its stories, and the way to the nearest months with any', async () => {
    const paper = await newPaper()
    await paperWithPast(paper)
    const february = await paper.read('/archive/2026/02')
    expect(linksIn(february)).toEqual(['/archive', '/archive/2026/02/01', '/archive/2026/02/20', '/archive/2024/02', '/archive/2026/03'])
    expect([main(february).includes('Past story 1'), main(february).includes('Past story 2'), main(february).includes('Past story 3')]).toEqual([true, true, false])
    expect(february).toContain('<title>Archive: February 2026 – The Lagoon Post</title>')
  })

  test('a day without a story says so, and leads to those around it', async () => {
    const paper = await newPaper()
    await paperWithPast(paper)
    const day = await paper.read('/archive/2026/02/10')
    expect(day).toContain('Nothing was published then.')
    expect(linksIn(day)).toEqual(['/archive', '/archive/2026/02/01', '/archive/2026/02/20'])
  })

  test('there is no page of a time outside the paper’s life, or of no time at all', async () => {
    const paper = await newPaper()
    await paperWithPast(paper)
    for (const path of ['/archive/2023', '/archive/2027', '/archive/2026/04', '/archive/2026/03/03', '/archive/2024/02/28', '/archive/2026/02/30', '/archive/2026/2', '/archive/2026/13/01', '/archive/x']) {
      expect([path, (await paper.get(path)).status]).toEqual([path, 404])
    }
    expect((await paper.get('/archive/2026/')).headers.get('location')).toBe('/archive/2026')
  })

  test('a busy month goes on by pages', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    for (let n = 1; n <= 25; n++) await writeStory(paper, { sectionId, headline: `Busy ${n}` })
    const month = await paper.read('/archive/2026/03')
    const next = /<a href="([^"]+)" rel="next">/.exec(main(month))?.[1]
    expect(next).toMatch(/^\/archive\/2026\/03\?before=/)
    expect((main(month) + main(await paper.read(next!))).match(/Busy \d+</g)).toHaveLength(25)
  })

  test('a paper in French names its months in French', async () => {
    const paper = await newPaper()
    await paper.change((change) => setPublication(change, PublicationSettings.parse({ name: 'La Lagune', language: 'fr', timeZone: 'Africa/Lagos' })))
    await paperWithPast(paper)
    expect(await paper.read('/archive/2026/02')).toContain('février 2026')
  })
})

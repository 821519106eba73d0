import { expect, test } from 'vitest'
import { saveArticle } from '#blocks/articles/actions.ts'
import { findRow } from '#blocks/articles/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { wordsOf } from '../../../test/newsroom.ts'
import { onEachDatabase, type NewPaper } from '../../../test/paper.ts'
import { fillSample, removeSample } from './actions.ts'

const samplePaper = (newPaper: NewPaper) => newPaper({ sample: true })

onEachDatabase('the sample magazine', (newPaper) => {
  test('fills an empty paper: articles in seven sections by five contributors, two shows of seven episodes, quotes, the weather of two cities, corrections', async () => {
    const paper = await samplePaper(newPaper)
    const count = async (table: 'articles' | 'sections' | 'contributors' | 'episodes' | 'quotes' | 'weatherPlaces' | 'corrections') =>
      (await paper.app.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n
    const tables = ['articles', 'sections', 'contributors', 'episodes', 'quotes', 'weatherPlaces', 'corrections'] as const
    expect(await Promise.all(tables.map(count))).toEqual([39, 7, 5, 7, 17, 2, 5])
    expect(await paper.read('/')).toContain('The ferry that beat the bridge')
    expect(await fillSample(paper.app)).toBe(false)
  })

  test('goes without a trace', async () => {
    const paper = await samplePaper(newPaper)
    const { kept } = await removeSample(paper.app)
    expect(kept).toEqual([])
    for (const table of ['articles', 'sections', 'topics', 'contributors', 'pages', 'comments', 'corrections', 'media', 'shows', 'episodes', 'quotes', 'weatherPlaces', 'publications', 'origins', 'addresses'] as const) {
      expect([table, await paper.app.db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
    }
    expect(await removeSample(paper.app)).toEqual({ removed: 0, kept: [] })
  })

  test('has shows whose latest episode has just gone out, and that keep their sound and picture when somebody has taken the paper over', async () => {
    const paper = await samplePaper(newPaper)
    const latest = await paper.app.db.selectFrom('episodes').selectAll().orderBy('publishedAt', 'desc').executeTakeFirstOrThrow()
    const age = paper.clock.now().getTime() - Date.parse(latest.publishedAt)
    expect([age > 0, age < 2 * 86_400_000]).toEqual([true, true])
    const settings = await showSettings(paper.app)
    await applySettings(paper.app, readSettings(JSON.stringify({ ...settings, name: 'The Harbour Bell' })), '.')
    await removeSample(paper.app)
    expect(await paper.read('/')).toContain('The Harbour Bell')
    expect(await findMedium(paper.app.db, latest.mediaId!)).toBeDefined()
    expect(await paper.read('/shows/five-to-midnight/offside-a-dog')).toContain('<audio')
  })

  test('leaves an article somebody edited, with its section, its author and its picture', async () => {
    const paper = await samplePaper(newPaper)
    const { thingId } = await paper.app.db.selectFrom('origins').select('thingId').where('oldId', '=', 'the-night-the-lights-came-on').executeTakeFirstOrThrow()
    const row = (await findRow(paper.app.db, thingId))!
    const { contributorId } = await paper.app.db.selectFrom('bylines').select('contributorId').where('articleId', '=', thingId).executeTakeFirstOrThrow()
    await paper.change((change) => saveArticle(change, thingId, {
      slug: row.slug, headline: 'The night we rewrote', body: wordsOf('Our own words.'), state: 'published', publishedAt: row.publishedAt, sectionId: row.sectionId,
      bylines: [{ contributorId }], lead: { mediumId: row.leadId! },
    }))
    expect((await removeSample(paper.app)).kept).toEqual(['The night we rewrote'])
    const page = await paper.read(`/sport/${row.slug}`)
    for (const words of ['The night we rewrote', 'Halima Sani', '<picture>']) expect(page).toContain(words)
    expect((await paper.get('/news')).status).toBe(404)
  })

  test('never comes to a paper that somebody has named', async () => {
    const paper = await newPaper()
    expect(await fillSample(paper.app)).toBe(false)
  })
})

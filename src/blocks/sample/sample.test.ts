import { expect, test } from 'vitest'
import { saveArticle } from '#blocks/articles/actions.ts'
import { findRow } from '#blocks/articles/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { signIn } from '../../../test/desk.ts'
import { wordsOf } from '../../../test/newsroom.ts'
import { onEachDatabase, type NewPaper } from '../../../test/paper.ts'
import { fillSample, removeSample } from './actions.ts'
import type { Removal } from './model.ts'

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
    expect(await removeSample(paper.app)).toEqual({ removed: 0, kept: [], needed: [] })
  })

  test('has shows whose latest episode has just gone out; under another name it says no longer that it is the sample, and when it goes a show somebody changed stays with its sound, the others and the quotes go', async () => {
    const paper = await samplePaper(newPaper)
    const latest = await paper.app.db.selectFrom('episodes').selectAll().orderBy('publishedAt', 'desc').executeTakeFirstOrThrow()
    const age = paper.clock.now().getTime() - Date.parse(latest.publishedAt)
    expect([age > 0, age < 2 * 86_400_000]).toEqual([true, true])
    expect(await paper.read('/')).toContain('the sample magazine of Ogene')
    const { shows = [], ...settings } = await showSettings(paper.app)
    const taken = { ...settings, name: 'The Harbour Bell', shows: shows.map((show) => (show.name === 'Five to Midnight' ? { ...show, description: 'Our own five minutes.' } : show)) }
    await applySettings(paper.app, readSettings(JSON.stringify(taken)), '.')
    expect(await paper.read('/')).not.toContain('the sample magazine of Ogene')
    await removeSample(paper.app)
    const front = await paper.read('/')
    expect([front.includes('The Harbour Bell'), front.includes('News from where the water meets the road'), front.includes('facebook.example')]).toEqual([true, false, false])
    expect(await findMedium(paper.app.db, latest.mediaId!)).toBeDefined()
    expect(await paper.read('/shows/five-to-midnight/offside-a-dog')).toContain('<audio')
    for (const [table, left] of [['shows', 1], ['quotes', 0], ['adverts', 0], ['weatherPlaces', 0]] as const) expect([table, (await paper.app.db.selectFrom(table).selectAll().execute()).length]).toEqual([table, left])
  })

  test('is taken away at the desk by the owner: what somebody edited, published or not, stays with its section, its author and its picture, and is named', async () => {
    const paper = await samplePaper(newPaper)
    const [ola, ada] = [await signIn(paper, 'owner', 'Ola'), await signIn(paper, 'editor', 'Ada')]
    const begun = await paper.app.db.selectFrom('origins').select('thingId').where('oldId', '=', 'the-ferry-that-beat-the-bridge').executeTakeFirstOrThrow()
    const { version } = await ada.told<{ version: number }>('GET', `/stories/${begun.thingId}`)
    await ada.told('PATCH', `/stories/${begun.thingId}`, { version, fields: { headline: 'The ferry we are rewriting' } })
    const { thingId } = await paper.app.db.selectFrom('origins').select('thingId').where('oldId', '=', 'the-night-the-lights-came-on').executeTakeFirstOrThrow()
    const row = (await findRow(paper.app.db, thingId))!
    const { contributorId } = await paper.app.db.selectFrom('bylines').select('contributorId').where('articleId', '=', thingId).executeTakeFirstOrThrow()
    await paper.change((change) => saveArticle(change, thingId, {
      slug: row.slug, headline: 'The night we rewrote', body: wordsOf('Our own words.'), state: 'published', publishedAt: row.publishedAt, sectionId: row.sectionId,
      bylines: [{ contributorId }], lead: { mediumId: row.leadId! },
    }))
    const { thingId: adaeze } = await paper.app.db.selectFrom('origins').select('thingId').where('oldId', '=', 'adaeze-okonkwo').executeTakeFirstOrThrow()
    await ola.told('PUT', `/contributors/people/${ada.person.id}`, { contributorId: adaeze })
    expect(await ola.told('GET', '/sample')).toMatchObject({ mayGo: true })
    const { removed, kept, needed } = await ola.told<Removal>('DELETE', '/sample')
    expect([removed > 60, kept.toSorted(), needed.includes('Halima Sani'), needed.includes('Adaeze Okonkwo')]).toEqual([true, ['The ferry we are rewriting', 'The night we rewrote'], true, true])
    expect(await ola.told('GET', '/sample')).toMatchObject({ mayGo: false })
    expect(await ola.told('DELETE', '/sample')).toMatchObject({ removed: 0 })
    expect((await ola.told<{ deed: string }[]>('GET', '/accounts/deeds')).filter(({ deed }) => deed === 'took the sample magazine away')).toHaveLength(1)
    const page = await paper.read(`/sport/${row.slug}`)
    for (const words of ['The night we rewrote', 'Halima Sani', '<picture>']) expect(page).toContain(words)
    expect((await paper.get('/opinion')).status).toBe(404)
  })

  test('never comes to a paper that somebody has named', async () => {
    const paper = await newPaper()
    expect(await fillSample(paper.app)).toBe(false)
  })
})

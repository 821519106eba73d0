import { expect, test } from 'vitest'
import { onEachDatabase } from '../../../test/paper.ts'
import { applySettings, showSettings } from './actions.ts'
import { readSettings } from './model.ts'

const file = JSON.stringify({
  name: 'Radio Times of Ebute', tagline: 'Heard first', language: 'en', timeZone: 'Africa/Lagos', accent: '#00ff00',
  connect: [{ network: 'facebook', url: 'https://facebook.example/ebute' }, { network: 'mastodon', url: 'https://social.example/@ebute' }],
  sidebar: ['weather', 'quote', 'trending', 'contributors', 'show'],
  shows: [{ name: 'TrueTalk with Agnes', episodes: [{ title: 'On bridges', url: 'https://youtube.example/watch?v=1', publishedAt: '2026-02-01T10:00:00Z' }] }],
  quotes: [{ text: 'Write it down.', by: 'Agnes' }],
  weather: { place: 'Lagos', latitude: 6.45, longitude: 3.39 },
})

onEachDatabase('publication.json', (newPaper) => {
  test('sets name, profiles, show, quote and weather; the sidebar stands in the editor’s order', async () => {
    const paper = await newPaper()
    await applySettings(paper.app, readSettings(file), '.')
    const page = await paper.read('/')
    for (const words of ['Radio Times of Ebute', 'Heard first', 'Connect with us', 'rel="me noopener"', 'On bridges', 'Write it down.']) expect(page).toContain(words)
    const places = ['Lagos weather', 'Today&#x27;s Quote', '>Trending<', '>Contributors<', '>TrueTalk with Agnes<', 'To Top'].map((heading) => page.indexOf(heading))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
  })

  test('applied twice changes nothing, and what is shown can be applied', async () => {
    const paper = await newPaper()
    await applySettings(paper.app, readSettings(file), '.')
    expect(await applySettings(paper.app, readSettings(file), '.')).toMatchObject({ added: 0, updated: 0, removed: 0 })
    const shown = JSON.stringify(await showSettings(paper.app))
    expect(await applySettings(paper.app, readSettings(shown), '.')).toMatchObject({ added: 0, updated: 0, removed: 0 })
  })

  test('that cannot be taken changes nothing and says each field', async () => {
    const paper = await newPaper()
    const bad = JSON.stringify({ name: '', language: 'klingon!', timeZone: 'Mars/Base', connect: [{ network: 'myspace', url: 'javascript:alert(1)' }], sidebar: ['quote', 'quote'] })
    expect(() => readSettings(bad)).toThrow(expect.objectContaining({
      status: 422,
      fields: expect.objectContaining({ timeZone: expect.stringContaining('Africa/Lagos'), 'connect.0.url': expect.any(String), sidebar: expect.any(String) }),
    }))
    expect(() => readSettings('{"name":')).toThrow(/not JSON/)
    expect(await paper.read('/')).toContain('The Lagoon Post')
  })
})

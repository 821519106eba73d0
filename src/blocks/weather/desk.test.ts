import { describe, expect, test } from 'vitest'
import { showSettings } from '#blocks/settings/actions.ts'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { applyPlaces } from './actions.ts'
import { NewPlace, type WeatherPlace } from './model.ts'

describe('a place', () => {
  test('is where the globe has one', () => expect(NewPlace.safeParse({ place: 'Nowhere', latitude: 91, longitude: 0 }).success).toBe(false))
})

onEachDatabase('places of weather at the desk', (newPaper) => {
  test('are added, renamed, put in order and removed; the settings say the same, and applying them changes nothing', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const add = (place: string, latitude: number) => ada.told<WeatherPlace>('POST', '/weather', { place, latitude, longitude: 3 })
    const [lagos, kano] = [await add('Lagos', 6.5), await add('Kano', 12)]
    expect((await ada.ask('POST', '/weather', { place: 'LAGOS', latitude: 1, longitude: 1 })).status).toBe(409)
    expect((await ada.ask('POST', '/weather', { place: 'Nowhere', latitude: null, longitude: 1 })).status).toBe(422)
    await ada.told('PUT', `/weather/${kano.id}`, { place: 'Ibadan', latitude: 7.4, longitude: 3.9 })
    await ada.told('PUT', '/weather/order', { ids: [kano.id, lagos.id] })
    const { weather } = await showSettings(paper.app)
    expect(weather).toEqual([{ place: 'Ibadan', latitude: 7.4, longitude: 3.9 }, { place: 'Lagos', latitude: 6.5, longitude: 3 }])
    expect(await paper.change((change) => applyPlaces(change, paper.app.newId, weather as NewPlace[]))).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 2 })
    await ada.told('DELETE', `/weather/${kano.id}`)
    expect(await ada.told('GET', '/weather')).toMatchObject([{ name: 'Lagos', slug: 'lagos', degrees: null }])
  })
})

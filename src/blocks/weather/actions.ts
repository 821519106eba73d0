import { candidates, slugOf } from '#blocks/addresses/model.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { Forecast, forecastAddress, mostPlaces, type NewPlace, observedAt, type WeatherPlace, weatherTag } from './model.ts'
import { deletePlace, insertPlace, listPlaces, updatePlace } from './store.ts'

export interface Applied {
  added: number
  updated: number
  removed: number
  unchanged: number
}

/** Makes the places those given, in that order. A place that moved loses the reading of where it was. */
export async function applyPlaces(change: Change, newId: () => string, places: NewPlace[]): Promise<Applied> {
  const former = await listPlaces(change.trx)
  const slugs = slugsOf(places)
  const counts = { added: 0, updated: 0, removed: 0, unchanged: 0 }
  for (const [position, { place: name, latitude, longitude }] of places.entries()) {
    const slug = slugs[position]!
    const known = former.find((each) => each.slug === slug)
    if (!known) {
      await insertPlace(change.trx, { id: newId(), slug, name, latitude, longitude, position })
      counts.added++
    } else if (known.name === name && known.latitude === latitude && known.longitude === longitude && former.indexOf(known) === position) {
      counts.unchanged++
    } else {
      const hasMoved = known.latitude !== latitude || known.longitude !== longitude
      await updatePlace(change.trx, known.id, { name, latitude, longitude, position, ...(hasMoved ? { reading: '', observedAt: '' } : {}) })
      counts.updated++
    }
  }
  for (const gone of former.filter((each) => !slugs.includes(each.slug))) {
    await deletePlace(change.trx, gone.id)
    counts.removed++
  }
  if (counts.added || counts.updated || counts.removed) await askAnew(change)
  return counts
}

/** Adds a place at the end, or with a known id changes it. Its address is made of its name, which no other place may have. */
export async function savePlace(change: Change, id: string, { place: name, latitude, longitude }: NewPlace) {
  const all = await listPlaces(change.trx)
  const known = all.find((each) => each.id === id)
  const slug = known?.name === name ? known.slug : slugOf(name) || `place-${all.length + 1}`
  if (all.some((each) => each.id !== id && each.slug === slug)) throw new Refusal(409, 'There is a place of this name already.', { place: 'Another place is called so.' })
  const hasMoved = known?.latitude !== latitude || known.longitude !== longitude
  if (known) await updatePlace(change.trx, id, { slug, name, latitude, longitude, ...(hasMoved ? { reading: '', observedAt: '' } : {}) })
  else if (all.length >= mostPlaces) throw new Refusal(409, `There is room for ${mostPlaces} places.`)
  else await insertPlace(change.trx, { id, slug, name, latitude, longitude, position: all.length })
  await askAnew(change)
  return { id, slug, name, latitude, longitude }
}

export async function removePlace(change: Change, id: string) {
  await deletePlace(change.trx, id)
  await orderPlaces(change, (await listPlaces(change.trx)).map((each) => each.id))
}

/** The first stands in the sidebar; those not named stay behind. */
export async function orderPlaces(change: Change, ids: string[]) {
  for (const [position, id] of ids.entries()) await updatePlace(change.trx, id, { position })
  change.moved(weatherTag)
}

async function askAnew(change: Change) {
  change.moved(weatherTag)
  await change.later('weather.fetch', {}, { key: 'weather.fetch' })
}

/** A slug for each place, `-2` where two are spelt alike. */
function slugsOf(places: NewPlace[]): string[] {
  const taken = new Set<string>()
  return places.map(({ place }, position) => {
    const wish = slugOf(place) || `place-${position + 1}`
    for (const slug of candidates(wish)) {
      if (taken.has(slug)) continue
      taken.add(slug)
      return slug
    }
    return wish
  })
}

/** Asks the weather server for each place; one that does not answer keeps its last good reading. Throws if none answered. */
export async function fetchWeather(app: App): Promise<void> {
  const places = await listPlaces(app.db)
  const outcomes = await Promise.allSettled(places.map((place) => fetchPlace(app, place)))
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected')
  if (places.length > 0 && failures.length === places.length) throw failures[0]!.reason
  for (const { reason } of failures) app.log.warn({ reason: String(reason) }, 'no weather for a place')
}

async function fetchPlace(app: App, place: WeatherPlace) {
  const answer = await app.client.get(forecastAddress(app.config.weatherUrl, place), {
    // The operator named this server himself: it may stand on a private network.
    types: ['application/json'], maxBytes: 200_000, timeoutMs: 15_000, trusted: [new URL(app.config.weatherUrl).origin],
  })
  if (answer.status !== 200) throw new Error(`the weather server answered ${answer.status}`)
  const forecast = Forecast.parse(JSON.parse(answer.body.toString('utf8')))
  const observed = observedAt(forecast)
  // An hour of grace for clocks that differ; a reading of tomorrow would stay fresh for ever.
  if (Date.parse(observed) > app.now().getTime() + 3_600_000) throw new Error('the weather server gave a reading of the future')
  await transact(app, async (change) => {
    await updatePlace(change.trx, place.id, { reading: JSON.stringify(forecast), observedAt: observed })
    change.moved(weatherTag)
  })
}

import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { applyAdverts, describeAdverts, forgetAdverts, type PreparedAdvert, prepareAdverts } from '#blocks/adverts/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import { setPublication, unsetPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { applyQuotes } from '#blocks/quotes/actions.ts'
import { listQuotes } from '#blocks/quotes/store.ts'
import { applyShows } from '#blocks/shows/actions.ts'
import { listShowsWithEpisodes } from '#blocks/shows/store.ts'
import { applyPlaces } from '#blocks/weather/actions.ts'
import { listPlaces } from '#blocks/weather/store.ts'
import type { App } from '#kernel/app.ts'
import { type Change, transact } from '#kernel/transact.ts'
import type { Settings, SettingsInput } from './model.ts'

export interface Applied {
  added: number
  updated: number
  removed: number
  unchanged: number
}

/** Sets all that `publication.json` names, in one change; what it leaves out (shows, quotes, weather, adverts, logo) stays as it is. */
export async function applySettings(app: App, settings: Settings, folder: string): Promise<Applied> {
  const logo = settings.logo ? await keepMedium(app, { bytes: await readFile(path.resolve(folder, settings.logo)), name: path.basename(settings.logo) }) : undefined
  const adverts = settings.adverts && (await prepareAdverts(app, settings.adverts, { folder, kilobytes: settings.advertKilobytes }))
  return transact(app, (change) => applyParsedSettings(app, change, settings, { logoId: logo?.id, adverts }))
}

/** What was made of the pictures that settings name; without, logo and adverts stay as they are. */
export interface Pictures {
  logoId?: string | undefined
  adverts?: PreparedAdvert[] | undefined
}

export async function applyParsedSettings(app: App, change: Change, settings: Settings, { logoId, adverts }: Pictures = {}): Promise<Applied> {
  const { shows, quotes, weather, logo: _, adverts: __, ...publication } = settings
  const outcome = await setPublication(change, PublicationSettings.parse(publication), logoId)
  const total: Applied = { added: 0, updated: 0, removed: 0, unchanged: 0 }
  total[outcome]++
  const applied = [
    shows && (await applyShows(change, shows)),
    quotes && (await applyQuotes(change, quotes)),
    weather && (await applyPlaces(change, app.newId, weather)),
    adverts && (await applyAdverts(app, change, adverts)),
  ]
  for (const counts of applied) if (counts) for (const key of Object.keys(total) as (keyof Applied)[]) total[key] += counts[key]
  return total
}

/** The settings as `publication.json` would say them: applying what is shown changes nothing. */
export async function showSettings(app: App): Promise<SettingsInput> {
  const { logoId: _, isNamed: __, ...publication } = await findSettings(app.db)
  const places = await listPlaces(app.db)
  return {
    ...publication,
    shows: await listShowsWithEpisodes(app.db),
    quotes: await listQuotes(app.db),
    weather: places.map(({ name, latitude, longitude }) => ({ place: name, latitude, longitude })),
    adverts: await describeAdverts(app.db),
  }
}

/** Makes the magazine nameless again, with no show, quote, weather or advert. */
export async function forgetSettings(app: App, change: Change) {
  await unsetPublication(change)
  await applyShows(change, [])
  await applyQuotes(change, [])
  await applyPlaces(change, app.newId, [])
  await forgetAdverts(change)
}

/** The part of the sample that is not things but settings: each goes that still says what came, and what somebody set stays. */
import { isDeepStrictEqual } from 'node:util'
import { forgetAdverts } from '#blocks/adverts/actions.ts'
import { listAdverts } from '#blocks/adverts/store.ts'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { removeQuote } from '#blocks/quotes/actions.ts'
import { listRows as listQuoteRows } from '#blocks/quotes/store.ts'
import { forgetSettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings, type Settings } from '#blocks/settings/model.ts'
import { removeShow } from '#blocks/shows/actions.ts'
import { listShows } from '#blocks/shows/store.ts'
import { applyPlaces } from '#blocks/weather/actions.ts'
import type { App } from '#kernel/app.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { describedShows } from './recordings.ts'

export async function forgetSampleSettings(app: App) {
  const { magazine: { settings: came } } = await import('../../../sample/magazine.ts')
  const now = readSettings(JSON.stringify(await showSettings(app)))
  await transact(app, async (change) => {
    if (isDeepStrictEqual(described(now), described(came))) return forgetSettings(app, change)
    await forgetShows(change, { came, now })
    for (const { id, text, speaker, day } of await listQuoteRows(change.trx)) {
      if (came.quotes?.some((each) => isDeepStrictEqual(each, { text, by: speaker, on: day }))) await removeQuote(change, id)
    }
    // As a whole: somebody may well want the weather of one of its cities.
    if (isDeepStrictEqual(now.weather, came.weather)) await applyPlaces(change, app.newId, [])
    await forgetOwnAdverts(change, { came, now })
    await forgetWords(change, { came, now })
  })
}

interface Both {
  came: Settings
  now: Settings
}

async function forgetShows(change: Change, { came, now }: Both) {
  const untouched = (now.shows ?? []).filter((show) => came.shows?.some((each) => isDeepStrictEqual(describedShows([each]), describedShows([show]))))
  for (const show of await listShows(change.trx)) if (untouched.some(({ name }) => name === show.name)) await removeShow(change, show)
}

async function forgetOwnAdverts(change: Change, { came, now }: Both) {
  const untouched = (now.adverts ?? []).map(withoutPicture).filter((advert) => came.adverts?.some((each) => isDeepStrictEqual(withoutPicture(each), advert)))
  const gone = (await listAdverts(change.trx)).filter(({ name }) => untouched.some((advert) => advert.name === name))
  if (gone.length) await forgetAdverts(change, gone.map(({ id }) => id))
}

/** What the paper says of itself; its name can be no other than it is. */
async function forgetWords(change: Change, { came, now }: Both) {
  await setPublication(change, PublicationSettings.parse({
    ...now,
    tagline: now.tagline === came.tagline ? '' : now.tagline,
    about: now.about === came.about ? '' : now.about,
    connect: now.connect.filter((link) => !came.connect.some((each) => isDeepStrictEqual(each, link))),
  }))
}

const withoutPicture = ({ picture: _, ...advert }: NonNullable<Settings['adverts']>[number]) => advert

/** Settings without what the program adds by itself: slugs, and what is empty. */
const described = ({ shows = [], adverts = [], ...settings }: Settings) => ({ ...settings, adverts: adverts.map(withoutPicture), shows: describedShows(shows) })

import { encodePath } from '#blocks/addresses/model.ts'
import { placePath, weatherPath, weatherTag } from '#blocks/weather/model.ts'
import { findPlace } from '#blocks/weather/store.ts'
import { allPlacesPart, placePart } from '#blocks/weather/view.tsx'
import { say } from '#blocks/weather/words.ts'
import { notFound } from '#kernel/errors.ts'
import { onePartPage } from '../pages.tsx'
import { planOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const weather: OwnPage = {
  at: /^\/weather$/,
  declares: [],
  makes: (site) =>
    planOf(site, { title: say(site.publication.language, 'title'), canonical: site.publication.url + weatherPath }, onePartPage(site, allPlacesPart(site.app, site.publication)), []),
}

export const weatherOfPlace: OwnPage = {
  at: /^\/weather\/(?<slug>[^/]+)$/,
  declares: [],
  async makes(site, { slug = '' }) {
    const place = await findPlace(site.app.db, slug)
    if (!place) throw notFound('place')
    const head = { title: say(site.publication.language, 'heading', { place: place.name }), canonical: site.publication.url + encodePath(placePath(place)) }
    return planOf(site, head, onePartPage(site, placePart(site.app, site.publication, slug)), [weatherTag])
  },
}

import { showsPath, showsTag } from '#blocks/shows/model.ts'
import { allShowsPart } from '#blocks/shows/view.tsx'
import { say } from '#blocks/shows/words.ts'
import { onePartPage } from '../pages.tsx'
import { planOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const shows: OwnPage = {
  at: /^\/shows$/,
  declares: [],
  makes: (site) => planOf(site, { title: say(site.publication.language, 'shows'), canonical: site.publication.url + showsPath },
    { ...onePartPage(site, allShowsPart(site.app, site.publication)), adverts: {} }, [showsTag]),
}

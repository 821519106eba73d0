import { addressTag } from '#blocks/addresses/actions.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { findAddress, type FoundAddress } from '#blocks/addresses/store.ts'
import { feedPath, forms } from '#blocks/feeds/model.ts'
import { chaptersPart, podcastPart, transcriptPart } from '#blocks/feeds/view.ts'
import { findShow } from '#blocks/shows/store.ts'
import type { App } from '#kernel/app.ts'
import type { Plan } from '#kernel/page.ts'
import type { Part } from '#kernel/part.tsx'
import { documentPlan, type Site } from '../plan.ts'
import { feedHeaders } from './feeds.ts'
import type { OwnPage } from './own.ts'

/** A show as a podcast; under an earlier address of the show it has moved with it. */
export const podcast: OwnPage = {
  at: /^(?<of>\/shows\/[^/]+)\/feed$/,
  declares: [],
  makes: (site, { of = '' }) => below(site, of, 'show', async ({ thingId }, path) => {
    const show = await findShow(site.app.db, thingId)
    const self = feedPath(path, 'rss')
    return show && { self, plan: documentPlan(`${forms.rss.mime}; charset=utf-8`, podcastPart(site.app, site.publication, show), feedHeaders(site.publication, site.publication.url + self), [addressTag(of)]) }
  }),
}

export const transcript = ofEpisode('transcript.txt', 'text/plain; charset=utf-8', transcriptPart)
export const chapters = ofEpisode('chapters.json', 'application/json+chapters', chaptersPart)

/** A document that belongs to an episode, for podcast apps on other sites too. */
function ofEpisode(name: string, type: string, partOf: (app: App, episodeId: string) => Part): OwnPage {
  return {
    at: new RegExp(`^(?<of>/shows/[^/]+/[^/]+)/${name.replace('.', '\\.')}$`),
    declares: [],
    makes: (site, { of = '' }) => below(site, of, 'episode', async ({ thingId }, path) =>
      ({ self: `${path}/${name}`, plan: documentPlan(type, partOf(site.app, thingId), { 'access-control-allow-origin': '*' }, [addressTag(of)]) })),
  }
}

type Made = { self: string; plan: Plan } | undefined

/** What stands below a thing, or where it has moved with it. */
async function below(site: Site, of: string, kind: FoundAddress['kind'], make: (found: FoundAddress, path: string) => Promise<Made>) {
  const found = await findAddress(site.app.db, of)
  if (found?.kind !== kind || found.currentPath === undefined) return undefined
  const made = await make(found, encodePath(found.currentPath))
  return made && (found.currentPath === of ? made.plan : { movedTo: made.self })
}

import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { discoveryOf } from '#blocks/oembed/model.ts'
import { showPath, showsTag } from '#blocks/shows/model.ts'
import { findWholeEpisode, findWholeShow } from '#blocks/shows/store.ts'
import { episodePart, showPart } from '#blocks/shows/view.tsx'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { breadcrumbs, graph, podcastEpisode, podcastSeries } from '../machines.ts'
import { onePartPage } from '../pages.tsx'
import { listHead, pictureOf, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import type { KindOfPage } from './kind.ts'

export const showKind: KindOfPage = { makes: showPlan, declares: ['before'] }
export const episodeKind: KindOfPage = { makes: episodePlan, declares: [] }

async function showPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const whole = await findWholeShow(site.app.db, found.thingId)
  if (!whole) throw notFound('show')
  const { show, picture } = whole
  const where = whereaboutsOf(query)
  const path = encodePath(showPath(show))
  const head = listHead(site, { title: show.name, description: show.description, picture: pictureOf(site, picture, show.name), data: graph(podcastSeries(site, show), breadcrumbs(site, [{ name: show.name, path }])), feeds: feedsOffered(show.name, path, ['rss']) }, path, where)
  const shown = showPart(site.app, site.publication, show, 'before' in where ? where.before : undefined)
  return planOf(site, head, { ...onePartPage(site, shown), adverts: {} }, [showsTag])
}

async function episodePlan(site: Site, found: FoundAddress): Promise<Plan> {
  const whole = await findWholeEpisode(site.app.db, found.thingId)
  if (!whole) throw notFound('episode')
  const { episode, show, medium, still } = whole
  const address = site.publication.url + encodePath(found.currentPath ?? found.path)
  const head = { title: episode.title, description: episode.description, canonical: address, picture: pictureOf(site, still, episode.stillAlt || episode.title), data: graph(podcastEpisode(site, show, episode, medium), breadcrumbs(site, [{ name: show.name, path: showPath(show) }, { name: episode.title, path: found.currentPath ?? found.path }])), feeds: [discoveryOf(site.publication.url, address, episode.title)] }
  return planOf(site, head, { ...onePartPage(site, episodePart(site.app, site.publication, episode)), adverts: {} }, [showsTag])
}

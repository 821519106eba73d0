import { findCurrentPath } from '#blocks/addresses/store.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { newsDays } from '#blocks/articles/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays, inSeconds } from '#kernel/clock.ts'
import type { Events } from '#kernel/events.ts'
import { transact } from '#kernel/transact.ts'
import { addressesOf, type ChangedFeed, gatherSeconds, mostInPing, pingOf } from './model.ts'
import { deletePings, listPings, upsertPings } from './store.ts'

/** Writes down which feeds an article's change has changed. */
export async function noteArticle(app: App, { listedAt, sectionIds, topicIds, contributorIds }: Events['article.listed']) {
  if (listedAt < inDays(app, -newsDays)) return
  const things = { section: sectionIds, topic: topicIds, contributor: contributorIds }
  const feeds = Object.entries(things).flatMap(([kind, ids]) => ids.map((id) => `${kind as keyof typeof things}:${id}` as const))
  await noteFeeds(app, ['all', ...feeds], inSeconds(app, 0))
}

/** An episode whose day has not come is told on that day. */
export const noteEpisode = (app: App, { showId, publishedAt }: Events['episode.saved']) => {
  const now = inSeconds(app, 0)
  return noteFeeds(app, [`show:${showId}`], publishedAt > now ? publishedAt : now)
}

async function noteFeeds(app: App, feeds: ChangedFeed[], at: string) {
  const { hubs } = await getPublication(app)
  if (!hubs.length) return
  await transact(app, async (change) => {
    await upsertPings(change.trx, hubs.flatMap((hub) => feeds.map((feed) => ({ hub, feed, at }))))
    // One message for all that changes together; each later day has one of its own.
    await change.later('hubs.ping', {}, at > change.at ? { at, key: `hubs.ping:${at}` } : { at: inSeconds(app, gatherSeconds), key: 'hubs.ping' })
  })
}

/** Tells every hub what it has still to be told. Throws if one did not take it, after all have been asked. */
export async function tellHubs(app: App) {
  const publication = await getPublication(app)
  const waiting = await listPings(app.db, inSeconds(app, 0))
  const failures: unknown[] = []
  for (const hub of new Set(waiting.map((ping) => ping.hub))) {
    const pings = waiting.filter((ping) => ping.hub === hub)
    try {
      if (publication.hubs.includes(hub)) await tellHub(app, hub, await listAddresses(app, publication.url, pings.map(({ feed }) => feed)))
      await transact(app, (change) => deletePings(change.trx, pings))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length) throw failures[0]
}

async function tellHub(app: App, hub: string, addresses: string[]) {
  for (let at = 0; at < addresses.length; at += mostInPing) {
    const { status } = await app.client.post(hub, pingOf(addresses.slice(at, at + mostInPing)), { types: ['*/*'], maxBytes: 100_000, timeoutMs: 15_000 })
    if (status < 200 || status >= 300) throw new Error(`the hub ${new URL(hub).host} answered ${status}`)
  }
}

/** What has no address any more has no feed either. */
async function listAddresses(app: App, url: string, feeds: ChangedFeed[]): Promise<string[]> {
  const addresses: string[] = []
  for (const feed of feeds) {
    const path = feed === 'all' ? '' : await findCurrentPath(app.db, feed.slice(feed.indexOf(':') + 1))
    if (path !== undefined) addresses.push(...addressesOf(url, feed, encodePath(path)))
  }
  return addresses
}

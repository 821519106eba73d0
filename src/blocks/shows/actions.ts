import { isDeepStrictEqual } from 'node:util'
import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { reservedEndings, slugOf } from '#blocks/addresses/model.ts'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/ids.ts'
import type { Change } from '#kernel/transact.ts'
import type { z } from 'zod'
import { type Episode, episodePath, NewEpisode, NewShow, type Show, showPath, showsTag } from './model.ts'
import { deleteEpisode, deleteShow, listAllEpisodes, listShows, listShowsWithEpisodes, upsertEpisode, upsertShow } from './store.ts'

type Outcome = 'added' | 'updated' | 'unchanged'
export type Applied = Record<Outcome | 'removed', number>

/**
 * Makes the shows those given, in that order, with the episodes given; others go.
 * Shows are known by their slug or name, episodes by address or title.
 */
export async function applyShows(change: Change, shows: NewShow[]): Promise<Applied> {
  const counts: Applied = { added: 0, updated: 0, removed: 0, unchanged: 0 }
  const former = await listShows(change.trx)
  const kept = new Set<string>()
  for (const [position, input] of shows.entries()) {
    const { show, outcome } = await saveShow(change, input, position, former.filter((each) => !kept.has(each.id)))
    kept.add(show.id)
    counts[outcome]++
    await applyEpisodes(change, show, input.episodes ?? [], counts)
  }
  for (const show of former.filter((each) => !kept.has(each.id))) {
    await removeShow(change, show)
    counts.removed++
  }
  return counts
}

/** Adds a show, or brings the one of the same slug or name up to date. */
export async function saveShow(change: Change, input: NewShow, position = 0, among?: Show[]): Promise<{ show: Show; outcome: Outcome }> {
  const { slug: wish, episodes: _, explicit, ...given } = NewShow.parse(input)
  const shows = among ?? (await listShows(change.trx))
  const former = shows.find((each) => (wish ? each.slug === slugOf(wish) : each.name === given.name))
    ?? shows.find((each) => each.slug === slugOf(given.name))
  const id = former?.id ?? newId(new Date(change.at))
  const address = (slug: string) => showPath({ slug })
  const slug = former?.slug ?? (await claimFreeAddress(change, { kind: 'show', thingId: id }, slugFor(wish ?? given.name), address))
  const show: Show = { ...emptyShow, ...former, ...withoutMissing({ ...given, isExplicit: explicit === undefined ? undefined : Number(explicit) }), id, slug, position }
  const outcome = outcomeOf(former, show)
  if (outcome !== 'unchanged') await upsertShow(change.trx, show)
  if (outcome !== 'unchanged') change.moved(showsTag)
  return { show, outcome }
}

/** Adds an episode, or brings the one of the same address or title up to date. */
export async function saveEpisode(
  change: Change, show: Show, input: NewEpisode, among?: Episode[],
): Promise<{ episode: Episode; outcome: Outcome }> {
  const given = NewEpisode.parse(input)
  const former = sameEpisode(among ?? (await listAllEpisodes(change.trx, show.id)), given)
  const id = former?.id ?? newId(new Date(change.at))
  const address = (slug: string) => episodePath(show, { slug })
  const wish = slugFor(given.slug ?? given.title)
  const slug = former?.slug ?? (await claimFreeAddress(change, { kind: 'episode', thingId: id }, wish, address))
  const episode: Episode = { ...emptyEpisode, ...former, ...withoutMissing(given), id, slug, showId: show.id }
  const outcome = outcomeOf(former, episode)
  if (outcome === 'unchanged') return { episode, outcome }
  await upsertEpisode(change.trx, episode)
  change.moved(showsTag)
  change.tell('episode.saved', { id, showId: show.id, publishedAt: episode.publishedAt })
  return { episode, outcome }
}

/** The shows as `applyShows` takes them: applying what is described changes nothing. */
export const describeShows = ({ trx }: { trx: Db }) => listShowsWithEpisodes(trx)

export const emptyShow = { description: '', pictureId: null, category: '', isExplicit: 0, email: '' }
export const emptyEpisode = { description: '', url: '', mediaId: null, stillId: null, stillAlt: '', seconds: null, transcript: '', chapters: [] }

async function applyEpisodes(change: Change, show: Show, inputs: NewEpisode[], counts: Applied) {
  const former = await listAllEpisodes(change.trx, show.id)
  const kept = new Set<string>()
  for (const input of inputs) {
    const { episode, outcome } = await saveEpisode(change, show, input, former.filter((each) => !kept.has(each.id)))
    kept.add(episode.id)
    counts[outcome]++
  }
  for (const { id } of former.filter((each) => !kept.has(each.id))) {
    await removeEpisode(change, id)
    counts.removed++
  }
}

export async function removeEpisode(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deleteEpisode(change.trx, id)
  change.moved(showsTag)
}

export async function removeShow(change: Change, show: Show) {
  for (const episode of await listAllEpisodes(change.trx, show.id)) await releaseAddresses(change, episode.id)
  await releaseAddresses(change, show.id)
  await deleteShow(change.trx, show.id)
  change.moved(showsTag)
}

const sameEpisode = (episodes: Episode[], given: z.output<typeof NewEpisode>) =>
  (given.url && episodes.find((each) => each.url === given.url)) ||
  episodes.find((each) => each.title === given.title && (!given.url || !each.url))

/** `/shows/{slug}/feed` is the podcast of a show. */
export function slugFor(words: string): string {
  const slug = slugOf(words) || 'untitled'
  return reservedEndings.has(slug) ? `${slug}-2` : slug
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }
// What `entries` and `fromEntries` forget is that the keys stay the same.
const withoutMissing = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>

const outcomeOf = (former: object | undefined, now: object): Outcome =>
  former ? (isDeepStrictEqual({ ...former }, now) ? 'unchanged' : 'updated') : 'added'

/** What the desk does with shows and episodes: each is known by its id, so that its name and its address may change. */
import { claimFreeAddress } from '#blocks/addresses/actions.ts'
import { notFound } from '#kernel/errors.ts'
import type { Change } from '#kernel/transact.ts'
import { emptyEpisode, emptyShow, slugFor } from './actions.ts'
import { type Episode, episodePath, NewEpisode, NewShow, type Show, showPath, showsTag } from './model.ts'
import { findEpisode, findShow, listEpisodeSlugs, listShows, upsertEpisode, upsertShow } from './store.ts'

/** Adds a show at the end of the list, or with a known id changes it; with its address those of its episodes move. */
export async function writeShow(change: Change, id: string, input: NewShow): Promise<Show> {
  const { slug: wish, episodes: _, explicit, ...given } = NewShow.parse(input)
  const former = await findShow(change.trx, id)
  const slug = await claimFreeAddress(change, { kind: 'show', thingId: id }, slugFor(wish || given.name), (each) => showPath({ slug: each }))
  const position = former?.position ?? (await listShows(change.trx)).length
  const show: Show = {
    ...emptyShow, ...former, name: given.name, description: given.description ?? '', pictureId: given.pictureId ?? null,
    category: given.category ?? '', isExplicit: Number(explicit ?? false), email: given.email ?? '', id, slug, position,
  }
  await upsertShow(change.trx, show)
  if (former && former.slug !== slug) await moveEpisodes(change, show)
  change.moved(showsTag)
  return show
}

async function moveEpisodes(change: Change, show: Show) {
  for (const { id, slug } of await listEpisodeSlugs(change.trx, show.id)) {
    await claimFreeAddress(change, { kind: 'episode', thingId: id }, slug, (each) => episodePath(show, { slug: each }))
  }
}

/** Adds an episode to a show, or with a known id changes it. */
export async function writeEpisode(change: Change, { id, showId }: { id: string; showId: string }, input: NewEpisode): Promise<Episode> {
  const { slug: wish, ...given } = NewEpisode.parse(input)
  const show = await findShow(change.trx, showId)
  if (!show) throw notFound('show')
  const former = await findEpisode(change.trx, id)
  const slug = await claimFreeAddress(change, { kind: 'episode', thingId: id }, slugFor(wish || given.title), (each) => episodePath(show, { slug: each }))
  const episode: Episode = {
    ...emptyEpisode, ...former, title: given.title, url: given.url, publishedAt: given.publishedAt, description: given.description ?? '', seconds: given.seconds ?? null,
    transcript: given.transcript ?? '', chapters: given.chapters ?? [], stillAlt: given.stillAlt ?? '', mediaId: given.mediaId ?? null, stillId: given.stillId ?? null, id, slug, showId,
  }
  await upsertEpisode(change.trx, episode)
  change.moved(showsTag)
  change.tell('episode.saved', { id, showId, publishedAt: episode.publishedAt })
  return episode
}

export async function orderShows(change: Change, ids: string[]) {
  for (const show of await listShows(change.trx)) {
    const at = ids.indexOf(show.id)
    if (at >= 0) await upsertShow(change.trx, { ...show, position: at })
  }
  change.moved(showsTag)
}

import type { Medium } from '#blocks/media/model.ts'
import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import { slugOf } from '#blocks/addresses/model.ts'
import type { Db, Trx } from '#kernel/db.ts'
import type { z } from 'zod'
import type { Episode, NewEpisode, NewShow, podcastCategories, Show } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    shows: Show
    episodes: Episode
  }
}

export const findShow = (db: Db, id: string): Promise<Show | undefined> =>
  db.selectFrom('shows').selectAll().where('id', '=', id).executeTakeFirst()
export const findEpisode = (db: Db, id: string): Promise<Episode | undefined> =>
  db.selectFrom('episodes').selectAll().where('id', '=', id).executeTakeFirst()

/** In the editor's order. */
export const listShows = (db: Db): Promise<Show[]> => db.selectFrom('shows').selectAll().orderBy('position').orderBy('slug').execute()

/** All of a show, also those whose day has not come. */
export const listAllEpisodes = (db: Db, showId: string): Promise<Episode[]> =>
  db.selectFrom('episodes').selectAll().where('showId', '=', showId).orderBy('publishedAt', 'desc').orderBy('id', 'desc').execute()

/** All shows as `publication.json` spells them: applying what is listed changes nothing. What is empty is left out. */
export async function listShowsWithEpisodes(db: Db): Promise<z.output<typeof NewShow>[]> {
  const shows = await listShows(db)
  return Promise.all(shows.map(async ({ id, slug, name, description, category, isExplicit, email }) => ({
    name,
    ...(slug !== slugOf(name) && { slug }),
    ...(description && { description }),
    // Written by us, from the list.
    ...(category && { category: category as (typeof podcastCategories)[number] }),
    ...(isExplicit && { explicit: true }),
    ...(email && { email }),
    episodes: (await listAllEpisodes(db, id)).map(settingsOf),
  })))
}

function settingsOf({ title, url, publishedAt, slug, description, seconds, transcript, stillAlt }: Episode): z.output<typeof NewEpisode> {
  return {
    title,
    url,
    publishedAt,
    ...(slug !== slugOf(title) && { slug }),
    ...(description && { description }),
    ...(seconds !== null && { seconds }),
    ...(transcript && { transcript }),
    ...(stillAlt && { stillAlt }),
  }
}

/** What lists show of an episode. */
export type EpisodeLine = Omit<Episode, 'description' | 'transcript'>
const line = ['id', 'showId', 'slug', 'title', 'url', 'mediaId', 'stillId', 'stillAlt', 'seconds', 'publishedAt'] as const

/** Those whose day has come, latest first. */
export const listEpisodes = (db: Db, showId: string, now: string, limit: number): Promise<EpisodeLine[]> =>
  db.selectFrom('episodes').select(line).where('showId', '=', showId).where('publishedAt', '<=', now)
    .orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()

export interface Latest {
  show: Pick<Show, 'id' | 'slug' | 'name' | 'pictureId'>
  episode: EpisodeLine
  /** The episode's still, else the show's own picture. */
  still: Medium | undefined
  /** When the next episode of any show is due. */
  next: string | undefined
}

/** Each show that has an episode to give, with the latest and its picture, in one query. */
export async function listLatest(db: Db, now: string, limit: number): Promise<Latest[]> {
  const rows = await db.selectFrom('shows as s').innerJoin('episodes as e', 'e.showId', 's.id')
    .select(['s.id as ofId', 's.slug as ofSlug', 's.name', 's.pictureId']).select(line.map((column) => `e.${column}` as const))
    .select([mediumAt(db, 'e.stillId').as('still'), mediumAt(db, 's.pictureId').as('picture')])
    .select((eb) => eb.selectFrom('episodes as n').select((least) => least.fn.min('n.publishedAt').as('least')).where('n.publishedAt', '>', now).as('next'))
    .where('e.id', '=', (eb) => eb.selectFrom('episodes as x').select('x.id')
      .whereRef('x.showId', '=', 's.id').where('x.publishedAt', '<=', now)
      .orderBy('x.publishedAt', 'desc').orderBy('x.id', 'desc').limit(1))
    .orderBy('s.position').orderBy('s.slug').limit(limit).execute()
  return rows.map(({ ofId, ofSlug, name, pictureId, still, picture, next, ...episode }) => ({
    show: { id: ofId, slug: ofSlug, name, pictureId }, episode, still: mediumFromJson(still) ?? mediumFromJson(picture), next: next ?? undefined,
  }))
}

/** When the next episode is due, so that what lists them is made anew then. */
export async function findNextMoment(db: Db, now: string): Promise<string | undefined> {
  const row = await db.selectFrom('episodes').select('publishedAt')
    .where('publishedAt', '>', now).orderBy('publishedAt').limit(1).executeTakeFirst()
  return row?.publishedAt
}

export const upsertShow = (trx: Trx, show: Show) =>
  trx.insertInto('shows').values(show).onConflict((conflict) => conflict.column('id').doUpdateSet(show)).execute()

export const upsertEpisode = (trx: Trx, episode: Episode) =>
  trx.insertInto('episodes').values(episode).onConflict((conflict) => conflict.column('id').doUpdateSet(episode)).execute()

export const deleteShow = (trx: Trx, id: string) => trx.deleteFrom('shows').where('id', '=', id).execute()
export const deleteEpisode = (trx: Trx, id: string) => trx.deleteFrom('episodes').where('id', '=', id).execute()

import type { Medium } from '#blocks/media/model.ts'
import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import { slugOf } from '#blocks/addresses/model.ts'
import type { Cursor } from '#blocks/teasers/model.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import type { Use } from '#kernel/uses.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Episode, episodePath, type NewEpisode, type NewShow, type podcastCategories, type Show, showPath } from './model.ts'

interface EpisodeRow extends Omit<Episode, 'chapters'> {
  chapters: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    shows: Show
    episodes: EpisodeRow
  }
}

export const findShow = (db: Db, id: string): Promise<Show | undefined> =>
  db.selectFrom('shows').selectAll().where('id', '=', id).executeTakeFirst()
/** A show with its picture, in one query. */
export async function findWholeShow(db: Db, id: string): Promise<{ show: Show; picture: Medium | undefined } | undefined> {
  const row = await db.selectFrom('shows').selectAll().select(mediumAt(db, 'shows.pictureId').as('medium')).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { medium, ...show } = row
  return { show, picture: mediumFromJson(medium) }
}
export async function findEpisode(db: Db, id: string): Promise<Episode | undefined> {
  const row = await db.selectFrom('episodes').selectAll().where('id', '=', id).executeTakeFirst()
  return row && episodeOf(row)
}

/** An episode with the show it is of, its recording, and the still that stands for it, in one query. */
export async function findWholeEpisode(db: Db, id: string): Promise<{ episode: Episode; show: Pick<Show, 'slug' | 'name'>; medium: Medium | undefined; still: Medium | undefined } | undefined> {
  const row = await db.selectFrom('episodes').innerJoin('shows', 'shows.id', 'episodes.showId').selectAll('episodes')
    .select(['shows.slug as ofSlug', 'shows.name as ofName', mediumAt(db, 'episodes.mediaId').as('medium'), mediumAt(db, 'episodes.stillId').as('own'), mediumAt(db, 'shows.pictureId').as('shows')]).where('episodes.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { ofSlug, ofName, medium, own, shows, ...episode } = row
  return { episode: episodeOf(episode), show: { slug: ofSlug, name: ofName }, medium: mediumFromJson(medium), still: mediumFromJson(own) ?? mediumFromJson(shows) }
}

/** In the editor's order. */
export const listShows = (db: Db): Promise<Show[]> => db.selectFrom('shows').selectAll().orderBy('position').orderBy('slug').execute()

/** All of a show, also those whose day has not come. */
export async function listAllEpisodes(db: Db, showId: string): Promise<Episode[]> {
  const rows = await db.selectFrom('episodes').selectAll().where('showId', '=', showId).orderBy('publishedAt', 'desc').orderBy('id', 'desc').execute()
  return rows.map(episodeOf)
}

const episodeOf = (row: EpisodeRow): Episode => ({ ...row, chapters: JSON.parse(row.chapters) })

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

function settingsOf({ title, url, publishedAt, slug, description, seconds, transcript, chapters, stillAlt }: Episode): z.output<typeof NewEpisode> {
  return {
    title,
    url,
    publishedAt,
    ...(slug !== slugOf(title) && { slug }),
    ...(description && { description }),
    ...(seconds !== null && { seconds }),
    ...(transcript && { transcript }),
    ...(chapters.length && { chapters }),
    ...(stillAlt && { stillAlt }),
  }
}

/** What lists show of an episode. */
export type EpisodeLine = Omit<Episode, 'description' | 'transcript' | 'chapters'>
const line = ['id', 'showId', 'slug', 'title', 'url', 'mediaId', 'stillId', 'stillAlt', 'seconds', 'publishedAt'] as const

/** Those whose day has come, latest first; `before` one of them, where the list goes on. */
export const listEpisodes = (db: Db, showId: string, now: string, limit: number, before?: Cursor): Promise<EpisodeLine[]> =>
  db.selectFrom('episodes').select(line).where('showId', '=', showId).where('publishedAt', '<=', now)
    .$if(before !== undefined, (query) => query.where((eb) => eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(before!.listedAt, before!.id))))
    .orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()

export interface AroundEpisode {
  previous: EpisodeLine | undefined
  next: EpisodeLine | undefined
  /** The latest, this one and its neighbours left out. */
  others: EpisodeLine[]
  /** The first that is yet to come. */
  due: EpisodeLine | undefined
}

/** What stands around an episode of its show, in one query: its neighbours in time, and some of the latest others. */
export async function listAroundEpisode(db: Db, { id, showId, publishedAt }: Episode, now: string, limit: number): Promise<AroundEpisode> {
  const place = (name: 'previous' | 'next' | 'others' | 'due', order: 'asc' | 'desc') =>
    db.selectFrom('episodes').select(line).select(sql.lit(name).as('place')).where('showId', '=', showId).where('id', '!=', id)
      .where('publishedAt', name === 'due' ? '>' : '<=', now).orderBy('publishedAt', order).orderBy('id', order)
  const previous = place('previous', 'desc').where((eb) => eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(publishedAt, id))).limit(1)
  const next = place('next', 'asc').where((eb) => eb(eb.refTuple('publishedAt', 'id'), '>', eb.tuple(publishedAt, id))).limit(1)
  const rows = await db.selectFrom(place('others', 'desc').limit(limit + 2).as('o')).selectAll()
    .unionAll(db.selectFrom(previous.as('p')).selectAll()).unionAll(db.selectFrom(next.as('n')).selectAll())
    .unionAll(db.selectFrom(place('due', 'asc').limit(1).as('d')).selectAll()).execute()
  const at = (name: string) => rows.filter((row) => row.place === name).map(({ place: _, ...episode }): EpisodeLine => episode)
  const neighbours = { previous: at('previous')[0], next: at('next')[0], due: at('due')[0] }
  const beside = [neighbours.previous?.id, neighbours.next?.id]
  const others = at('others').filter((each) => !beside.includes(each.id)).sort(latestFirst)
  return { ...neighbours, others: others.slice(0, limit) }
}

const latestFirst = (one: EpisodeLine, other: EpisodeLine) => (`${one.publishedAt} ${one.id}` < `${other.publishedAt} ${other.id}` ? 1 : -1)

export interface ListedShow extends Show {
  picture: Medium | undefined
  latest: string | undefined
  /** Of those whose day has come. */
  episodes: number
}

/** Every show with its picture, in the editor's order, in one query. */
export async function listShowsShown(db: Db, now: string): Promise<ListedShow[]> {
  const rows = await db.selectFrom('shows as s').selectAll('s').select(mediumAt(db, 's.pictureId').as('picture'))
    .select((eb) => eb.selectFrom('episodes as e').select((all) => all.fn.max('e.publishedAt').as('latest'))
      .whereRef('e.showId', '=', 's.id').where('e.publishedAt', '<=', now).as('latest'))
    .select((eb) => eb.selectFrom('episodes as e').select((all) => all.fn.countAll<number>().as('n'))
      .whereRef('e.showId', '=', 's.id').where('e.publishedAt', '<=', now).as('episodes'))
    .orderBy('s.position').orderBy('s.slug').execute()
  return rows.map(({ picture, latest, episodes, ...show }) => ({ ...show, picture: mediumFromJson(picture), latest: latest ?? undefined, episodes: Number(episodes) }))
}

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

export function upsertEpisode(trx: Trx, episode: Episode) {
  const row = { ...episode, chapters: JSON.stringify(episode.chapters) }
  return trx.insertInto('episodes').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

export const deleteShow = (trx: Trx, id: string) => trx.deleteFrom('shows').where('id', '=', id).execute()
export const deleteEpisode = (trx: Trx, id: string) => trx.deleteFrom('episodes').where('id', '=', id).execute()

/** The pictures of shows, the stills and recordings of episodes. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'medium') return []
  const shows = await db.selectFrom('shows').select(['name', 'slug']).where('pictureId', '=', id).limit(3).execute()
  const episodes = await db.selectFrom('episodes as e').innerJoin('shows as s', 's.id', 'e.showId').select(['e.title', 'e.slug', 's.slug as ofSlug'])
    .where((eb) => eb.or([eb('e.stillId', '=', id), eb('e.mediaId', '=', id)])).limit(3).execute()
  return [
    ...shows.map((show) => ({ name: `the show ${show.name}`, path: showPath(show) })),
    ...episodes.map(({ title, ofSlug, ...episode }) => ({ name: `the episode “${title}”`, path: episodePath({ slug: ofSlug }, episode) })),
  ]
}

export const listEpisodeSlugs = (db: Db, showId: string) => db.selectFrom('episodes').select(['id', 'slug']).where('showId', '=', showId).execute()

/** Those with these words in the title, or just all, the latest first; also those whose day has not come. */
export const searchEpisodes = (db: Db, showId: string, { words, limit, skip }: { words: string; limit: number; skip: number }): Promise<EpisodeLine[]> => {
  const all = db.selectFrom('episodes').select(line).where('showId', '=', showId)
  const found = words.trim() ? all.where((eb) => likeAnyCase(db, eb.ref('title'), containing(words.trim()))) : all
  return found.orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit).offset(skip).execute()
}

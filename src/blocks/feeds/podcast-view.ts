import { keepSquare } from '#blocks/media/actions.ts'
import { type Medium, mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Episode, type Show, showsTag } from '#blocks/shows/model.ts'
import { findEpisode, findNextMoment } from '#blocks/shows/store.ts'
import type { App } from '#kernel/app.ts'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part } from '#kernel/part.tsx'
import { writePodcast } from './podcast.ts'
import { listPodcastEpisodes } from './store.ts'

/** More than any app shows; a show of thirty years still fits in a feed an app will read. */
const mostEpisodes = 300

/** A show for podcast apps. */
export const podcastPart = (app: App, publication: Publication, show: Show): Part => ({
  key: `feed:podcast:${show.id}`,
  soft: false,
  async make() {
    const now = app.now().toISOString()
    const episodes = await listPodcastEpisodes(app.db, show.id, { now, limit: mostEpisodes })
    const pictureId = show.pictureId ?? publication.logoId
    const picture = pictureId ? await findMedium(app.db, pictureId) : undefined
    const cover = picture && (await coverOf(app, picture))
    const until = await findNextMoment(app.db, now)
    const media = episodes.flatMap(({ medium, still }) => [medium, still]).flatMap((each) => (each ? [each.id] : []))
    const value = writePodcast({ publication, show, episodes, cover: cover && publication.url + cover })
    return { value, tags: [showsTag, publicationTag, ...[...media, ...(picture ? [picture.id] : [])].map(mediaTag)], ...(until && { until }) }
  },
})

/** The show's picture, else the paper's logo, as a square; as it is where it cannot be cut. */
async function coverOf(app: App, picture: Medium): Promise<string | undefined> {
  const square = await keepSquare(app, picture).catch((error: unknown) => app.log.warn({ err: error, medium: picture.id }, 'no square could be made of a picture'))
  return square ?? sharedPicture(picture)?.path
}

/** What was said in an episode, as plain text. Not found before its day, or where nobody wrote it down. */
export const transcriptPart = (app: App, episodeId: string): Part => ({
  key: `transcript:${episodeId}`,
  soft: false,
  make: async () => loaded(`${(await getEpisode(app, episodeId, (episode) => episode.transcript !== '')).transcript}\n`, showsTag),
})

/** The chapters of an episode for podcast apps (Podcasting 2.0, JSON Chapters 1.2). Not found before its day, or where it has none. */
export const chaptersPart = (app: App, episodeId: string): Part => ({
  key: `chapters:${episodeId}`,
  soft: false,
  make: async () => {
    const { chapters } = await getEpisode(app, episodeId, ({ chapters: { length } }) => length > 0)
    return loaded(JSON.stringify({ version: '1.2.0', chapters: chapters.map(({ seconds, title }) => ({ startTime: seconds, title })) }), showsTag)
  },
})

async function getEpisode(app: App, id: string, has: (episode: Episode) => boolean): Promise<Episode> {
  const episode = await findEpisode(app.db, id)
  if (!episode || !has(episode) || episode.publishedAt > app.now().toISOString()) throw notFound('episode')
  return episode
}

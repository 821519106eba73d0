import type { Medium } from '#blocks/media/model.ts'
import type { Settings } from '#blocks/settings/model.ts'
import type { SampleMagazine } from './model.ts'

const dayMs = 86_400_000
type Shows = NonNullable<Settings['shows']>

/** The shows with their pictures and sounds, which only now are media, all moved so that the latest episode went out within the last two days. */
export function withRecordings(settings: Settings, recordings: SampleMagazine['recordings'], media: Map<string, Medium>, now: number): Settings {
  const { shows = [] } = settings
  const moved = Math.floor((now - Math.max(...momentsOf(shows))) / dayMs) * dayMs
  const idOf = (file: string | undefined) => (file ? media.get(file)?.id : undefined)
  return {
    ...settings,
    shows: shows.map((show) => ({
      ...show,
      pictureId: idOf(recordings[show.name]?.still),
      episodes: show.episodes.map((episode) => ({
        ...episode,
        publishedAt: new Date(Date.parse(episode.publishedAt) + moved).toISOString(),
        mediaId: idOf(recordings[episode.title]?.sound ?? recordings[show.name]?.sound),
        stillId: idOf(recordings[episode.title]?.still),
      })),
    })),
  }
}

/** Shows as a reader knows them, each episode with how long after the first it went out: the same whenever the sample came, in one order. */
export function describedShows(shows: Shows) {
  const first = Math.min(...momentsOf(shows))
  return shows.map(({ name, description, episodes }) => ({
    name, description,
    episodes: episodes.map(({ title, url, publishedAt, description = '', transcript = '', stillAlt = '' }) => ({ title, url, description, transcript, stillAlt, after: Date.parse(publishedAt) - first })).sort((one, other) => one.after - other.after),
  }))
}

const momentsOf = (shows: Shows) => shows.flatMap(({ episodes }) => episodes.map(({ publishedAt }) => Date.parse(publishedAt)))

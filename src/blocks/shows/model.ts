/** Shows: the talk shows and programmes of the paper, each with its episodes to watch or hear. */
import { z } from 'zod'

const name = z.string().trim().min(1)
/** '2026-03-02' or a full moment; kept as a moment in UTC. */
const Moment = z.string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)),
    'must be a day such as 2026-03-02, or 2026-03-02T18:00:00Z',
  )
  .transform((text) => new Date(text).toISOString())
const Url = z.string().max(2000)
  .refine(
    (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    'must be an address beginning with https://',
  )

/** What begins at which second of an episode. */
export const Chapter = z.object({ seconds: z.number().int().min(0).max(360_000), title: name.max(300) })
export type Chapter = z.output<typeof Chapter>
const Chapters = z.array(Chapter).max(500)
  .refine((list) => list.every(({ seconds }, at) => at === 0 || seconds > list[at - 1]!.seconds), 'must each begin after the one before it')

/** As `publication.json` spells it. What is left out stays as it was. */
export const NewEpisode = z.object({
  title: name.max(300),
  /** Where it can be watched or heard; '' if it is a medium of our own. */
  url: Url.default(''),
  publishedAt: Moment,
  slug: z.string().max(120).optional(),
  description: z.string().trim().max(10_000).optional(),
  seconds: z.number().int().positive().max(360_000).nullable().optional(),
  transcript: z.string().trim().max(1_000_000).optional(),
  chapters: Chapters.optional(),
  stillAlt: z.string().trim().max(2000).optional(),
  mediaId: z.string().nullable().optional(),
  stillId: z.string().nullable().optional(),
})
export type NewEpisode = z.input<typeof NewEpisode>

/** As Apple's shop names them (https://podcasters.apple.com/support/1691-apple-podcasts-categories); the others have taken them over. */
export const podcastCategories = [
  'Arts', 'Business', 'Comedy', 'Education', 'Fiction', 'Government', 'Health & Fitness', 'History', 'Kids & Family', 'Leisure', 'Music',
  'News', 'Religion & Spirituality', 'Science', 'Society & Culture', 'Sports', 'Technology', 'True Crime', 'TV & Film',
] as const

export const NewShow = z.object({
  name: name.max(200),
  slug: z.string().max(120).optional(),
  description: z.string().trim().max(10_000).optional(),
  pictureId: z.string().nullable().optional(),
  /** Under which podcast apps list it; News unless set. */
  category: z.enum(podcastCategories).optional(),
  /** Whether podcast apps must warn of its words. */
  explicit: z.boolean().optional(),
  /** Of the show's owner, told to everybody by the podcast feed: shops of podcasts write there. */
  email: z.union([z.literal(''), z.email().max(200)]).optional(),
  episodes: z.array(NewEpisode).max(5000).default([]),
})
export type NewShow = z.input<typeof NewShow>

export interface Show {
  id: string
  slug: string
  name: string
  description: string
  pictureId: string | null
  position: number
  category: string
  isExplicit: number
  email: string
}

export interface Episode {
  id: string
  showId: string
  slug: string
  title: string
  description: string
  /** Of the provider, or '' where the medium is ours. */
  url: string
  mediaId: string | null
  stillId: string | null
  stillAlt: string
  seconds: number | null
  transcript: string
  chapters: Chapter[]
  publishedAt: string
}

declare module '#kernel/events.ts' {
  interface Events {
    /** An episode came or changed; `publishedAt` may be a day that has not come. */
    'episode.saved': { id: string; showId: string; publishedAt: string }
  }
}

/** Moves when any show or episode changes. */
export const showsTag = 'shows'
export const episodesOnPage = 20
export const showsPath = '/shows'
export const showPath = (show: { slug: string }) => `/shows/${show.slug}`
export const episodePath = (show: { slug: string }, episode: { slug: string }) => `/shows/${show.slug}/${episode.slug}`

/** The picture an episode is known by; a show's own stands in for it. */
export const stillOf = (show: Pick<Show, 'pictureId'>, episode: Pick<Episode, 'stillId'>) => episode.stillId ?? show.pictureId

/** "32:05", "1:02:05". */
export function lengthOf(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.round(seconds) % 60]
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** "PT1H2M5S": the same for machines (ISO 8601). */
export const durationOf = (seconds: number) =>
  `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${Math.round(seconds) % 60}S`

/** What the form of a show has of it, and that of an episode. */
export const typedShow = ({ name, slug, description, pictureId, category, isExplicit, email }: Show) =>
  ({ name, slug, description, pictureId, category: podcastCategories.find((each) => each === category), explicit: Boolean(isExplicit), email })
export const typedEpisode = ({ id: _, showId: __, ...typed }: Episode) => typed

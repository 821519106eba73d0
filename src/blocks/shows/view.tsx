import { encodePath } from '#blocks/addresses/model.ts'
import { type Medium, mediaTag } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { Picture } from '#blocks/media/view.tsx'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { durationOf, episodePath, lengthOf, type Show, showPath, showsTag, stillOf } from './model.ts'
import { type EpisodeLine, findNextMoment, type Latest, listEpisodes, listLatest } from './store.ts'
import { say } from './words.ts'

export { episodePart } from './episode.tsx'

/** A sidebar with more is a list. */
const showsInSidebar = 3
const episodesOnPage = 200

interface Department {
  latest: Latest[]
  publication: Publication
}

/** Row 9: each show under its own name, with its latest episode to play. */
export function showsPart(app: App, publication: Publication): Part {
  return part<Department>('shows', async () => {
    const latest = await listLatest(app.db, app.now().toISOString(), showsInSidebar)
    const until = latest.length ? latest[0]!.next : await findNextMoment(app.db, app.now().toISOString())
    return { value: { latest, publication }, ...stayingUntil(until, latest.flatMap(({ still }) => still?.id ?? [])) }
  }, DepartmentView, { soft: true })
}

interface ShowPage {
  show: Show
  episodes: EpisodeLine[]
  media: Map<string, Medium>
  publication: Publication
}

/** A show's own page: what it is, and all its episodes. */
export function showPart(app: App, publication: Publication, show: Show): Part {
  return part<ShowPage>(`show:${show.id}`, async () => {
    const episodes = await listEpisodes(app.db, show.id, app.now().toISOString(), episodesOnPage)
    const media = await listMedia(app.db, [show.pictureId, ...episodes.map((episode) => episode.stillId)])
    return { value: { show, episodes, media, publication }, ...(await staying(app, media)) }
  }, ShowView)
}

const staying = async (app: App, media: Map<string, Medium>) => stayingUntil(await findNextMoment(app.db, app.now().toISOString()), [...media.keys()])

/** What it was made from, and until when it holds. */
const stayingUntil = (until: string | undefined, mediaIds: string[]) =>
  ({ tags: [showsTag, publicationTag, ...mediaIds.map(mediaTag)], ...(until ? { until } : {}) })

const DepartmentView = ({ latest, publication }: Department) => (
  <>
    {latest.map(({ show, episode, still }) => (
      <section key={show.id} className="department show">
        <h2>{show.name}</h2>
        <EpisodeView show={show} episode={episode} still={still} publication={publication} level={3} />
        <AllEpisodes show={show} language={publication.language} />
      </section>
    ))}
  </>
)

const AllEpisodes = ({ show, language }: { show: Latest['show']; language: string }) => (
  <p className="show-all">
    <a href={encodePath(showPath(show))} aria-label={`${say(language, 'allEpisodes')}: ${show.name}`}>{say(language, 'allEpisodes')}</a>
  </p>
)

const ShowView = ({ show, episodes, media, publication }: ShowPage) => (
  <>
    <header className="plain-head">
      <p className="kicker">{say(publication.language, 'show')}</p>
      <h1>{show.name}</h1>
      {show.description && <p>{show.description}</p>}
    </header>
    {episodes.length === 0 && <p className="quiet">{say(publication.language, 'noEpisodes')}</p>}
    <div className="show-list">
      {episodes.map((episode) => (
        <EpisodeView
          key={episode.id} show={show} episode={episode} still={media.get(stillOf(show, episode) ?? '')} publication={publication} level={2}
        />
      ))}
    </div>
  </>
)

interface EpisodeProps {
  show: Latest['show']
  episode: EpisodeLine
  still: Medium | undefined
  publication: Publication
  level: 2 | 3
}

/** An episode in a list: the still with its play mark, title, date, length. Nothing comes from a provider before the reader asks. */
const EpisodeView = ({ show, episode, still, publication: { language, timeZone }, level }: EpisodeProps) => {
  const Heading = `h${level}` as const
  const path = encodePath(episodePath(show, episode))
  return (
    <article className="episode">
      <a className="episode-still" href={path} tabIndex={-1} aria-hidden="true">
        {still && <Picture medium={still} alt="" sizes="(min-width: 64rem) 18.5rem, 100vw" />}
        <svg viewBox="0 0 24 24"><path d="M7 4v16l13-8z" /></svg>
      </a>
      <Heading><a href={path}><span className="unseen">{say(language, 'play')}: </span>{episode.title}</a></Heading>
      <p className="quiet">
        <time dateTime={episode.publishedAt}>{formatDate(episode.publishedAt, language, timeZone)}</time>
        {episode.seconds !== null && <> · <time dateTime={durationOf(episode.seconds)}>{lengthOf(episode.seconds)}</time></>}
      </p>
    </article>
  )
}

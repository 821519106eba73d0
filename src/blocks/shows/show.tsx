import { encodePath } from '#blocks/addresses/model.ts'
import { type Medium } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { Picture } from '#blocks/media/view.tsx'
import type { Publication } from '#blocks/publication/model.ts'
import { type Cursor, cursorText } from '#blocks/teasers/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { arrowsOf } from '#kernel/language.ts'
import { type Part, part } from '#kernel/part.tsx'
import { EpisodeLineView } from './line.tsx'
import { episodesOnPage, type Show, showPath, showsPath, stillOf } from './model.ts'
import { staying } from './staying.ts'
import { type EpisodeLine, type ListedShow, listEpisodes, listShowsShown } from './store.ts'
import { say } from './words.ts'

interface ShowPage {
  show: Show
  episodes: EpisodeLine[]
  media: Map<string, Medium>
  publication: Publication
  isHead: boolean
  older: EpisodeLine | undefined
}

/** A show's own page: what it is, and its episodes, a page of them. One beyond the first of all is not found. */
export function showPart(app: App, publication: Publication, show: Show, before?: Cursor): Part {
  return part<ShowPage>(`show:${show.id}:${before ? cursorText(before) : ''}`, async () => {
    const found = await listEpisodes(app.db, show.id, app.now().toISOString(), episodesOnPage + 1, before)
    if (before && !found.length) throw notFound('page')
    const episodes = found.slice(0, episodesOnPage)
    const media = await listMedia(app.db, [show.pictureId, ...episodes.map((episode) => episode.stillId)])
    const older = found.length > episodesOnPage ? episodes.at(-1) : undefined
    return { value: { show, episodes, media, publication, isHead: !before, older }, ...(await staying(app, media.keys())) }
  }, ShowView)
}

const ShowView = ({ show, episodes, media, publication, isHead, older }: ShowPage) => {
  const { language } = publication
  const path = encodePath(showPath(show))
  const { back, on } = arrowsOf(language)
  return (
    <>
      <header className="plain-head">
        <p className="kicker"><a href={showsPath}>{say(language, 'shows')}</a></p>
        <h1>{show.name}</h1>
        {show.description && <p>{show.description}</p>}
        <p className="show-all"><a href={`${path}/feed`} type="application/rss+xml">{say(language, 'subscribe')}</a></p>
      </header>
      {episodes.length === 0 && <p className="quiet">{say(language, 'noEpisodes')}</p>}
      <div className="show-list">
        {episodes.map((episode) => (
          <EpisodeLineView key={episode.id} show={show} episode={episode} still={media.get(stillOf(show, episode) ?? '')} publication={publication} level={2} />
        ))}
      </div>
      {(older || !isHead) && (
        <nav className="pager" aria-label={say(language, 'episodes')}>
          {isHead ? <span /> : <a href={path}>{back} {say(language, 'newest')}</a>}
          {older && <a href={`${path}?before=${cursorText({ listedAt: older.publishedAt, id: older.id })}`} rel="next">{say(language, 'older')} {on}</a>}
        </nav>
      )}
    </>
  )
}

interface Shows {
  shows: ListedShow[]
  publication: Publication
}

/** Every show of the paper. */
export const allShowsPart = (app: App, publication: Publication): Part =>
  part<Shows>('all-shows', async () => {
    const shows = await listShowsShown(app.db, app.now().toISOString())
    return { value: { shows, publication }, ...(await staying(app, shows.flatMap(({ picture }) => picture?.id ?? []))) }
  }, ShowsView)

const ShowsView = ({ shows, publication: { language, timeZone } }: Shows) => (
  <>
    <header className="plain-head"><h1>{say(language, 'shows')}</h1></header>
    {shows.length === 0 && <p className="quiet">{say(language, 'noShows')}</p>}
    <div className="show-list">
      {shows.map((show) => (
        <article key={show.id} className="episode">
          {show.picture && <a className="episode-still" href={encodePath(showPath(show))} tabIndex={-1} aria-hidden="true"><Picture medium={show.picture} alt="" sizes="(min-width: 64rem) 18.5rem, 100vw" /></a>}
          <h2><a href={encodePath(showPath(show))}>{show.name}</a></h2>
          {show.description && <p>{show.description}</p>}
          <p className="quiet">
            {say(language, 'count', { n: show.episodes })}
            {show.latest && <> · {say(language, 'latest')} <time dateTime={show.latest}>{formatDate(show.latest, language, timeZone)}</time></>}
          </p>
        </article>
      ))}
    </div>
  </>
)

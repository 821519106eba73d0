import { encodePath } from '#blocks/addresses/model.ts'
import { Body } from '#blocks/body/model.ts'
import { BodyView } from '#blocks/body/view.tsx'
import { type Medium, mediaPath } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { type Part, part } from '#kernel/part.tsx'
import { arrowsOf } from '#kernel/language.ts'
import { EpisodeLineView } from './line.tsx'
import { durationOf, type Episode, episodePath, lengthOf, type Show, showPath, stillOf } from './model.ts'
import { stayingUntil } from './staying.ts'
import { type AroundEpisode, findShow, listAroundEpisode } from './store.ts'
import { say } from './words.ts'

const othersShown = 3

interface EpisodePage {
  around: AroundEpisode
  show: Show
  episode: Episode
  media: Map<string, Medium>
  publication: Publication
}

/** An episode's own page: the player on demand, what it is about, what was said. One whose day has not come is not found. */
export function episodePart(app: App, publication: Publication, episode: Episode): Part {
  return part<EpisodePage>(`episode:${episode.id}`, async () => {
    const show = await findShow(app.db, episode.showId)
    if (!show || episode.publishedAt > app.now().toISOString()) throw notFound('episode')
    const around = await listAroundEpisode(app.db, episode, app.now().toISOString(), othersShown)
    const media = await listMedia(app.db, [episode.mediaId, ...[episode, ...around.others].map((each) => stillOf(show, each))])
    return { value: { show, episode, around, media, publication }, ...stayingUntil(around.due?.publishedAt, media.keys()) }
  }, EpisodeView)
}

const EpisodeView = (page: EpisodePage) => (
  <>
    <OneEpisode {...page} />
    <Neighbours {...page} />
    <Others {...page} />
  </>
)

const OneEpisode = ({ show, episode: given, media, publication: { language, timeZone } }: EpisodePage) => {
  const episode = { ...given, seconds: secondsOf(given, media) }
  return (
    <article className="episode-page">
      <header className="plain-head">
        <p className="kicker"><a href={encodePath(showPath(show))}>{show.name}</a></p>
        <h1>{episode.title}</h1>
        <p className="quiet">
          <time dateTime={episode.publishedAt}>{formatDate(episode.publishedAt, language, timeZone)}</time>
          {episode.seconds !== null && (
            <> · {say(language, 'length')} <time dateTime={durationOf(episode.seconds)}>{lengthOf(episode.seconds)}</time></>
          )}
        </p>
      </header>
      <BodyView body={playerOf(show, episode, media)} media={media} language={language} priority />
      {paragraphsOf(episode.description)}
      <Chapters episode={episode} medium={media.get(episode.mediaId ?? '')} language={language} />
      {episode.transcript && (
        <section className="transcript"><h2>{say(language, 'transcript')}</h2>{paragraphsOf(episode.transcript)}</section>
      )}
    </article>
  )
}

/** What the editor says, else what the recording says of itself. */
function secondsOf({ seconds, mediaId }: Episode, media: Map<string, Medium>): number | null {
  const own = media.get(mediaId ?? '')?.duration ?? null
  return seconds ?? (own === null ? null : Math.round(own))
}

/** Each leads into our own recording at its second (W3C Media Fragments); of a provider's we only say when. */
const Chapters = ({ episode: { chapters }, medium, language }: { episode: Episode; medium: Medium | undefined; language: string }) =>
  chapters.length > 0 && (
    <section className="chapters">
      <h2>{say(language, 'chapters')}</h2>
      <ol>
        {chapters.map(({ seconds, title }) => (
          <li key={seconds}>
            <time dateTime={durationOf(seconds)}>{lengthOf(seconds)}</time>{' '}
            {medium ? <a href={`${mediaPath(medium)}#t=${seconds}`}>{title}</a> : title}
          </li>
        ))}
      </ol>
    </section>
  )

const Neighbours = ({ show, around: { previous, next }, publication: { language } }: EpisodePage) => (
  <nav className="pager" aria-label={say(language, 'episodes')}>
    {previous ? <a href={encodePath(episodePath(show, previous))} rel="prev">{arrowsOf(language).back} <span className="unseen">{say(language, 'previous')}: </span>{previous.title}</a> : <span />}
    {next && <a href={encodePath(episodePath(show, next))} rel="next"><span className="unseen">{say(language, 'next')}: </span>{next.title} {arrowsOf(language).on}</a>}
  </nav>
)

const Others = ({ show, around: { others }, media, publication }: EpisodePage) => (
  <section>
    {others.length > 0 && <h2>{say(publication.language, 'moreOf', { show: show.name })}</h2>}
    <div className="show-list">
      {others.map((each) => <EpisodeLineView key={each.id} show={show} episode={each} still={media.get(stillOf(show, each) ?? '')} publication={publication} level={3} />)}
    </div>
    <p className="show-all"><a href={encodePath(showPath(show))}>{say(publication.language, 'allEpisodes')}</a></p>
  </section>
)

/** The player is what an article would show: our own sound or film, else the provider's still that loads when asked. */
function playerOf(show: Show, episode: Episode, media: Map<string, Medium>): Body {
  const { id, title, url, mediaId } = episode
  const still = stillOf(show, episode)
  const kind = media.get(mediaId ?? '')?.kind
  const own = {
    audio: { type: 'audio', attrs: { id, mediaId, title } },
    video: { type: 'video', attrs: { id, mediaId, posterId: still, title } },
  }
  if (kind === 'audio' || kind === 'video') return Body.parse({ type: 'doc', content: [own[kind]] })
  return Body.parse({ type: 'doc', content: url ? [{ type: 'embed', attrs: { id, url, title, mediaId: still } }] : [] })
}

const paragraphsOf = (text: string) =>
  text.split(/\n\s*\n/).filter((each) => each.trim()).map((each, at) => <p key={at}>{each}</p>)

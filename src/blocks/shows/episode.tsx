import { encodePath } from '#blocks/addresses/model.ts'
import { Body } from '#blocks/body/model.ts'
import { BodyView } from '#blocks/body/view.tsx'
import { type Medium, mediaTag } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { type Part, part } from '#kernel/part.tsx'
import { durationOf, type Episode, lengthOf, type Show, showPath, showsTag, stillOf } from './model.ts'
import { findShow } from './store.ts'
import { say } from './words.ts'

interface EpisodePage {
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
    const media = await listMedia(app.db, [episode.mediaId, stillOf(show, episode)])
    return { value: { show, episode, media, publication }, tags: [showsTag, publicationTag, ...[...media.keys()].map(mediaTag)] }
  }, EpisodeView)
}

const EpisodeView = ({ show, episode, media, publication: { language, timeZone } }: EpisodePage) => (
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
    {episode.transcript && (
      <section className="transcript"><h2>{say(language, 'transcript')}</h2>{paragraphsOf(episode.transcript)}</section>
    )}
    <p className="show-all"><a href={encodePath(showPath(show))}>{say(language, 'allEpisodes')}</a></p>
  </article>
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

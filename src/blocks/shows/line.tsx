import { encodePath } from '#blocks/addresses/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { Picture } from '#blocks/media/view.tsx'
import type { Publication } from '#blocks/publication/model.ts'
import { formatDate } from '#kernel/clock.ts'
import { durationOf, episodePath, lengthOf } from './model.ts'
import type { EpisodeLine, Latest } from './store.ts'
import { say } from './words.ts'

interface EpisodeProps {
  show: Latest['show']
  episode: EpisodeLine
  still: Medium | undefined
  publication: Publication
  level: 2 | 3
}

/** An episode in a list: the still with its play mark, title, date, length. Nothing comes from a provider before the reader asks. */
export const EpisodeLineView = ({ show, episode, still, publication: { language, timeZone }, level }: EpisodeProps) => {
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

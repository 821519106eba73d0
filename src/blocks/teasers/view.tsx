import { encodePath } from '#blocks/addresses/model.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { Picture } from '#blocks/media/view.tsx'
import { inHomeLanguage, inOwnLanguage, type Publication } from '#blocks/publication/model.ts'
import { type Section, sectionPath } from '#blocks/sections/model.ts'
import { formatDate } from '#kernel/clock.ts'
import { arrowsOf, listInWords } from '#kernel/language.ts'
import { type Teaser, type Whereabouts, whereaboutsQuery } from './model.ts'
import { say } from './words.ts'

export interface Shelf {
  publication: Publication
  sections: Section[]
}
export type Size = 'lead' | 'large' | 'second' | 'line' | 'row' | 'small'

/** The class that sets kickers and rules in a section's own colour, where it has one: the page's style makes its rule of the name. */
export const toneOf = (section: Pick<Section, 'colour'> | undefined) => (section?.colour ? `tone-${section.colour.slice(1).toLowerCase()}` : '')

/** Where an article stands, of what its teaser knows. */
export function teaserPath(teaser: { slug: string; sectionId: string }, sections: Section[]): string {
  const section = sections.find((each) => each.id === teaser.sectionId)
  return `/${section?.slug ?? 'articles'}/${teaser.slug}`
}

const pictureSizes: Record<Size, string> = {
  lead: '(min-width: 64rem) 44rem, 100vw',
  large: '(min-width: 64rem) 30rem, 100vw',
  second: '(min-width: 64rem) 20rem, 100vw',
  line: '6rem',
  row: '(min-width: 40rem) 13rem, 7rem',
  small: '6rem',
}

/** In a small picture colours are seen for a moment only, and each costs the page its bytes. */
const hasPlaceholder = (size: Size) => size === 'lead' || size === 'large' || size === 'second'

interface TeaserProps {
  teaser: Teaser
  shelf: Shelf
  size: Size
  level?: 2 | 3
  words?: boolean
  pictured?: boolean
  /** The section this list is of, which need not be named again. */
  under?: string
}

/** One article in a list: picture, section, headline, standfirst, byline, date. */
export function TeaserView({ teaser, shelf, size, level = 3, words = true, pictured = true, under }: TeaserProps) {
  const { publication: { language, timeZone }, sections } = shelf
  const Heading = `h${level}` as const
  const section = sections.find((each) => each.id === teaser.sectionId)
  const path = encodePath(teaserPath(teaser, sections))
  const spoken = inOwnLanguage(teaser.language, shelf.publication)
  return (
    <article className={['teaser', `teaser-${size}`, toneOf(section)].filter(Boolean).join(' ')} lang={teaser.language && teaser.language !== language ? teaser.language : undefined}>
      {pictured && teaser.lead && <a className="teaser-picture" href={path} tabIndex={-1} aria-hidden="true">
        <Picture medium={teaser.lead.medium} alt="" sizes={pictureSizes[size]} priority={size === 'lead'} placeholder={hasPlaceholder(size)} />
      </a>}
      <div>
        {section && section.id !== under && <p className="kicker"><a href={encodePath(sectionPath(section))} {...inHomeLanguage(shelf.publication)}>{section.name}</a></p>}
        <Heading {...spoken}><a href={path}>{teaser.headline}</a></Heading>
        {words && (teaser.standfirst || teaser.excerpt) && <p className="teaser-words" {...spoken}>{teaser.standfirst || teaser.excerpt}</p>}
        <p className="quiet">
          {teaser.sponsor && <b>{paidMark(language, teaser.sponsor)}</b>}{' '}
          {teaser.bylines.length > 0 && <span>{listInWords(language, teaser.bylines.map((byline) => byline.name))}</span>}{' '}
          <time dateTime={teaser.publishedAt}>{formatDate(teaser.publishedAt, language, timeZone)}</time>{' '}
          {size !== 'small' && teaser.commentCount > 0 && <a href={`${path}#comments`}>{say(language, 'comments', { count: teaser.commentCount })}</a>}
        </p>
      </div>
    </article>
  )
}

export interface TeaserListProps {
  teasers: Teaser[]
  shelf: Shelf
  path: string
  older: Whereabouts | undefined
  newer: Whereabouts | undefined
  level?: 2 | 3
  /** What to say where there is nothing. */
  empty?: string | undefined
  /** Its first stands large, as the lead of what the list is of. */
  isLed?: boolean
}

/** A list of rows with its pages; says something kind when there is nothing. */
export function TeaserList({ teasers, shelf, path, older, newer, level = 2, empty, isLed = false }: TeaserListProps) {
  const { language } = shelf.publication
  const { back, on } = arrowsOf(language)
  if (!teasers.length) return <p className="quiet">{empty ?? say(language, 'empty')}</p>
  return (
    <>
      <div className="teaser-list">{teasers.map((teaser, at) => <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} size={isLed && at === 0 && teaser.lead ? 'lead' : 'row'} level={level} />)}</div>
      {(newer || older) && (
        <nav className="pager" aria-label={say(language, 'pages')}>
          {newer ? <a href={path + whereaboutsQuery(newer)} rel="prev">{back} {say(language, 'newer')}</a> : <span />}
          {older ? <a href={path + whereaboutsQuery(older)} rel="next">{say(language, 'older')} {on}</a> : <span />}
        </nav>
      )}
    </>
  )
}

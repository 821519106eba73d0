import { Fragment } from 'react'
import { encodePath } from '#blocks/addresses/model.ts'
import { readingMinutes } from '#blocks/body/model.ts'
import { BodyView } from '#blocks/body/view.tsx'
import { contributorPath } from '#blocks/contributors/model.ts'
import { mediaTag } from '#blocks/media/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { Picture } from '#blocks/media/view.tsx'
import { inHomeLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import { topicPath } from '#blocks/topics/model.ts'
import { formatDateTime } from '#kernel/clock.ts'
import { listJoints } from '#kernel/language.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { type Article, articleTag, type Byline, isUpdated } from './model.ts'
import { ReadIn } from './read-in.tsx'
import { Sources } from './sources.tsx'
import { shareLinks } from './share.ts'
import { say } from './words.ts'

/** What the page already knows of an article when its parts are made. */
export interface Shown {
  article: Article
  section: Section
  publication: Publication
  path: string
  translations: { id: string; language: string; path: string }[]
  media: Map<string, Medium>
}

const tagsOf = ({ article, media }: Shown) =>
  [articleTag(article.id), publicationTag, sectionsTag, ...[...media.keys(), ...(article.lead ? [article.lead.mediumId] : [])].map(mediaTag)]

/** Row 3: section, headline, standfirst, bylines, times, reading time, share links; then the lead picture. */
export const headPart = (shown: Shown): Part =>
  part(`article-head:${shown.article.id}`, async () => loaded(shown, ...tagsOf(shown)), HeadView)

/** Row 4: the words themselves. */
export function bodyPart(shown: Shown): Part {
  const own = part(`article-body:${shown.article.id}`, async () => loaded(shown, ...tagsOf(shown)), ArticleBody)
  if (!shown.article.sponsor) return own
  return { ...own, make: async () => own.make().then((made) => ({ ...made, value: markPaid(made.value) })) }
}

/** Links out of what somebody paid for say so (Google Search Central, "Qualify your outbound links"); `home`: where the paper itself stands. */
export const markPaid = (html: string, home = '') =>
  html.replaceAll(/<a (?=[^>]*href="(https?:[^"]*))(?![^>]*\brel=)/g, (opening, href: string) => (home && `${href}/`.startsWith(`${home}/`) ? opening : '<a rel="sponsored noopener" '))

/** Who paid for an article, as it is said wherever it stands; '' for the newsroom's own. */
export const paidMark = (language: string, sponsor: string) => (sponsor ? say(language, 'sponsored', { name: sponsor }) : '')

/** The same before words about it, where there is one line for both. */
export const paidWords = (language: string, sponsor: string, words: string) => [paidMark(language, sponsor), words].filter(Boolean).join(' – ')

/** Row 5: what the article rests on. */
export const sourcesPart = (shown: Shown): Part =>
  part(`article-sources:${shown.article.id}`, async () => loaded(shown, ...tagsOf(shown)), Sources)

/** Row 5: when it was updated, and what it is about. */
export const footPart = (shown: Shown): Part =>
  part(`article-foot:${shown.article.id}`, async () => loaded(shown, ...tagsOf(shown)), ArticleFoot)

const HeadView = (shown: Shown) => {
  const { article, section, publication } = shown
  return (
    <header className="article-head">
      <p className="kicker"><a href={encodePath(sectionPath(section))} {...inHomeLanguage(publication)}>{section.name}</a></p>
      <h1>{article.headline}</h1>
      {article.sponsor && <p className="sponsored">{paidMark(publication.language, article.sponsor)}</p>}
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <Bylines bylines={article.bylines} language={publication.language} />
      <Times article={article} publication={publication} />
      <ReadIn {...shown} />
      <Share {...shown} />
      <LeadPicture lead={article.lead} language={publication.language} />
    </header>
  )
}

const Bylines = ({ bylines, language }: { bylines: Byline[]; language: string }) => {
  if (!bylines.length) return null
  const faces = bylines.filter((byline) => byline.picture)
  const joints = listJoints(language, bylines.length)
  return (
    <div className="byline">
      {faces.map(({ contributorId, picture }) => picture && <Picture key={contributorId} medium={picture} alt="" sizes="44px" className="face" placeholder={false} />)}
      <p>
        {say(language, 'by')}{' '}
        {bylines.map((byline, at) => (
          <Fragment key={byline.contributorId}>
            {joints[at]}
            <a href={encodePath(contributorPath(byline))} rel="author"><bdi>{byline.name}</bdi></a>
            {byline.role && <span className="role"> ({byline.role})</span>}
          </Fragment>
        ))}
      </p>
    </div>
  )
}

const Times = ({ article, publication: { language, timeZone } }: { article: Article; publication: Publication }) => (
  <p className="times quiet">
    {article.publishedAt && <span>{say(language, 'published')} <time dateTime={article.publishedAt}>{formatDateTime(article.publishedAt, language, timeZone)}</time></span>}{' '}
    {isUpdated(article) && <span>{say(language, 'updated')} <time dateTime={article.updatedAt}>{formatDateTime(article.updatedAt, language, timeZone)}</time></span>}{' '}
    <span>{say(language, 'reading', { minutes: readingMinutes(article.words) })}</span>
  </p>
)

/** Plain links, so that sharing needs no script; script adds the copy button and the device's own share sheet. */
const Share = ({ article, publication, path }: Shown) => (
  <nav className="share" aria-label={say(publication.language, 'share')}>
    <ul data-copy={say(publication.language, 'copy')} data-copied={say(publication.language, 'copied')} data-share={say(publication.language, 'more')}>
      {shareLinks(publication.url + encodePath(path), article.headline).map(({ network, href }) => (
        <li key={network}><a href={href} rel="noopener nofollow">{say(publication.language, network)}</a></li>
      ))}
    </ul>
  </nav>
)

const LeadPicture = ({ lead, language }: { lead: Article['lead']; language: string }) => {
  if (!lead?.medium) return null
  // As high as the window lets it be, it fills no column: its colours would stand beside it.
  const isTall = (lead.medium.height ?? 0) > (lead.medium.width ?? 0)
  return (
    <figure className="lead-picture">
      <Picture medium={lead.medium} alt={lead.alt} sizes="(min-width: 64rem) 52rem, 100vw" priority placeholder={!isTall} />
      {(lead.caption || lead.credit) && (
        <figcaption>{lead.caption} {lead.credit && <small>{say(language, 'picture', { credit: lead.credit })}</small>}</figcaption>
      )}
    </figure>
  )
}

const ArticleBody = ({ article, media, publication }: Shown) => (
  <BodyView body={article.body} media={media} language={article.language || publication.language} priority={!article.lead} hasGaps />
)

const ArticleFoot = ({ article, publication: { language, timeZone } }: Shown) => {
  if (!article.topics.length && !isUpdated(article)) return null
  return (
    <footer className="article-foot quiet">
      {isUpdated(article) && <p>{say(language, 'updated')} <time dateTime={article.updatedAt}>{formatDateTime(article.updatedAt, language, timeZone)}</time></p>}
      {article.topics.length > 0 && (
        <nav aria-label={say(language, 'topics')}>
          <ul>{article.topics.map((topic) => <li key={topic.id}><a href={encodePath(topicPath(topic))} rel="tag">{topic.name}</a></li>)}</ul>
        </nav>
      )}
    </footer>
  )
}

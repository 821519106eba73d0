import { encodePath } from '#blocks/addresses/model.ts'
import { mediaTag } from '#blocks/media/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { Picture } from '#blocks/media/view.tsx'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { notFound } from '#kernel/errors.ts'
import { arrowsOf } from '#kernel/language.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { type Contributor, contributorPath, contributorTag, contributorsOnPage, contributorsPath, contributorsTag } from './model.ts'
import { type ListedContributor, listContributorsPage, listWritersPage, type Writer } from './store.ts'
import { say } from './words.ts'

const shown = 12

/** Row 12: the people who write here, with picture, name and number of articles. */
export function contributorsPart(app: App, publication: Publication): Part {
  return part('contributors', async () => {
    const contributors = await listContributorsPage(app.db, shown)
    const pictures = contributors.flatMap(({ picture }) => (picture ? [mediaTag(picture.id)] : []))
    return { value: { contributors, language: publication.language }, tags: [contributorsTag, publicationTag, ...pictures] }
  }, ContributorsView, { soft: true })
}

const ContributorsView = ({ contributors, language }: { contributors: ListedContributor[]; language: string }) => (
  <section className="department contributors">
    <h2><a href={contributorsPath}>{say(language, 'contributors')}</a></h2>
    {contributors.length === 0 && <p className="quiet">{say(language, 'none')}</p>}
    <People contributors={contributors} language={language} />
  </section>
)

const People = ({ contributors, language }: { contributors: (ListedContributor & { role?: string })[]; language: string }) => (
  <ul>
    {contributors.map((contributor) => (
      <li key={contributor.id}>
        <a href={encodePath(contributorPath(contributor))}>
          <Face name={contributor.name} picture={contributor.picture} />
          <span>
            <b>{contributor.name}</b>{' '}
            <span className="quiet">{[contributor.role, say(language, 'articles', { n: contributor.articleCount })].filter(Boolean).join(' · ')}</span>
          </span>
        </a>
      </li>
    ))}
  </ul>
)

interface Writers {
  writers: Writer[]
  next: Writer | undefined
  isHead: boolean
  language: string
}

/** Everyone who writes here; `after` is the slug of the one it goes on from. A list beyond the last is not found. */
export const allContributorsPart = (app: App, publication: Publication, after?: string): Part =>
  part<Writers>(`all-contributors:${after ?? ''}`, async () => {
    const found = await listWritersPage(app.db, contributorsOnPage + 1, after)
    if (after !== undefined && !found.length) throw notFound('page')
    const writers = found.slice(0, contributorsOnPage)
    const value = { writers, next: found.length > contributorsOnPage ? writers.at(-1) : undefined, isHead: after === undefined, language: publication.language }
    return loaded(value, contributorsTag, publicationTag, ...writers.flatMap(({ picture }) => (picture ? [mediaTag(picture.id)] : [])))
  }, WritersView)

const WritersView = ({ writers, next, isHead, language }: Writers) => (
  <>
    <header className="plain-head"><h1>{say(language, 'contributors')}</h1>{writers.length === 0 && <p>{say(language, 'none')}</p>}</header>
    <div className="contributors all-contributors"><People contributors={writers} language={language} /></div>
    <Onward language={language} path={contributorsPath} isHead={isHead} next={next?.slug} />
  </>
)

/** Where a list by name goes on, and back to its beginning. */
export const Onward = ({ language, path, isHead, next }: { language: string; path: string; isHead: boolean; next: string | undefined }) =>
  (next !== undefined || !isHead) && (
    <nav className="pager" aria-label={say(language, 'pages')}>
      {isHead ? <span /> : <a href={path}>{arrowsOf(language).back} {say(language, 'beginning')}</a>}
      {next !== undefined && <a href={`${path}?after=${encodeURIComponent(next)}`} rel="next">{say(language, 'onwards')} {arrowsOf(language).on}</a>}
    </nav>
  )

/** A face, or the first letters of the name where there is none. */
const Face = ({ name, picture }: { name: string; picture: Medium | undefined }) =>
  picture
    ? <Picture medium={picture} alt="" sizes="52px" className="face" placeholder={false} />
    : <span className="face letters" data-letters={lettersOf(name)} />

const lettersOf = (name: string) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? '').join('').toUpperCase()

/** The head of a contributor's page. */
export const contributorHeadPart = (publication: Publication, contributor: Contributor, picture: Medium | undefined): Part =>
  part(`contributor:${contributor.id}`, async () => ({
    value: { contributor, picture, language: publication.language },
    tags: [contributorTag(contributor.id), publicationTag, ...(picture ? [mediaTag(picture.id)] : [])],
  }), ContributorHead)

const ContributorHead = ({ contributor, picture, language }: { contributor: Contributor; picture: Medium | undefined; language: string }) => (
  <header className="plain-head contributor-head">
    <Face name={contributor.name} picture={picture} />
    <div>
      {contributor.role && <p className="kicker">{contributor.role}</p>}
      <h1>{contributor.name}</h1>
      {contributor.biography && <p>{contributor.biography}</p>}
      <p className="quiet">{say(language, 'articles', { n: contributor.articleCount })}</p>
      {contributor.profiles.length > 0 && (
        <nav aria-label={say(language, 'elsewhere', { name: contributor.name })}>
          <ul>{contributor.profiles.map(({ network, url }) => <li key={url}><a href={url} rel="me noopener">{networkName(network, language)}</a></li>)}</ul>
        </nav>
      )}
    </div>
  </header>
)

const networkName = (network: string, language: string) =>
  network === 'website' ? say(language, 'website') : network === 'x' ? 'X' : network[0]!.toUpperCase() + network.slice(1)

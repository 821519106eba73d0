import { encodePath } from '#blocks/addresses/model.ts'
import { mediaTag } from '#blocks/media/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { Picture } from '#blocks/media/view.tsx'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { type Part, part } from '#kernel/part.tsx'
import { type Contributor, contributorPath, contributorTag, contributorsTag } from './model.ts'
import { type ListedContributor, listContributorsPage } from './store.ts'
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
    <h2>{say(language, 'contributors')}</h2>
    {contributors.length === 0 && <p className="quiet">{say(language, 'none')}</p>}
    <ul>
      {contributors.map((contributor) => (
        <li key={contributor.id}>
          <a href={encodePath(contributorPath(contributor))}>
            <Face name={contributor.name} picture={contributor.picture} />
            <span>
              <b>{contributor.name}</b>{' '}
              <span className="quiet">{say(language, 'articles', { n: contributor.articleCount })}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
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

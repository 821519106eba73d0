/** What machines are told of a page, in the words of schema.org (https://schema.org/docs/full.html), as Google asks for them. */
import { encodePath } from '#blocks/addresses/model.ts'
import type { Article } from '#blocks/articles/model.ts'
import { sourcesOf } from '#blocks/body/model.ts'
import { type Contributor, contributorPath } from '#blocks/contributors/model.ts'
import { type Medium, mediaPath, sharedPicture } from '#blocks/media/model.ts'
import type { Publication } from '#blocks/publication/model.ts'
import { type Section, sectionPath, withAncestors } from '#blocks/sections/model.ts'
import { durationOf, type Episode, episodePath, type Show, showPath } from '#blocks/shows/model.ts'
import type { Site } from './plan.ts'

type Thing = Record<string, unknown>

const context = 'https://schema.org'

/** Several things of one page, without what is not known of them. */
export const graph = (...things: (Thing | undefined)[]): object[] => [{ '@context': context, '@graph': things.filter((thing) => thing !== undefined).map(withoutGaps) }]

const withoutGaps = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)))

const picture = (publication: Publication, medium: Medium | undefined): Thing | undefined => {
  const shared = medium && sharedPicture(medium)
  return shared && { '@type': 'ImageObject', url: publication.url + shared.path, width: shared.width, height: shared.height }
}

/** The paper itself; with all its profiles where it stands by itself. */
export const organization = ({ name, url, connect, about }: Publication, isWhole = false): Thing =>
  withoutGaps({ '@type': 'NewsMediaOrganization', name, url: `${url}/`, ...(isWhole && { '@id': `${url}/#paper`, description: about, sameAs: connect.map((each) => each.url).filter((each) => /^https?:/.test(each)) }) })

/** https://developers.google.com/search/docs/appearance/structured-data/article */
export const newsArticle = ({ publication }: Site, article: Article, section: Section, address: string, corrections: { at: string; sentence: string }[]): Thing => ({
  '@type': 'NewsArticle',
  '@id': address,
  headline: article.headline,
  mainEntityOfPage: address,
  image: picture(publication, article.lead?.medium),
  datePublished: article.publishedAt,
  dateModified: article.updatedAt,
  author: article.bylines.map((byline) => ({ '@type': 'Person', name: byline.name, url: publication.url + encodePath(contributorPath(byline)) })),
  publisher: organization(publication),
  sponsor: article.sponsor ? { '@type': 'Organization', name: article.sponsor } : undefined,
  articleSection: section.name,
  keywords: article.topics.map(({ name }) => name).join(', '),
  inLanguage: article.language || publication.language,
  wordCount: article.words,
  commentCount: article.commentCount || undefined,
  isAccessibleForFree: true,
  citation: sourcesOf(article.body).map(({ name, href }) => (href ? { '@type': 'CreativeWork', name, url: href.startsWith('/') ? publication.url + href : href } : name)),
  correction: corrections.map(({ at, sentence }) => ({ '@type': 'CorrectionComment', text: sentence, datePublished: at })),
})

/** The way from the front page to here: name and path of each. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export const breadcrumbs = ({ publication: { url } }: Site, steps: { name: string; path: string }[]): Thing => ({
  '@type': 'BreadcrumbList',
  // The last is the page itself, which needs no address.
  itemListElement: steps.map(({ name, path }, at) => ({ '@type': 'ListItem', position: at + 1, name, ...(at < steps.length - 1 && { item: url + encodePath(path) }) })),
})

/** A section below those it stands in. */
export const stepsTo = ({ sections }: Site, section: Section) =>
  withAncestors(sections, section.id).toReversed().map((each) => ({ name: each.name, path: sectionPath(each) }))

/** https://developers.google.com/search/docs/appearance/structured-data/sitelinks-searchbox */
export const webSite = ({ name, tagline, language, url }: Publication): Thing => ({
  '@type': 'WebSite',
  name,
  description: tagline,
  url: `${url}/`,
  inLanguage: language,
  publisher: { '@id': `${url}/#paper` },
  potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${url}/search?q={search_term_string}` }, 'query-input': 'required name=search_term_string' },
})

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export const profilePage = ({ publication }: Site, contributor: Contributor, medium: Medium | undefined, address: string): Thing => ({
  '@type': 'ProfilePage',
  url: address,
  mainEntity: withoutGaps({
    '@type': 'Person',
    name: contributor.name,
    url: address,
    jobTitle: contributor.role,
    description: contributor.biography,
    image: picture(publication, medium),
    worksFor: organization(publication),
    sameAs: contributor.profiles.map(({ url }) => url).filter((url) => /^https?:/.test(url)),
  }),
})

/** A list of articles. */
export const collection = ({ publication }: Site, name: string, address: string): Thing =>
  ({ '@type': 'CollectionPage', name, url: address, isPartOf: { '@type': 'WebSite', name: publication.name, url: `${publication.url}/` } })

/** https://schema.org/PodcastSeries */
export const podcastSeries = ({ publication }: Site, show: Show): Thing => ({
  '@type': 'PodcastSeries',
  name: show.name,
  description: show.description,
  url: publication.url + encodePath(showPath(show)),
  webFeed: `${publication.url}${encodePath(showPath(show))}/feed`,
  publisher: organization(publication),
})

/** https://schema.org/PodcastEpisode; a recording of ours is its media, one elsewhere only where it is. */
export const podcastEpisode = (site: Site, show: Pick<Show, 'slug' | 'name'>, episode: Episode, medium: Medium | undefined): Thing => ({
  '@type': 'PodcastEpisode',
  name: episode.title,
  description: episode.description,
  url: site.publication.url + encodePath(episodePath(show, episode)),
  datePublished: episode.publishedAt,
  timeRequired: episode.seconds === null ? undefined : durationOf(episode.seconds),
  associatedMedia: medium
    ? { '@type': medium.kind === 'video' ? 'VideoObject' : 'AudioObject', contentUrl: site.publication.url + mediaPath(medium), encodingFormat: medium.mime, contentSize: String(medium.bytes) }
    : episode.url ? { '@type': 'MediaObject', url: episode.url } : undefined,
  partOfSeries: { '@type': 'PodcastSeries', name: show.name, url: site.publication.url + encodePath(showPath(show)) },
})

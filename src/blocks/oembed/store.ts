import { decodePath, encodePath } from '#blocks/addresses/model.ts'
import { findAddress } from '#blocks/addresses/store.ts'
import { isPublic } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { paidWords } from '#blocks/articles/view.tsx'
import { contributorPath } from '#blocks/contributors/model.ts'
import { type Medium, heightAt, sharedPicture, variantPath, variantsOf } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import { stillOf } from '#blocks/shows/model.ts'
import { findEpisode, findShow } from '#blocks/shows/store.ts'
import type { App } from '#kernel/app.ts'
import type { Shown } from './model.ts'

/** What every reader may read at an address of ours, also at an earlier one; undefined for what is not ours, not there or not for all. */
export async function findShown(app: App, publication: Publication, address: string): Promise<Shown | undefined> {
  const url = URL.parse(address)
  const home = new URL(publication.url)
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== home.host || url.username) return undefined
  const path = decodePath(url.pathname)
  const found = path.includes('\0') ? undefined : await findAddress(app.db, path)
  const place = { publication, url: publication.url + encodePath(found?.currentPath ?? '') }
  if (found?.kind === 'article') return showArticle(app, place, found.thingId)
  if (found?.kind === 'episode') return showEpisode(app, place, found.thingId)
  return undefined
}

interface Place {
  publication: Publication
  url: string
}

async function showArticle(app: App, { publication, url }: Place, id: string): Promise<Shown | undefined> {
  const article = await findArticle(app.db, id)
  if (!article || !isPublic(article) || article.isLocked) return undefined
  return {
    url,
    title: article.headline,
    words: paidWords(article.language || publication.language, article.sponsor, article.standfirst || article.excerpt),
    authors: article.bylines.map((byline) => ({ name: byline.name, url: publication.url + encodePath(contributorPath(byline)) })),
    publisher: publisherOf(publication),
    pictures: picturesOf(publication, article.lead?.medium),
  }
}

const longestWords = 300

async function showEpisode(app: App, { publication, url }: Place, id: string): Promise<Shown | undefined> {
  const episode = await findEpisode(app.db, id)
  const show = episode && (await findShow(app.db, episode.showId))
  if (!episode || !show || episode.publishedAt > app.now().toISOString()) return undefined
  const still = stillOf(show, episode)
  const words = [...(episode.description || show.description)]
  return {
    url,
    title: `${show.name}: ${episode.title}`,
    words: words.length > longestWords ? `${words.slice(0, longestWords).join('').trimEnd()}…` : words.join(''),
    authors: [],
    publisher: publisherOf(publication),
    pictures: picturesOf(publication, still ? await findMedium(app.db, still) : undefined),
  }
}

const publisherOf = ({ name, url }: Publication) => ({ name, url: `${url}/` })

/** The picture every program can read, then smaller ones for who has little room. */
function picturesOf({ url }: Publication, medium: Medium | undefined): Shown['pictures'] {
  const shared = medium && sharedPicture(medium)
  if (!medium || !shared) return []
  const smaller = variantsOf(medium, 'webp').toReversed().map((variant) => ({ path: variantPath(medium, variant), width: variant.width, height: heightAt(medium, variant.width) }))
  return [shared, ...smaller].map(({ path, width, height }) => ({ url: url + path, width, height }))
}

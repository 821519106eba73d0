import { encodePath } from '#blocks/addresses/model.ts'
import { sharedPicture } from '#blocks/media/model.ts'
import type { Publication } from '#blocks/publication/model.ts'
import { episodePath, type Show, showPath } from '#blocks/shows/model.ts'
import { xml, xmlDocument, xmlText, xmlWords } from '#kernel/xml.ts'
import { enclosureOf, isRecording } from './items.ts'
import { feedPath, rssTime } from './model.ts'
import { podcastGuid } from './podcast-guid.ts'
import { headOf } from './rss.ts'
import type { PodcastEpisode } from './store.ts'

export interface Podcast {
  publication: Publication
  show: Show
  /** Absolute address of a square picture. */
  cover: string | undefined
  /** Latest first. */
  episodes: PodcastEpisode[]
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
}

/**
 * RSS with the tags of Apple's shop (https://help.apple.com/itc/podcasts_connect/#/itcb54353390) and of Podcasting 2.0
 * (https://podcasting2.org/docs/podcast-namespace). A podcast app can play only what comes as an enclosure, so where the show has
 * recordings of our own, those are the podcast; a show that lies wholly elsewhere is a feed of links.
 */
export function writePodcast({ publication, show, cover, episodes }: Podcast): string {
  const own = episodes.filter(({ medium }) => medium && isRecording(medium))
  const told = own.length ? own : episodes
  const self = publication.url + feedPath(encodePath(showPath(show)), 'rss')
  const channel = {
    title: show.name, home: publication.url + encodePath(showPath(show)), description: show.description || show.name,
    language: publication.language, hubs: publication.hubs, updatedAt: told[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z', logo: undefined,
  }
  return xmlDocument(xml('rss', { version: '2.0', ...namespaces }, xml('channel', {},
    ...headOf(channel, self),
    xmlWords('itunes:author', publication.name),
    xmlWords('itunes:summary', show.description),
    xmlWords('itunes:type', 'episodic'),
    xml('itunes:category', { text: show.category || 'News' }),
    explicitOf(show),
    cover ? xml('itunes:image', { href: cover }) : '',
    xml('itunes:owner', {}, xmlWords('itunes:name', publication.name), xmlWords('itunes:email', show.email)),
    xmlWords('podcast:guid', podcastGuid(self)),
    xmlWords('podcast:medium', 'podcast'),
    // Locked means that another host must ask the owner before it takes the show over: pointless where the owner cannot be asked.
    xmlWords('podcast:locked', show.email ? 'yes' : 'no', { owner: show.email || undefined }),
    ...told.map((episode) => itemOf(publication, show, episode)),
  )))
}

function itemOf(publication: Publication, show: Show, episode: PodcastEpisode): string {
  const address = publication.url + encodePath(episodePath(show, episode))
  const enclosure = episode.medium && isRecording(episode.medium) ? enclosureOf(publication, episode.medium, episode.title) : undefined
  const seconds = episode.seconds ?? enclosure?.seconds
  const still = episode.still && sharedPicture(episode.still)
  return xml('item', {},
    xmlWords('title', episode.title),
    xmlWords('link', address),
    xmlWords('guid', episode.id, { isPermaLink: 'false' }),
    xmlWords('pubDate', rssTime(episode.publishedAt)),
    xmlWords('description', episode.description || episode.title),
    xmlWords('content:encoded', notesOf(episode)),
    enclosure ? xml('enclosure', { url: enclosure.url, length: enclosure.length, type: enclosure.mime }) : '',
    xmlWords('itunes:title', episode.title),
    xmlWords('itunes:duration', seconds === undefined ? '' : String(seconds)),
    xmlWords('itunes:episode', String(episode.number)),
    xmlWords('itunes:episodeType', 'full'),
    explicitOf(show),
    still ? xml('itunes:image', { href: publication.url + still.path }) : '',
    episode.hasTranscript ? xml('podcast:transcript', { url: `${address}/transcript.txt`, type: 'text/plain', language: publication.language }) : '',
    episode.hasChapters ? xml('podcast:chapters', { url: `${address}/chapters.json`, type: 'application/json+chapters' }) : '',
  )
}

const explicitOf = ({ isExplicit }: Show) => xmlWords('itunes:explicit', isExplicit ? 'true' : 'false')

/** What is shown beside the player: the description, and where else the episode can be seen. */
function notesOf({ description, url }: PodcastEpisode): string {
  const paragraphs = description.split(/\n\s*\n/).filter((each) => each.trim()).map((each) => `<p>${xmlText(each)}</p>`)
  return paragraphs.join('') + (url && `<p><a href="${xmlText(url)}">${xmlText(url)}</a></p>`)
}

import { articlesTag } from '#blocks/articles/model.ts'
import { contributorTag } from '#blocks/contributors/model.ts'
import { type Medium, mediaTag, sharedPicture } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionsTag, sectionTag } from '#blocks/sections/model.ts'
import type { StandingLot } from '#blocks/teasers/model.ts'
import { topicTag } from '#blocks/topics/model.ts'
import type { App } from '#kernel/app.ts'
import type { Part } from '#kernel/part.tsx'
import { writeAtom } from './atom.ts'
import { listItems } from './items.ts'
import { writeJsonFeed } from './json-feed.ts'
import type { Channel, Form, Subject } from './model.ts'
import { writeRss } from './rss.ts'

export { commentsFeedPart, commentsFeedPath } from './comments-view.ts'
export { podcastPart, transcriptPart, chaptersPart } from './podcast-view.ts'

const writers: Record<Form, (channel: Channel) => string> = { rss: writeRss, atom: writeAtom, json: writeJsonFeed }

export interface FeedOf {
  publication: Publication
  sections: Section[]
  subject: Subject
  form: Form
}

/** The newest articles of a subject as a document for feed readers. */
export const feedPart = (app: App, { publication, sections, subject, form }: FeedOf): Part => ({
  key: `feed:${form}:${keyOf(subject.lot)}`,
  soft: false,
  async make() {
    const { items, tags } = await listItems(app.db, { publication, sections }, subject.lot)
    const logo = publication.logoId ? await findMedium(app.db, publication.logoId) : undefined
    const updatedAt = items.reduce((latest, item) => (item.updatedAt > latest ? item.updatedAt : latest), '')
    const channel: Channel = {
      ...nameOf(publication, subject), language: publication.language, publisher: publication.name, hubs: publication.hubs,
      // An empty paper has had no news since it began to be one.
      updatedAt: updatedAt || '1970-01-01T00:00:00.000Z', logo: logoOf(publication, logo), items,
    }
    return { value: writers[form](channel), tags: [tagOf(subject.lot), publicationTag, sectionsTag, ...tags, ...(logo ? [mediaTag(logo.id)] : [])] }
  },
})

const nameOf = ({ name, tagline, url }: Publication, subject: Subject) => ({
  title: subject.name ? `${name} – ${subject.name}` : name,
  description: subject.description || tagline || name,
  home: subject.path ? url + subject.path : `${url}/`,
})

export function logoOf({ url }: Publication, medium: Medium | undefined): Channel['logo'] {
  const shared = medium && sharedPicture(medium)
  return shared && { url: url + shared.path, width: shared.width, height: shared.height }
}

const keyOf = (lot: StandingLot) => (lot.of === 'all' ? 'all' : `${lot.of}:${lot.id}`)

function tagOf(lot: StandingLot): string {
  if (lot.of === 'all') return articlesTag
  return { section: sectionTag, contributor: contributorTag, topic: topicTag }[lot.of](lot.id)
}

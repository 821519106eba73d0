/** A paper of any size in seconds: its frame is made by the actions an editor would use, its articles by one insert for each table. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import type { Medium } from '#blocks/media/model.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { applySettings } from '#blocks/settings/actions.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import type { App } from '#kernel/app.ts'
import { byDialect } from '#kernel/dialect.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { settings } from '../sample/settings.ts'
import { counts, insertArticles, slugOf } from './big-paper-rows.ts'
import { storyOf } from './story.ts'

const rootSections = ['News', 'Business', 'Sport', 'Culture']

export interface Frame {
  sections: { id: string; slug: string; parentId: string | null }[]
  contributors: { id: string; slug: string }[]
  topics: { id: string; slug: string }[]
  /** Pictures to lead with. */
  mediumIds: string[]
}
export interface BigPaper extends Frame {
  articles: number
  /** The address of the nth article, the oldest first. */
  pathOf(n: number): string
}

/** Fills an empty paper: sections in a tree, people, topics, pictures, a show, quotes, and so many articles with all that hangs on them. */
export async function fillPaper(app: App, articles: number): Promise<BigPaper> {
  await applySettings(app, settings, 'sample/pictures')
  const pictures = await keepPictures(app)
  const frame = await transact(app, (change) => makeFrame(app, change, pictures.map(({ id }) => id)))
  await app.db.transaction().execute((trx) => insertArticles(trx, frame, articles, app.now().getTime()))
  // A server that has stood for a day knows its tables.
  await byDialect(app.db, { sqlite: () => sql`select 1`, postgres: () => sql`analyze` }).execute(app.db)
  return { ...frame, articles, pathOf: (n) => `/${frame.sections[(n * 7) % counts.sections]!.slug}/${slugOf(n)}` }
}

async function keepPictures(app: App): Promise<Medium[]> {
  const media: Medium[] = []
  for (const name of ['lagoon.jpg', 'market.jpg', 'danfo.jpg']) {
    const bytes = await readFile(path.resolve('sample/pictures', name))
    media.push(await keepMedium(app, { bytes, name, alt: 'A drawing', credit: 'The desk' }))
  }
  return media
}

async function makeFrame(app: App, change: Change, mediumIds: string[]): Promise<Frame> {
  const frame: Frame = { sections: [], contributors: [], topics: [], mediumIds }
  for (const name of rootSections) frame.sections.push(await saveSection(change, app.newId(), { slug: name, name }))
  const roots = frame.sections.slice()
  for (const { id: parentId, slug } of roots) {
    frame.sections.push(await saveSection(change, app.newId(), { slug: `${slug}-abroad`, name: `More ${slug}`, parentId }))
  }
  for (let n = 0; n < counts.contributors; n++) {
    const pictureId = mediumIds[n % mediumIds.length]!
    frame.contributors.push(await saveContributor(change, app.newId(), { slug: `writer-${n}`, name: `Writer Number ${n}`, pictureId }))
  }
  for (let n = 0; n < counts.topics; n++) {
    const topic = { id: app.newId(), slug: `topic-${n}` }
    await saveTopic(change, topic.id, { slug: topic.slug, name: `Topic ${n}` })
    frame.topics.push(topic)
  }
  const about = { slug: 'about', title: 'About', body: storyOf(0, mediumIds[0]!), state: 'published' as const, publishedAt: change.at }
  await savePage(change, app.newId(), about)
  return frame
}

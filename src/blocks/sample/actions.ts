import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { prepareAdverts } from '#blocks/adverts/actions.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import type { NewArticle } from '#blocks/articles/model.ts'
import { correct } from '#blocks/corrections/actions.ts'
import { type ImportedComment, importComments } from '#blocks/comments/actions.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { insertMedium, prepareMedium } from '#blocks/media/actions.ts'
import type { Medium } from '#blocks/media/model.ts'
import { takeIn } from '#blocks/origins/actions.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { countOwners } from '#blocks/people/store.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { applyParsedSettings } from '#blocks/settings/actions.ts'
import { standing } from '#blocks/standing/store.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import type { App } from '#kernel/app.ts'
import { folderOf } from '#kernel/program-folder.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { type SampleArticle, type SampleComment, type SampleMagazine, sampleSite } from './model.ts'
import { withRecordings } from './recordings.ts'
import { isEmptyMagazine } from './store.ts'
import type { Kind } from './kinds.ts'
export { removeSample } from './removal.ts'

const folderOfPictures = () => folderOf('sample/pictures', 'The folder of the sample magazine is missing: it belongs beside the program.')

type Ids = Map<string, string>
interface Filling {
  app: App
  ids: Record<Kind, Ids>
  pictures: Map<string, Medium>
  now: number
}

/**
 * Fills an empty data folder with the sample magazine; does nothing where anybody has named a publication, owns it or has written anything.
 * The name goes in last: a start that was cut off goes on where it stopped.
 */
export async function fillSample(app: App): Promise<boolean> {
  if ((await findSettings(app.db)).isNamed || (await countOwners(app.db)) || !(await isEmptyMagazine(app.db))) return false
  const { magazine } = await import('../../../sample/magazine.ts')
  const filling: Filling = {
    app, now: app.now().getTime(), pictures: new Map(),
    ids: { section: new Map(), topic: new Map(), contributor: new Map(), article: new Map(), page: new Map(), medium: new Map() },
  }
  await addPictures(filling, magazine)
  await addFrame(filling, magazine)
  for (const article of magazine.articles) await addArticle(filling, article)
  const { adverts = [], advertKilobytes } = magazine.settings
  const prepared = await prepareAdverts(app, adverts, { folder: folderOfPictures(), kilobytes: advertKilobytes })
  await transact(app, (change) => applyParsedSettings(app, change, withRecordings(magazine.settings, magazine.recordings, filling.pictures, filling.now), { adverts: prepared }))
  return true
}

async function addPictures(filling: Filling, { pictures }: SampleMagazine) {
  for (const { file, ...words } of pictures) {
    const bytes = await readFile(path.join(folderOfPictures(), file))
    const prepared = await prepareMedium(filling.app, { bytes, name: file, ...words })
    const medium = await transact(filling.app, async (change) => {
      const kept = await insertMedium(change, prepared)
      await remember(filling, change, 'medium', file, async () => kept.id)
      return kept
    })
    filling.pictures.set(file, medium)
  }
}

async function addFrame(filling: Filling, magazine: SampleMagazine) {
  await transact(filling.app, async (change) => {
    for (const { parent, ...section } of magazine.sections) {
      await remember(filling, change, 'section', section.slug, (id) => saveSection(change, id, { ...section, parentId: parent ? filling.ids.section.get(parent)! : null }))
    }
    for (const topic of magazine.topics) await remember(filling, change, 'topic', topic.slug, (id) => saveTopic(change, id, topic))
    for (const { picture, ...contributor } of magazine.contributors) {
      const pictureId = picture ? filling.pictures.get(picture)!.id : null
      await remember(filling, change, 'contributor', contributor.slug, (id) => saveContributor(change, id, { ...contributor, pictureId }))
    }
    for (const page of magazine.pages) {
      await remember(filling, change, 'page', page.slug, (id) => savePage(change, id, { ...page, state: 'published', publishedAt: change.at }))
    }
  })
}

async function addArticle(filling: Filling, sample: SampleArticle) {
  await transact(filling.app, async (change) => {
    const isNew = await remember(filling, change, 'article', sample.slug, async (id) => {
      const saved = await saveArticle(change, id, articleOf(filling, sample))
      for (const { hoursAgo: age, sentence } of sample.corrections ?? []) await correct(change, id, { at: hoursAgo(filling, age), sentence })
      return saved
    })
    const articleId = filling.ids.article.get(sample.slug)!
    if (isNew) await importComments(change, articleId, flatten(filling, articleId, sample.comments ?? [], null))
  })
}

function articleOf(filling: Filling, sample: SampleArticle): NewArticle {
  const { ids, pictures } = filling
  const lead = sample.picture ? pictures.get(sample.picture) : undefined
  return {
    slug: sample.slug,
    headline: sample.headline,
    standfirst: sample.standfirst,
    isPinned: sample.isPinned,
    body: sample.body((file) => pictures.get(file)!.id, (hours) => hoursAgo(filling, hours).slice(0, 10)),
    language: sample.language,
    originalId: sample.translationOf ? ids.article.get(sample.translationOf)! : null,
    state: 'published',
    publishedAt: hoursAgo(filling, sample.hoursAgo),
    updatedAt: hoursAgo(filling, sample.updatedHoursAgo ?? sample.hoursAgo),
    sectionId: ids.section.get(sample.section)!,
    furtherSectionIds: sample.furtherSections?.map((slug) => ids.section.get(slug)!),
    topicIds: sample.topics?.map((slug) => ids.topic.get(slug)!),
    bylines: sample.bylines.map(({ contributor, role }) => ({ contributorId: ids.contributor.get(contributor)!, role })),
    lead: lead ? { mediumId: lead.id, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
  }
}

/** A thread of comments as one flat list, each answer naming what it answers. */
function flatten(filling: Filling, subjectId: string, comments: SampleComment[], parentId: string | null): ImportedComment[] {
  return comments.flatMap(({ name, body, hoursAgo: age, isNewsroom, answers }) => {
    const id = filling.app.newId()
    return [{ id, subjectId, parentId, name, text: body, isNewsroom, state: 'shown' as const, postedAt: hoursAgo(filling, age) }, ...flatten(filling, subjectId, answers ?? [], id)]
  })
}

/** Takes a thing in once and remembers its id under the name the sample calls it. Says whether it was new. */
async function remember(filling: Filling, change: Change, kind: Kind, name: string, save: (id: string) => Promise<string | { id: string }>): Promise<boolean> {
  const { thingId, arrival } = await takeIn(filling.app, change, {
    key: { site: sampleSite, kind, oldId: name },
    sourceHash: '',
    hashNow: standing[kind],
    async save(_change, id) {
      const saved = await save(id)
      return typeof saved === 'string' ? saved : saved.id
    },
  })
  filling.ids[kind].set(name, thingId)
  return arrival === 'added'
}

const hoursAgo = ({ now }: Filling, hours: number) => new Date(now - hours * 3_600_000).toISOString()

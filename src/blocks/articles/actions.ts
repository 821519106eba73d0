import { claimAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { candidates, reservedEndings, slugOf } from '#blocks/addresses/model.ts'
import { countWords, excerptOf } from '#blocks/body/model.ts'
import { contributorTag, contributorsTag } from '#blocks/contributors/model.ts'
import { addToArticleCount } from '#blocks/contributors/store.ts'
import { sectionTag, withAncestors } from '#blocks/sections/model.ts'
import { listSections } from '#blocks/sections/store.ts'
import { topicsTag, topicTag } from '#blocks/topics/model.ts'
import { addToTopicCount } from '#blocks/topics/store.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import type { Change } from '#kernel/transact.ts'
import type { z } from 'zod'
import { type ArticleState, articleTag, articlesTag, NewArticle, Retraction } from './model.ts'
import { deleteArticle, findPlacing, findRow, type Placing, replacePlacing, setCorrected, setPublished, setState, tryUpsertArticle, type WrittenArticle } from './store.ts'
import { settleOriginal, tellTranslations } from './translations.ts'

type Parsed = z.output<typeof NewArticle>
const excerptLength = 220

/**
 * Writes an article, new or known, with its sections, topics and bylines, and claims its address: `/{section}/{slug}`,
 * the slug unique in the publication (`-2` where it is taken; the one that was had is in the answer).
 * Saving the same again changes nothing a reader can see.
 */
export async function saveArticle(change: Change, id: string, input: NewArticle): Promise<{ id: string; slug: string; path: string }> {
  const given = NewArticle.parse(input)
  const article = { ...given, originalId: await settleOriginal(change, id, given.originalId) }
  const sections = await listSections(change.trx)
  const [section] = withAncestors(sections, article.sectionId)
  if (!section) throw notFound('section')
  const former = await findPlacing(change.trx, id)
  const slug = await claimSlug(change, id, wishedSlug(article), section.slug, article)
  const placing: Placing = {
    listedAt: listedAt(article),
    sectionIds: [article.sectionId, ...article.furtherSectionIds.filter((each) => each !== article.sectionId)],
    topicIds: [...new Set(article.topicIds)],
    bylines: article.bylines.filter((byline, at, all) => all.findIndex((each) => each.contributorId === byline.contributorId) === at),
  }
  const inherited = placing.sectionIds.flatMap((each) => withAncestors(sections, each).map((one) => one.id))
  await replacePlacing(change.trx, id, placing, [...new Set(inherited)])
  await countUses(change, former, placing)
  tellMoved(change, id, former, placing, inherited)
  await tellTranslations(change, id, former?.originalId, article.originalId)
  if (article.state === 'scheduled' && article.publishedAt) {
    await change.later('articles.publish', { id }, { at: article.publishedAt, key: `articles.publish:${id}` })
  }
  return { id, slug, path: `/${section.slug}/${slug}` }
}

/** Publishes a scheduled article whose time has come; does nothing to one that was published, moved or called back meanwhile. */
export async function publishScheduled(change: Change, id: string) {
  const row = await findRow(change.trx, id)
  if (row?.state !== 'scheduled' || !row.publishedAt || row.publishedAt > change.at) return
  const former = await findPlacing(change.trx, id)
  if (!former) return
  const placing = { ...former, listedAt: row.isLocked ? null : row.publishedAt }
  await setPublished(change.trx, id, placing.listedAt)
  await countUses(change, former, placing)
  const sections = await listSections(change.trx)
  tellMoved(change, id, former, placing, placing.sectionIds.flatMap((each) => withAncestors(sections, each).map((one) => one.id)))
  await tellTranslations(change, id, former.originalId)
}

/** Notes how many corrections an article has now, and that by the latest of them it was updated; lists show it anew. */
export async function markCorrected(change: Change, id: string, { count, at }: { count: number; at: string }) {
  const row = await findRow(change.trx, id)
  const placing = row && (await findPlacing(change.trx, id))
  if (!row || !placing) return
  await setCorrected(change.trx, id, count, row.updatedAt > at ? row.updatedAt : at)
  tellMoved(change, id, placing, placing, placing.inheritedIds ?? [])
}

/** Takes an article back: its addresses answer 410 with this sentence, and it is in no list, feed or search any more. */
export async function retract(change: Change, id: string, sentence: string) {
  const retraction = Retraction.parse(sentence)
  const row = await findRow(change.trx, id)
  if (row?.state !== 'published') throw new Refusal(409, 'Only what readers can read can be retracted.')
  await restate(change, id, { state: 'retracted', listedAt: null, retraction })
}

/** Undoes a retraction: the article stands again where it stood. */
export async function reinstate(change: Change, id: string) {
  const row = await findRow(change.trx, id)
  if (row?.state !== 'retracted') throw new Refusal(409, 'Only what was retracted can be reinstated.')
  await restate(change, id, { state: 'published', listedAt: row.isLocked ? null : row.publishedAt, retraction: '' })
}

/** Takes an article off the page without a word to readers: to be worked on again, or kept for the newsroom alone. */
export async function setAside(change: Change, id: string, state: Extract<ArticleState, 'draft' | 'inReview' | 'approved' | 'archived'>) {
  if (!(await findRow(change.trx, id))) throw notFound('article')
  await restate(change, id, { state, listedAt: null, retraction: '' })
}

async function restate(change: Change, id: string, state: Parameters<typeof setState>[2]) {
  const former = await findPlacing(change.trx, id)
  if (!former) throw notFound('article')
  await setState(change.trx, id, state)
  const now = { ...former, listedAt: state.listedAt }
  await countUses(change, former, now)
  tellMoved(change, id, former, now, former.inheritedIds ?? [])
  await tellTranslations(change, id, former.originalId)
}

/** Takes an article away for good, with its place in every list. */
export async function removeArticle(change: Change, id: string) {
  const former = await findPlacing(change.trx, id)
  if (!former) return
  const sections = await listSections(change.trx)
  const inherited = former.sectionIds.flatMap((each) => withAncestors(sections, each).map((one) => one.id))
  const gone = { ...former, listedAt: null }
  await countUses(change, former, gone)
  await releaseAddresses(change, id)
  const cardHash = (await findRow(change.trx, id))?.cardHash
  if (cardHash) await change.later('cards.drop', { hash: cardHash }, { key: `cards.drop:${cardHash}` })
  await deleteArticle(change.trx, id)
  tellMoved(change, id, former, gone, inherited)
  await tellTranslations(change, id, former.originalId)
}

/** Where lists put it by time: nowhere unless every reader may read it. */
const listedAt = (article: Parsed) => (article.state === 'published' && !article.isLocked ? article.publishedAt : null)

function wishedSlug({ slug, headline }: Parsed): string {
  const wish = slugOf(slug) || slugOf(headline) || 'untitled'
  return reservedEndings.has(wish) ? `${wish}-2` : wish
}

async function claimSlug(change: Change, id: string, wish: string, sectionSlug: string, article: Parsed): Promise<string> {
  for (const slug of candidates(wish)) {
    if (!(await tryUpsertArticle(change.trx, rowOf(change, id, slug, article)))) continue
    if (await claimAddress(change, { kind: 'article', thingId: id }, `/${sectionSlug}/${slug}`)) return slug
  }
  throw new Error(`No free address for ${wish}`)
}

function rowOf(change: Change, id: string, slug: string, article: Parsed): WrittenArticle {
  return {
    id,
    slug,
    sectionId: article.sectionId,
    headline: article.headline,
    standfirst: article.standfirst,
    body: JSON.stringify(article.body),
    excerpt: article.isLocked ? '' : excerptOf(article.body, excerptLength),
    words: countWords(article.body),
    state: article.state,
    isLocked: Number(article.isLocked),
    isPinned: Number(article.isPinned),
    publishedAt: article.publishedAt,
    listedAt: listedAt(article),
    updatedAt: article.updatedAt ?? change.at,
    language: article.language,
    originalId: article.originalId,
    leadId: article.lead?.mediumId ?? null,
    leadAlt: article.lead?.alt ?? '',
    leadCaption: article.lead?.caption ?? '',
    leadCredit: article.lead?.credit ?? '',
    commentsOpen: Number(article.commentsOpen),
    description: article.description,
    sponsor: article.sponsor,
  }
}

/** Keeps the number of articles of each contributor and topic by the difference this change makes. */
async function countUses(change: Change, former: Placing | undefined, now: Placing) {
  const contributorsOf = (placing: Placing | undefined) => (placing?.listedAt ? placing.bylines.map((byline) => byline.contributorId) : [])
  const topicsOf = (placing: Placing | undefined) => (placing?.listedAt ? placing.topicIds : [])
  const add = (difference: typeof addToArticleCount) => (id: string, by: number) => difference(change.trx, id, by)
  if (await tellDifference(contributorsOf(former), contributorsOf(now), add(addToArticleCount))) change.moved(contributorsTag)
  if (await tellDifference(topicsOf(former), topicsOf(now), add(addToTopicCount))) change.moved(topicsTag)
}

async function tellDifference(before: string[], after: string[], add: (id: string, difference: number) => Promise<unknown>): Promise<boolean> {
  for (const id of before.filter((each) => !after.includes(each))) await add(id, -1)
  for (const id of after.filter((each) => !before.includes(each))) await add(id, 1)
  return before.join() !== after.join()
}

function tellMoved(change: Change, id: string, former: Placing | undefined, now: Placing, inherited: string[]) {
  change.moved(articleTag(id))
  const listedAt = now.listedAt ?? former?.listedAt
  if (!listedAt) return
  const sectionIds = [...new Set([...(former?.inheritedIds ?? []), ...inherited])]
  const topicIds = [...new Set([...(former?.topicIds ?? []), ...now.topicIds])]
  const contributorIds = [...new Set([...(former?.bylines ?? []), ...now.bylines].map((byline) => byline.contributorId))]
  change.moved(articlesTag, ...sectionIds.map(sectionTag), ...topicIds.map(topicTag), ...contributorIds.map(contributorTag))
  if (!former?.listedAt) change.tell('article.published', { id })
  if (!now.listedAt) change.tell('article.withdrawn', { id })
  change.tell('article.listed', { id, listedAt, sectionIds, topicIds, contributorIds })
}

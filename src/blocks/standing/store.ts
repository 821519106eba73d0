import { findPlacing, findRow } from '#blocks/articles/store.ts'
import { findComment } from '#blocks/comments/store.ts'
import { listCorrections } from '#blocks/corrections/store.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { hashOf } from '#blocks/origins/actions.ts'
import { findPage } from '#blocks/pages/store.ts'
import { findSection } from '#blocks/sections/store.ts'
import { findTopic } from '#blocks/topics/store.ts'
import type { Db } from '#kernel/db.ts'
import type { StandingKind } from './model.ts'

export type Standing = (db: Db, id: string) => Promise<string | undefined>

/**
 * What each kind of thing says here now, as a hash of all an editor could have changed; undefined where it is gone.
 * What the program changes by itself (times, counts, the card of an article, a scheduled one going out) is no change.
 */
export const standing = { article, page, section, topic, contributor, medium, comment } satisfies Record<StandingKind, Standing>

async function article(db: Db, id: string) {
  const row = await findRow(db, id)
  const placing = row && (await findPlacing(db, id))
  if (!row || !placing) return undefined
  const { updatedAt: _, listedAt: __, commentCount: ___, correctionCount: ____, mentionCount: _______, excerpt: _____, words: ______, state, originalId, retraction, ...rest } = row
  // Drawn by the program, after the thing has come.
  const written = { ...rest, cardHash: '' }
  const { sectionIds, topicIds, bylines } = placing
  const corrections = (await listCorrections(db, id)).map(({ at, sentence }) => [at, sentence])
  // Only where there are any: articles that came before there were corrections, translations or retractions are known by the shorter hash.
  return hashOf([written, state === 'scheduled' ? 'published' : state, sectionIds, topicIds, bylines, ...(corrections.length ? [corrections] : []), ...(originalId ? [originalId] : []), ...(retraction ? [{ retraction }] : [])])
}

async function page(db: Db, id: string) {
  const found = await findPage(db, id)
  return found && hashOf({ ...found, updatedAt: '' })
}

async function section(db: Db, id: string) {
  const found = await findSection(db, id)
  return found && hashOf({ ...found })
}

async function topic(db: Db, id: string) {
  const found = await findTopic(db, id)
  if (!found) return undefined
  const { articleCount: _, ...written } = found
  return hashOf(written)
}

async function contributor(db: Db, id: string) {
  const found = await findContributor(db, id)
  return found && hashOf({ ...found, articleCount: 0 })
}

async function medium(db: Db, id: string) {
  const found = await findMedium(db, id)
  return found && hashOf([found.alt, found.caption, found.credit, found.focalX, found.focalY])
}

async function comment(db: Db, id: string) {
  const found = await findComment(db, id)
  return found && hashOf([found.state, found.name, found.email, found.website, found.body, found.isNewsroom])
}

import { removeArticle } from '#blocks/articles/actions.ts'
import { findRow } from '#blocks/articles/store.ts'
import { removeContributor } from '#blocks/contributors/actions.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { removePage } from '#blocks/pages/actions.ts'
import { findPage } from '#blocks/pages/store.ts'
import { removeSection } from '#blocks/sections/actions.ts'
import { findSection } from '#blocks/sections/store.ts'
import { removeTopic } from '#blocks/topics/actions.ts'
import { findDraft } from '#blocks/stories/store.ts'
import { findTopic } from '#blocks/topics/store.ts'
import type { Db } from '#kernel/db.ts'
import type { Change } from '#kernel/transact.ts'

export type Kind = 'article' | 'page' | 'contributor' | 'topic' | 'section' | 'medium'

interface SampleKind {
  /** What people call the thing. */
  name(db: Db, id: string): Promise<string | undefined>
  /** A medium is deleted outside a change, for it has files. */
  remove?(change: Change, id: string): Promise<void>
}

/** The kinds of sample things, in the order in which they can be taken away: nothing before what refers to it. */
export const kinds: Record<Kind, SampleKind> = {
  article: { name: nameOfArticle, remove: removeArticle },
  page: { name: async (db, id) => (await findPage(db, id))?.title, remove: removePage },
  contributor: { name: async (db, id) => (await findContributor(db, id))?.name, remove: removeContributor },
  topic: { name: async (db, id) => (await findTopic(db, id))?.name, remove: removeTopic },
  section: { name: async (db, id) => (await findSection(db, id))?.name, remove: removeSection },
  medium: { name: async (db, id) => (await findMedium(db, id))?.name },
}

/** Its headline; where somebody is rewriting it, the one the newsroom finds it by. */
async function nameOfArticle(db: Db, id: string) {
  const row = await findRow(db, id)
  return row && ((await findDraft(db, id))?.headline || row.headline)
}

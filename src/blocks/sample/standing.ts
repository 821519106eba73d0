import { removeArticle } from '#blocks/articles/actions.ts'
import { findPlacing, findRow } from '#blocks/articles/store.ts'
import { removeContributor } from '#blocks/contributors/actions.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { findMedium } from '#blocks/media/store.ts'
import { hashOf } from '#blocks/origins/actions.ts'
import { removePage } from '#blocks/pages/actions.ts'
import { findPage } from '#blocks/pages/store.ts'
import { removeSection } from '#blocks/sections/actions.ts'
import { findSection } from '#blocks/sections/store.ts'
import { removeTopic } from '#blocks/topics/actions.ts'
import { findTopic } from '#blocks/topics/store.ts'
import type { Db } from '#kernel/db.ts'
import type { Change } from '#kernel/transact.ts'

export type Kind = 'article' | 'page' | 'contributor' | 'topic' | 'section' | 'medium'

interface Standing {
  /** Of all that an editor could have changed; undefined where it is gone. */
  hashNow(db: Db, id: string): Promise<string | undefined>
  /** What people call it. */
  name(db: Db, id: string): Promise<string>
  remove?(change: Change, id: string): Promise<void>
}

/** How each kind of sample thing stands here now, in the order in which they can be taken away: nothing before what refers to it. */
export const standing: Record<Kind, Standing> = {
  article: {
    async hashNow(db, id) {
      const row = await findRow(db, id)
      if (!row) return undefined
      const { commentCount: _, updatedAt: __, ...written } = row
      return hashOf([written, await findPlacing(db, id)])
    },
    name: async (db, id) => (await findRow(db, id))?.headline ?? id,
    remove: removeArticle,
  },
  page: {
    async hashNow(db, id) {
      const page = await findPage(db, id)
      return page && hashOf({ ...page, updatedAt: '' })
    },
    name: async (db, id) => (await findPage(db, id))?.title ?? id,
    remove: removePage,
  },
  contributor: {
    async hashNow(db, id) {
      const contributor = await findContributor(db, id)
      return contributor && hashOf({ ...contributor, articleCount: 0 })
    },
    name: async (db, id) => (await findContributor(db, id))?.name ?? id,
    remove: removeContributor,
  },
  topic: { hashNow: hashFound(findTopic), name: async (db, id) => (await findTopic(db, id))?.name ?? id, remove: removeTopic },
  section: { hashNow: hashFound(findSection), name: async (db, id) => (await findSection(db, id))?.name ?? id, remove: removeSection },
  medium: {
    async hashNow(db, id) {
      const medium = await findMedium(db, id)
      return medium && hashOf([medium.hash, medium.alt, medium.caption, medium.credit, medium.focalX, medium.focalY])
    },
    name: async (db, id) => (await findMedium(db, id))?.name ?? id,
  },
}

function hashFound(find: (db: Db, id: string) => Promise<object | undefined>) {
  return async (db: Db, id: string) => {
    const found = await find(db, id)
    return found && hashOf({ ...found })
  }
}

/** The past, in order. A released migration is frozen: forward only, safe to run twice, and old code survives the new schema. */
import type { Kysely } from 'kysely'
import * as kernel from './0001-kernel.ts'
import * as magazine from './0002-magazine.ts'
import * as search from './0003-search.ts'
import * as adverts from './0004-adverts.ts'
import * as translations from './0005-translations.ts'
import * as pages from './0006-pages.ts'
import * as machines from './0007-machines.ts'
import * as cards from './0008-cards.ts'
import * as offline from './0009-offline.ts'
import * as oldSites from './0010-old-sites.ts'
import * as corrections from './0011-corrections.ts'
import * as mail from './0012-mail.ts'
import * as people from './0013-people.ts'
import * as comments from './0014-comments.ts'
import * as webmentions from './0015-webmentions.ts'
import * as searchTops from './0017-search-tops.ts'
import * as cardsByHash from './0018-cards-by-hash.ts'
import * as accounts from './0019-accounts.ts'
import * as stories from './0020-stories.ts'

export type Dialect = 'sqlite' | 'postgres'
export interface Migration {
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>
}

export const migrations: Record<string, Migration> = {
  '0001-kernel': kernel,
  '0002-magazine': magazine,
  '0003-search': search,
  '0004-adverts': adverts,
  '0005-translations': translations,
  '0006-pages': pages,
  '0007-machines': machines,
  '0008-cards': cards,
  '0009-offline': offline,
  '0010-old-sites': oldSites,
  '0011-corrections': corrections,
  '0012-mail': mail,
  '0013-people': people,
  '0014-comments': comments,
  '0015-webmentions': webmentions,
  '0017-search-tops': searchTops,
  '0018-cards-by-hash': cardsByHash,
  '0019-accounts': accounts,
  '0020-stories': stories,
}

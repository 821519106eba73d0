import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { transact } from '#kernel/transact.ts'
import { documentOf } from './documents.ts'
import { type DocumentKind } from './model.ts'
import { dropDocument, listIndexed, putDocument, takeStock } from './store.ts'

/** Brings the index up to what a change did, in the change's own transaction: what readers may open is found, and nothing else. */
export async function keepUp(trx: Trx, tags: ReadonlySet<string>) {
  for (const tag of tags) {
    const [, kind, id] = /^(article|page|contributor):(.+)$/.exec(tag) ?? []
    if (id) await index(trx, kind as DocumentKind, id)
  }
  // Episodes and quotes are few, and what moves their tag has changed any of them.
  if (tags.has('shows')) await indexAll(trx, 'episode')
  if (tags.has('quotes')) await indexAll(trx, 'quotation')
}

async function index(trx: Trx, kind: DocumentKind, id: string) {
  const document = await documentOf(trx, kind, id)
  await (document ? putDocument(trx, document) : dropDocument(trx, kind, id))
}

async function indexAll(trx: Trx, kind: 'episode' | 'quotation') {
  const there = await listThings(trx, kind)
  for (const id of new Set([...there, ...(await listIndexed(trx, kind))])) await index(trx, kind, id)
}

const tables = { page: 'pages', episode: 'episodes', contributor: 'contributors', quotation: 'quotes' } as const

async function listThings(db: Db, kind: keyof typeof tables): Promise<string[]> {
  const rows = await db.selectFrom(tables[kind]).select('id').execute()
  return rows.map(({ id }) => id)
}

const articlesInLot = 50
const muchAtOnce = 500

/**
 * Indexes what is not indexed yet: a paper of an earlier Ogene, or one put together by other means. Articles go in lots, so that writers wait
 * for none of it; gives how many things were added.
 */
export async function fillIndex(app: App): Promise<number> {
  let added = 0
  for (const kind of ['contributor', 'page', 'episode', 'quotation'] as const) {
    const known = new Set(await listIndexed(app.db, kind))
    const missing = (await listThings(app.db, kind)).filter((id) => !known.has(id))
    if (missing.length) await transact(app, async ({ trx }) => { for (const id of missing) await index(trx, kind, id) })
    added += missing.length
  }
  for (let lot = await listMissingArticles(app.db); lot.length; lot = await listMissingArticles(app.db)) {
    await transact(app, async ({ trx }) => { for (const id of lot) await index(trx, 'article', id) })
    added += lot.length
  }
  if (added > muchAtOnce) await takeStock(app.db)
  return added
}

/** Oldest first, as they would have come. */
async function listMissingArticles(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('articles').select('id').where('listedAt', 'is not', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('searchDocuments').select('searchDocuments.id').where('kind', '=', 'article').whereRef('thingId', '=', 'articles.id'))))
    .orderBy('listedAt').orderBy('id').limit(articlesInLot).execute()
  return rows.map(({ id }) => id)
}

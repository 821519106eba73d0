import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { boundsOf, type Span } from './model.ts'

/** When the first and the last article of the paper were published; asked for in one breath, SQLite would walk the whole index for them. */
export async function findLife(db: Db): Promise<{ first: string; last: string } | undefined> {
  const end = (order: 'asc' | 'desc') => db.selectFrom('articles').select('listedAt').where('listedAt', 'is not', null).orderBy('listedAt', order).limit(1)
  const row = await db.selectNoFrom([end('asc').as('first'), end('desc').as('last')]).executeTakeFirst()
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined
}

/** Those of some spans in which something was published: one look at the index for each, all in one query. */
export async function listFilled(db: Db, spans: Span[], zone: string): Promise<Set<Span>> {
  if (!spans.length) return new Set()
  const rows = sql.join(spans.map((span) => {
    const { from, to } = boundsOf(span, zone)
    return sql`(${span}, ${from}, ${to})`
  }))
  const { rows: filled } = await sql<{ span: string }>`
    with spans(span, "from", "to") as (values ${rows})
    select span from spans where exists (select 1 from articles where "listedAt" >= "from" and "listedAt" < "to")`.execute(db)
  return new Set(filled.map(({ span }) => span))
}

/** The nearest moments of publication before and after a span. */
export async function findNeighbours(db: Db, { from, to }: { from: string; to: string }): Promise<{ before: string | undefined; after: string | undefined }> {
  const articles = () => db.selectFrom('articles').select('listedAt').where('listedAt', 'is not', null)
  const { before, after } = await db.selectNoFrom([
    articles().where('listedAt', '<', from).orderBy('listedAt', 'desc').limit(1).as('before'),
    articles().where('listedAt', '>=', to).orderBy('listedAt').limit(1).as('after'),
  ]).executeTakeFirstOrThrow()
  return { before: before ?? undefined, after: after ?? undefined }
}

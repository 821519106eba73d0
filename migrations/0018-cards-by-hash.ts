/** Two articles may be shared with the same card: it is asked before the file of one is removed. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await db.schema.createIndex('articlesByCard').on('articles').columns(['cardHash']).execute()
}

import { sql } from 'kysely'
import type { Db, Trx } from '#kernel/db.ts'
import type { Counts } from './bayes.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    spamTokens: { token: string; spam: number; ham: number }
  }
}

/** Counts how many comments were learnt from; no token is empty. */
const allComments = ''

/** What is known of these tokens, and of how many comments. */
export async function findCounts(db: Db, tokens: string[]): Promise<{ counts: Counts[]; learnt: Counts }> {
  const rows = await db.selectFrom('spamTokens').selectAll().where('token', 'in', [allComments, ...tokens]).execute()
  const known = new Map(rows.map(({ token, spam, ham }) => [token, { spam: Number(spam), ham: Number(ham) }]))
  const none = { spam: 0, ham: 0 }
  return { counts: tokens.flatMap((token) => known.get(token) ?? []), learnt: known.get(allComments) ?? none }
}

/** Adds one comment's tokens to what is known of a kind; -1 takes them out again. */
export async function addCounts(trx: Trx, tokens: string[], kind: keyof Counts, by: 1 | -1) {
  const rows = [allComments, ...tokens].toSorted().map((token) => ({ token, spam: 0, ham: 0, [kind]: Math.max(by, 0) }))
  await trx.insertInto('spamTokens').values(rows)
    .onConflict((on) => on.column('token').doUpdateSet({ [kind]: sql`${sql.ref(`spamTokens.${kind}`)} + ${sql.lit(by)}` })).execute()
}

import type { Db, Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import type { z } from 'zod'
import type { NewQuote, Quote } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    quotes: Quote
  }
}

/** The whole list, in the editor's order. */
export const listRows = (db: Db): Promise<Quote[]> => db.selectFrom('quotes').selectAll().orderBy('position').orderBy('id').execute()

/** The same as `publication.json` spells it: applying what is listed changes nothing. */
export const listQuotes = async (db: Db): Promise<z.output<typeof NewQuote>[]> =>
  (await listRows(db)).map(({ text, speaker, day }) => ({ text, by: speaker, on: day }))

/** Those that may be a day's: of the day, of the day of the year, of any day. */
export const listQuotesFor = (db: Db, day: string): Promise<Quote[]> =>
  db.selectFrom('quotes').selectAll().where('day', 'in', [day, day.slice(5), '']).orderBy('position').orderBy('id').execute()

export const insertQuote = (trx: Trx, quote: Quote) => trx.insertInto('quotes').values(quote).execute()
export const updateQuote = (trx: Trx, { id, ...rest }: Quote) => trx.updateTable('quotes').set(rest).where('id', '=', id).execute()
export const deleteQuote = (trx: Trx, id: string) => trx.deleteFrom('quotes').where('id', '=', id).execute()

export const findQuote = (db: Db, id: string) => db.selectFrom('quotes').selectAll().where('id', '=', id).executeTakeFirst()
export const findQuoteByText = (db: Db, text: string) => db.selectFrom('quotes').selectAll().where('text', '=', text).executeTakeFirst()

/** Those with these words in them or by whom they are, or just all, in the editor's order. */
export const searchQuotes = (db: Db, words: string, { limit, skip }: { limit: number; skip: number }): Promise<Quote[]> => {
  const all = db.selectFrom('quotes').selectAll()
  const fits = containing(words.trim())
  const found = words.trim() ? all.where((eb) => eb.or([likeAnyCase(db, eb.ref('text'), fits), likeAnyCase(db, eb.ref('speaker'), fits)])) : all
  return found.orderBy('position').orderBy('id').limit(limit).offset(skip).execute()
}

/** Where the next one goes. */
export async function endOfList(db: Db): Promise<number> {
  const { last } = await db.selectFrom('quotes').select((eb) => eb.fn.max('position').as('last')).executeTakeFirstOrThrow()
  return last === null ? 0 : Number(last) + 1
}

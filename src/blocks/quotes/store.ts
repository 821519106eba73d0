import type { Db, Trx } from '#kernel/db.ts'
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

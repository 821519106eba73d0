import type { Db } from '#kernel/db.ts'
import { Refusal } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Change } from '#kernel/transact.ts'
import { NewQuote, type Quote, quotesTag } from './model.ts'
import { deleteQuote, endOfList, findQuote, findQuoteByText, insertQuote, listQuotes, listRows, updateQuote } from './store.ts'

export interface Applied {
  added: number
  updated: number
  removed: number
  unchanged: number
}

/** Makes the list those given, in that order. A quote is known by its words. */
export async function applyQuotes(change: Change, quotes: NewQuote[]): Promise<Applied> {
  const before = await listRows(change.trx)
  const former = new Map(before.map((quote) => [quote.text, quote]))
  const counts: Applied = { added: 0, updated: 0, removed: 0, unchanged: 0 }
  const given = new Map(quotes.map((quote) => NewQuote.parse(quote)).map((quote) => [quote.text, quote]))
  for (const [position, { text, by, on }] of [...given.values()].entries()) {
    const known = former.get(text)
    const quote: Quote = { id: known?.id ?? newId(new Date(change.at)), text, speaker: by, day: on, position }
    counts[await write(change, quote, known)]++
  }
  const gone = before.filter((quote) => !given.has(quote.text))
  for (const { id } of gone) await deleteQuote(change.trx, id)
  counts.removed = gone.length
  if (counts.added + counts.updated + counts.removed > 0) change.moved(quotesTag)
  return counts
}

/** Adds a quote at the end of the list, or with a known id changes it where it stands. No words are in the list twice. */
export async function saveQuote(change: Change, id: string, input: NewQuote): Promise<Quote> {
  const { text, by, on } = NewQuote.parse(input)
  const same = await findQuoteByText(change.trx, text)
  if (same && same.id !== id) throw new Refusal(409, 'These words are in the list already.', { text: 'They are in the list already.' })
  const known = await findQuote(change.trx, id)
  const quote: Quote = { id, text, speaker: by, day: on, position: known?.position ?? (await endOfList(change.trx)) }
  if (known) await updateQuote(change.trx, quote)
  else await insertQuote(change.trx, quote)
  change.moved(quotesTag)
  return quote
}

export async function removeQuote(change: Change, id: string) {
  await deleteQuote(change.trx, id)
  change.moved(quotesTag)
}

/** The list as `applyQuotes` takes it: applying what is described changes nothing. */
export const describeQuotes = ({ trx }: { trx: Db }) => listQuotes(trx)

async function write({ trx }: Change, quote: Quote, known: Quote | undefined): Promise<'added' | 'updated' | 'unchanged'> {
  if (!known) await insertQuote(trx, quote)
  else if (known.speaker === quote.speaker && known.day === quote.day && known.position === quote.position) return 'unchanged'
  else await updateQuote(trx, quote)
  return known ? 'updated' : 'added'
}

/** Quotes: the paper's own list of words worth repeating, one of them each day. */
import { z } from 'zod'

/** As `publication.json` spells it. `on` is a day ('2026-10-01') or a day of every year ('10-01'). */
export const NewQuote = z.object({
  text: z.string().trim().min(1).max(2000),
  by: z.string().trim().max(300).default(''),
  on: z.string().refine(isDay, 'must be a day such as 2026-10-01, or 10-01 for that day of every year').default(''),
})
export type NewQuote = z.input<typeof NewQuote>

export interface Quote {
  id: string
  text: string
  speaker: string
  /** 'YYYY-MM-DD', 'MM-DD', or '' for any day. */
  day: string
  position: number
}

export const quotesTag = 'quotes'
export const quotesPath = '/quotes'
export const quotesOnPage = 50
/** What the page of all quotes knows one by. */
export const anchorOf = (quote: { id: string }) => `q-${quote.id}`

const dayMs = 86_400_000

/** The quote of a day ('2026-03-02'), the same for all: of that day, else of that day of the year, else each undated one in its turn. */
export function quoteOf(day: string, quotes: Quote[]): Quote | undefined {
  const dated = quotes.find((quote) => quote.day === day) ?? quotes.find((quote) => quote.day === day.slice(5))
  const undated = quotes.filter((quote) => quote.day === '')
  return dated ?? undated[(Date.parse(day) / dayMs) % undated.length]
}

/** Long enough for the 29th of February to come round, also over a year such as 1900 that has none. */
const longestRound = 9 * 366

/** Every quote up to a day in the order in which the days had them, that day's first; a day of its own that is yet to come is left out. */
export function quotesUpTo(day: string, quotes: Quote[]): Quote[] {
  const undated = quotes.filter((quote) => quote.day === '')
  const dated = new Map(quotes.filter((quote) => quote.day).map((quote) => [quote.day, quote] as const).reverse())
  const found = new Set<Quote>()
  const awaited = new Set(quotes.filter((quote) => quote.day.length < 10))
  for (let days = 0; awaited.size > 0 && days < longestRound + undated.length; days++) {
    const on = new Date(Date.parse(day) - days * dayMs)
    const name = on.toISOString().slice(0, 10)
    const quote = dated.get(name) ?? dated.get(name.slice(5)) ?? undated[(on.getTime() / dayMs) % undated.length]
    if (quote) found.add(quote)
    if (quote) awaited.delete(quote)
  }
  const older = quotes.filter((quote) => quote.day.length === 10 && quote.day <= day).sort((one, other) => (one.day < other.day ? 1 : -1))
  return [...new Set([...found, ...older])]
}

function isDay(text: string): boolean {
  if (text === '') return true
  // A leap year, so that 29 February is a day of every year that has one.
  const day = /^\d{2}-\d{2}$/.test(text) ? `2024-${text}` : text
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

import { inHomeLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { dayIn, nextMidnight } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { type Quote, quoteOf, quotesPath, quotesTag } from './model.ts'
import { listQuotesFor } from './store.ts'
import { say } from './words.ts'

export { allQuotesPart } from './all.tsx'

interface Today {
  quote: Quote
  publication: Publication
}

/** Row 10: one quote a day, from midnight to midnight in the publication's time zone. */
export function quotesPart(app: App, publication: Publication): Part {
  const { timeZone } = publication
  return part<Today>('quotes', async () => {
    const now = app.now()
    const day = dayIn(timeZone, now)
    const quote = quoteOf(day, await listQuotesFor(app.db, day))
    return { value: quote && { quote, publication }, tags: [quotesTag, publicationTag], until: nextMidnight(timeZone, now) }
  }, QuoteView, { soft: true })
}

const QuoteView = ({ quote, publication }: Today) => (
  <section className="department quote">
    <h2><a href={quotesPath}>{say(publication.language, 'todaysQuote')}</a></h2>
    <figure {...inHomeLanguage(publication)}>
      <blockquote><p>{quote.text}</p></blockquote>
      {quote.speaker && <figcaption>{quote.speaker}</figcaption>}
    </figure>
  </section>
)

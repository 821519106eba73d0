import { inHomeLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { dayIn, formatDate, nextMidnight } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { arrowsOf } from '#kernel/language.ts'
import { type Part, part } from '#kernel/part.tsx'
import { anchorOf, type Quote, quotesOnPage, quotesPath, quotesTag, quotesUpTo } from './model.ts'
import { listRows } from './store.ts'
import { say } from './words.ts'

interface All {
  quotes: Quote[]
  publication: Publication
  isHead: boolean
  next: Quote | undefined
}

/** The page of all quotes, today's first; `after` is the id of the one it goes on from, and one that is not there is not found. */
export function allQuotesPart(app: App, publication: Publication, after?: string): Part {
  const { timeZone } = publication
  return part<All>(`all-quotes:${after ?? ''}`, async () => {
    const now = app.now()
    const all = quotesUpTo(dayIn(timeZone, now), await listRows(app.db))
    const start = all.findIndex(({ id }) => id === after) + 1
    const quotes = all.slice(start, start + quotesOnPage)
    if (after !== undefined && (!start || !quotes.length)) throw notFound('page')
    const next = all.length > start + quotesOnPage ? quotes.at(-1) : undefined
    return { value: { quotes, publication, isHead: !start, next }, tags: [quotesTag, publicationTag], until: nextMidnight(timeZone, now) }
  }, AllView)
}

const AllView = ({ quotes, publication, isHead, next }: All) => (
  <>
    <header className="plain-head"><h1>{say(publication.language, 'title')}</h1><p>{say(publication.language, quotes.length ? 'intro' : 'none')}</p></header>
    {quotes.map((quote, at) => <One key={quote.id} quote={quote} publication={publication} isToday={isHead && at === 0} />)}
    {(next || !isHead) && (
      <nav className="pager" aria-label={say(publication.language, 'title')}>
        {isHead ? <span /> : <a href={quotesPath}>{arrowsOf(publication.language).back} {say(publication.language, 'todaysQuote')}</a>}
        {next && <a href={`${quotesPath}?after=${next.id}`} rel="next">{say(publication.language, 'more')} {arrowsOf(publication.language).on}</a>}
      </nav>
    )}
  </>
)

const One = ({ quote, publication, isToday }: { quote: Quote; publication: Publication; isToday: boolean }) => (
  <section className="quote one-quote" id={anchorOf(quote)}>
    {isToday && <h2 className="kicker">{say(publication.language, 'todaysQuote')}</h2>}
    <figure {...inHomeLanguage(publication)}>
      <blockquote><p>{quote.text}</p></blockquote>
      <figcaption>
        {quote.speaker}{quote.speaker && ' '}
        {quote.day.length === 10 && <time dateTime={quote.day}>{formatDate(`${quote.day}T12:00:00.000Z`, publication.language, 'UTC')}</time>}{' '}
        <a href={`#${anchorOf(quote)}`} aria-label={say(publication.language, 'link')}>#</a>
      </figcaption>
    </figure>
  </section>
)

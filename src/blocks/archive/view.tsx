import { articlesTag } from '#blocks/articles/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { dayIn, formatCalendar, formatWeekday } from '#kernel/clock.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { archivePath, boundsOf, daysOf, monthsOf, placesBefore, type Span } from './model.ts'
import { findLife, findNeighbours, listFilled } from './store.ts'
import { say } from './words.ts'

interface Years {
  language: string
  years: { year: string; months: Span[] }[]
}

/** All years of the paper, or one of them, each with its months. */
export const yearsPart = (app: App, { language, timeZone }: Publication, year?: string): Part =>
  part<Years>(`archive:${year ?? 'all'}`, async () => {
    const life = await findLife(app.db)
    const years = life ? (year ? [year] : yearsBetween(life, timeZone)) : []
    const filled = await listFilled(app.db, years.flatMap(monthsOf), timeZone)
    const shown = years.map((each) => ({ year: each, months: monthsOf(each).filter((month) => filled.has(month)) })).filter(({ months }) => months.length)
    return loaded({ language, years: shown }, articlesTag, publicationTag)
  }, YearsView)

/** A paper of a thousand years is a slip of somebody's pen. */
const mostYears = 100

/** Latest first. */
function yearsBetween({ first, last }: { first: string; last: string }, zone: string): string[] {
  const [from, to] = [first, last].map((moment) => Number(dayIn(zone, new Date(moment)).slice(0, 4))) as [number, number]
  return Array.from({ length: Math.min(mostYears, to - from + 1) }, (_, at) => String(to - at))
}

const YearsView = ({ language, years }: Years) => (
  years.length === 0
    ? <p className="quiet">{say(language, 'empty')}</p>
    : (
      <div className="years">
        {years.map(({ year, months }) => (
          <section key={year}>
            <h2><a href={archivePath(year)}>{year}</a></h2>
            <ol aria-label={say(language, 'months', { year })}>
              {months.map((month) => <li key={month}><a href={archivePath(month)}><time dateTime={month}>{formatCalendar(month, language, 'month')}</time></a></li>)}
            </ol>
          </section>
        ))}
      </div>
    )
)

interface Around {
  language: string
  span: Span
  /** Of a month: the days on which something was published. */
  days: Set<Span> | undefined
  before: Span | undefined
  after: Span | undefined
}

/** A month's calendar with its days to choose from, or a day's neighbours; for both, the nearest before and after with anything in them. */
export const aroundPart = (app: App, { language, timeZone }: Publication, span: Span): Part =>
  part<Around>(`archive-around:${span}`, async () => {
    const { before, after } = await findNeighbours(app.db, boundsOf(span, timeZone))
    const near = (moment: string | undefined) => moment && dayIn(timeZone, new Date(moment)).slice(0, span.length)
    const days = isMonth(span) ? await listFilled(app.db, daysOf(span), timeZone) : undefined
    return loaded({ language, span, days, before: near(before), after: near(after) }, articlesTag, publicationTag)
  }, AroundView)

const isMonth = (span: Span) => span.length === 7

const AroundView = ({ language, span, days, before, after }: Around) => (
  <>
    {days && <Calendar language={language} month={span} days={days} />}
    {(before || after) && (
      <nav className="pager" aria-label={say(language, 'neighbours')}>
        {before ? <a href={archivePath(before)} rel="prev">{say(language, 'previous', { span: nameOf(before, language) })}</a> : <span />}
        {after ? <a href={archivePath(after)} rel="next">{say(language, 'next', { span: nameOf(after, language) })}</a> : <span />}
      </nav>
    )}
  </>
)

/** What a span is called: "March 2026", "2 March 2026". */
export const nameOf = (span: Span, language: string) => formatCalendar(span, language, span.length === 10 ? 'day' : span.length === 7 ? 'monthOfYear' : 'year')

const Calendar = ({ language, month, days }: { language: string; month: Span; days: Set<Span> }) => (
  <>
    <p className="weekdays" aria-hidden="true">{weekdaysIn(language).map((day) => <span key={day}>{day}</span>)}</p>
    <ol className={`calendar from-${placesBefore(month)}`} aria-label={say(language, 'calendar', { month: nameOf(month, language) })}>
      {daysOf(month).map((day) => {
        const number = <time dateTime={day}>{Number(day.slice(8))}</time>
        return <li key={day}>{days.has(day) ? <a href={archivePath(day)} aria-label={nameOf(day, language)}>{number}</a> : number}</li>
      })}
    </ol>
  </>
)

/** Monday to Sunday, as the calendar counts them: 5 January 2026 was a Monday. */
const weekdaysIn = (language: string) => Array.from({ length: 7 }, (_, at) => formatWeekday(`2026-01-${String(5 + at).padStart(2, '0')}`, language))

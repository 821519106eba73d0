/** The archive: the paper's past by the calendar of its own clock: years, months, days. */
import { momentIn } from '#kernel/clock.ts'

/** A year, a month or a day as its address spells it: '2026', '2026-03', '2026-03-02'. */
export type Span = string

/** Reads the numbers of an address; `undefined` where the calendar has no such day. */
export function spanOf(year: string, month?: string, day?: string): Span | undefined {
  const span = [year, month, day].filter(Boolean).join('-')
  const whole = `${span}${'-01'.repeat(3 - span.split('-').length)}`
  const moment = new Date(`${whole}T00:00:00Z`)
  // 30 February would roll over into March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(whole) && Number(year) >= 1000 ? span : undefined
}

export const archivePath = (span: Span = '') => `/archive${span && `/${span.replaceAll('-', '/')}`}`

/** The span that follows, of the same length. */
export function nextSpan(span: Span): Span {
  const [year = 0, month, day] = span.split('-').map(Number)
  if (month === undefined) return String(year + 1)
  const next = day === undefined ? new Date(Date.UTC(year, month)) : new Date(Date.UTC(year, month - 1, day + 1))
  return next.toISOString().slice(0, span.length)
}

/** From when and until before when a span lasts on the paper's clock, as UTC ISO text. */
export function boundsOf(span: Span, zone: string): { from: string; to: string } {
  return { from: startOf(span, zone), to: startOf(nextSpan(span), zone) }
}

const startOf = (span: Span, zone: string) => momentIn(zone, `${`${span}-01-01`.slice(0, 10)} 00:00:00`) ?? `${span}`

export const monthsOf = (year: string): Span[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

/** The days of a month. */
export function daysOf(month: Span): Span[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/** How many empty places stand before the first of a month in a week that begins on Monday (ISO 8601). */
export const placesBefore = (month: Span) => (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7

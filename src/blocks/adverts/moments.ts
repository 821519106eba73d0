import { momentIn, nextMidnight } from '#kernel/clock.ts'
import { z } from 'zod'

const written = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/
const isDay = (text: string) => text.length === 10

/** '' for none; else a day or a time of the paper's own clock, or a moment with its offset from UTC. */
export const Moment = z.string().trim().refine(
  (text) => text === '' || (written.test(text) && startOf(text, 'UTC') !== undefined),
  'must be a day or time such as 2026-03-01 or 2026-03-01 08:00, by the clock of the paper',
)

/** The first moment of what is written, as UTC ISO text; undefined for '' and for what is no time. */
export function startOf(text: string, zone: string): string | undefined {
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(text.slice(10))) return text ? momentIn(zone, text) : undefined
  const moment = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

/** Where something ends that lasts until then: a day is over when the next one begins. */
export function endOf(text: string, zone: string): string | undefined {
  const start = startOf(text, zone)
  return start && isDay(text) ? nextMidnight(zone, new Date(start)) : start
}

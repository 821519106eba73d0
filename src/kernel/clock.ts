/** Days and times as a newsroom reads them: stored in UTC, shown in the publication's own time zone and language. */
import { Temporal } from 'temporal-polyfill'
import { localesOf } from './language.ts'

/** The moment so many seconds from now, or before now, as ISO text. */
export const inSeconds = ({ now }: { now(): Date }, seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString()
/** The same in days of 24 hours. */
export const inDays = (clock: { now(): Date }, days: number) => inSeconds(clock, days * 86_400)

type Style = 'dateTime' | 'date' | 'time' | 'day' | 'weekday'
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
}
const formats = new Map<string, Intl.DateTimeFormat>()
const keptFormats = 500

/** "2 March 2026 at 10:00 WAT": to the minute with the zone, as a byline states it. */
export const formatDateTime = (iso: string, language: string, zone: string) => format('dateTime', iso, language, zone)
/** "2 March 2026". */
export const formatDate = (iso: string, language: string, zone: string) => format('date', iso, language, zone)
/** "10:00". */
export const formatTime = (iso: string, language: string, zone: string) => format('time', iso, language, zone)
/** "Monday, 2 March 2026": the date of an edition. */
export const formatDay = (iso: string, language: string, zone: string) => format('day', iso, language, zone)
/** "Mon": of a day as a calendar names it ('2026-03-02'), which is the same wherever the paper stands. */
export const formatWeekday = (day: string, language: string) => format('weekday', `${day}T12:00:00.000Z`, language, 'UTC')

const calendars = {
  year: { year: 'numeric' },
  month: { month: 'long' },
  monthOfYear: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** "2026", "March", "March 2026", "2 March 2026": of a year, month or day as a calendar names it ('2026', '2026-03', '2026-03-02'). */
export const formatCalendar = (span: string, language: string, style: keyof typeof calendars): string =>
  new Intl.DateTimeFormat(localesOf(language), { ...calendars[style], timeZone: 'UTC' }).format(new Date(`${`${span}-01-01`.slice(0, 10)}T12:00:00Z`))

/** The calendar day ('2026-03-02') on which a moment falls in a time zone. */
export function dayIn(zone: string, moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The first moment of the next calendar day in a time zone, as UTC ISO text; right also on days of 23 or 25 hours. */
export function nextMidnight(zone: string, moment: Date): string {
  const here = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
  return new Date(here.add({ days: 1 }).startOfDay().epochMilliseconds).toISOString()
}

/** A wall-clock time of a zone ('2010-01-08 10:00:00') as UTC ISO text; undefined if it is no time. */
export function momentIn(zone: string, wallClock: string): string | undefined {
  try {
    const local = Temporal.PlainDateTime.from(wallClock.trim().replace(' ', 'T'))
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString()
  } catch {
    return undefined
  }
}

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function format(style: Style, iso: string, language: string, zone: string): string {
  const made = formatOf(style, localesOf(language), zone)
  const moment = new Date(iso)
  if (style !== 'dateTime') return made.format(moment)
  return made.formatToParts(moment).map(({ type, value }) => (type === 'timeZoneName' ? zoneName(value, moment, language, zone) : value)).join('')
}

const namedInEnglish = new Set(['en', 'ha', 'yo', 'ig', 'pcm'])

/**
 * CLDR names the zones of Africa only in its English of Nigeria and South Africa (WAT, SAST), and those of Europe only in that of
 * Britain (CET). The papers of Nigeria say WAT in all their languages; French and Arabic write the distance from Greenwich.
 */
function zoneName(own: string, moment: Date, language: string, zone: string): string {
  if (!namedInEnglish.has(language.split('-')[0]!)) return own
  const names = [...localesOf(language).slice(0, language.startsWith('en') ? 1 : 0), 'en-NG', 'en-GB'].map((locale) => {
    const parts = formatOf('dateTime', [locale], zone).formatToParts(moment)
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? own
  })
  return names.find((name) => !/\d/.test(name)) ?? names.at(-1) ?? own
}

function formatOf(style: Style, locales: string[], zone: string): Intl.DateTimeFormat {
  const name = `${style} ${locales.join()} ${zone}`
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locales, { ...styles[style], timeZone: zone })
  if (formats.size < keptFormats) formats.set(name, made)
  return made
}

/** Days and times as a newsroom reads them: stored in UTC, shown in the publication's own time zone and language. */
import { Temporal } from 'temporal-polyfill'

type Style = 'dateTime' | 'date' | 'time' | 'day'
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** "2 March 2026, 10:00 WAT": to the minute with the zone, as a byline states it. */
export const formatDateTime = (iso: string, language: string, zone: string) => format('dateTime', iso, language, zone)
/** "2 March 2026". */
export const formatDate = (iso: string, language: string, zone: string) => format('date', iso, language, zone)
/** "10:00". */
export const formatTime = (iso: string, language: string, zone: string) => format('time', iso, language, zone)
/** "Monday, 2 March 2026": the date of an edition. */
export const formatDay = (iso: string, language: string, zone: string) => format('day', iso, language, zone)

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
  const name = `${style} ${language} ${zone}`
  let made = formats.get(name)
  if (!made) {
    // British order (day before month) is what English-language papers outside the United States print.
    made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...styles[style], timeZone: zone })
    formats.set(name, made)
  }
  return made.format(new Date(iso)).replace(' at ', ', ')
}

/** Moments as people at the desk read and type them: by the paper's own clock, wherever they sit. */
import { opening } from '../opening.ts'

const zone = opening.paper.timeZone

/** Made when first needed: each costs a phone some ten milliseconds. */
function clock(locale: string, options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined
  return () => (made ??= new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }))
}

const parts = clock('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

/** The paper's clock at a moment, as `datetime-local` has it: 2026-03-02T10:15. */
export function localOf(iso: string): string {
  const at = Object.fromEntries(parts().formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`
}

/** The moment at which the paper's clock says so; in the hour that a change of clocks skips, the one after it. */
export function momentOf(local: string): string | null {
  const asUtc = Date.parse(`${local}:00.000Z`)
  if (Number.isNaN(asUtc)) return null
  // How far the clock is from UTC there and then: asked twice, for the first guess may lie on the other side of a change.
  let at = asUtc
  for (let turn = 0; turn < 2; turn++) at = asUtc - (Date.parse(`${localOf(new Date(at).toISOString())}:00.000Z`) - Math.floor(at / 60_000) * 60_000)
  return new Date(at).toISOString()
}

const whole = clock('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const short = clock('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

export const inWords = (iso: string) => whole().format(new Date(iso))

/** For lists: how long ago while that is what one wants to know, then the day. */
export function shortly(iso: string): string {
  const minutes = Math.round((Date.now() - Date.parse(iso)) / 60_000)
  if (minutes >= 0 && minutes < 1) return 'just now'
  if (minutes >= 0 && minutes < 60) return `${minutes} min ago`
  return short().format(new Date(iso))
}

/** Which clock that is, for a field where a time is typed. */
export const clockName = zone

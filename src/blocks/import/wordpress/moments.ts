import { momentIn } from '#kernel/clock.ts'

interface Times {
  gmt: string
  local: string
  /** As feeds write it: `Wed, 20 Oct 2010 14:10:44 +0000`. */
  rfc?: string
}

/** A moment as UTC ISO text. WordPress leaves the UTC time of drafts all zeros; then the local one counts, in the publication's zone. */
export function momentOf({ gmt, local, rfc = '' }: Times, zone: string): string | undefined {
  return utc(gmt) ?? (isZero(local) ? undefined : inReach(momentIn(zone, local))) ?? fromFeed(rfc)
}

const isZero = (text: string) => !/[1-9]/.test(text) || text.startsWith('0000') || text.startsWith('-')

function utc(text: string): string | undefined {
  if (isZero(text)) return undefined
  const match = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/.exec(text)
  if (!match) return undefined
  const iso = `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6] ?? '00'}.000Z`
  const time = Date.parse(iso)
  // JavaScript would read 30 February as 2 March.
  return Number.isNaN(time) || new Date(time).toISOString() !== iso ? undefined : iso
}

function fromFeed(text: string): string | undefined {
  const time = /-0001|\b0000\b(?!$)/.test(text) ? NaN : Date.parse(text)
  return Number.isNaN(time) ? undefined : inReach(new Date(time).toISOString())
}

const inReach = (iso: string | undefined) => (iso && iso.length === 24 && iso > '1000' ? iso : undefined)

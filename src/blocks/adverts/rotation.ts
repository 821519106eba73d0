import type { Advert } from './model.ts'
import { endOf, startOf } from './moments.ts'

type Booked = Pick<Advert, 'from' | 'until' | 'weight'>

const turnMs = 15 * 60_000
/** Multiples of the golden ratio fall evenly over the circle however many are taken (Weyl), and never in step with hours or days. */
const golden = (Math.sqrt(5) - 1) / 2

/**
 * Whose turn it is in a place: the same for every reader at one moment, so that pages are the same for all. Over any stretch of time
 * each advert gets its share by weight, at every hour of the day alike. `until`: when that changes, UTC ISO text.
 */
export function onDuty<A extends Booked>(booked: readonly A[], zone: string, now: Date): { advert: A | undefined; until: string | undefined } {
  const live = booked.filter((advert) => isLive(advert, zone, now))
  const turn = Math.floor(now.getTime() / turnMs)
  const nextTurn = live.length > 1 ? new Date((turn + 1) * turnMs).toISOString() : undefined
  return { advert: pick(live, (turn * golden) % 1), until: earliest([nextTurn, nextChange(booked, zone, now)]) }
}

/** When the first of these begins or ends after now. */
export function nextChange(booked: readonly Booked[], zone: string, now: Date): string | undefined {
  const moments = booked.flatMap(({ from, until }) => [startOf(from, zone), endOf(until, zone)])
  return earliest(moments.filter((moment) => moment !== undefined && moment > now.toISOString()))
}

function isLive({ from, until }: Booked, zone: string, now: Date): boolean {
  const at = now.toISOString()
  const [start, end] = [startOf(from, zone), endOf(until, zone)]
  return (start === undefined || start <= at) && (end === undefined || at < end)
}

/** `share`: from 0 to 1, along the weights of all laid end to end. */
function pick<A extends Booked>(live: readonly A[], share: number): A | undefined {
  let left = share * live.reduce((sum, { weight }) => sum + weight, 0)
  return live.find(({ weight }) => (left -= weight) < 0)
}

const earliest = (moments: (string | undefined)[]) => moments.filter((moment) => moment !== undefined).sort()[0]

/**
 * Two people have the same form open. Each sends what they typed and, as `was`, what the form said when it was opened: what only one of them
 * changed is theirs; where both changed the same, the second is refused and told what stands there now. Runs in the browser too.
 */
import type { Formerly } from './model.ts'

type Plain = Record<string, unknown>

/** How what is more than a value is joined (a text, by its paragraphs); undefined where both changed the same of it. */
export type Joins<T> = { [K in keyof T]?: (was: NonNullable<T[K]>, mine: NonNullable<T[K]>, theirs: NonNullable<T[K]>) => T[K] | undefined }

export interface Joined<T> {
  /** What both wrote; where they clash, mine. */
  joined: T
  /** What stands now where both changed the same, by field. */
  clashes: Partial<T>
}

/** `now` names every field of the form. Settings within settings are joined one by one. */
export function joinFields<T extends object>(typed: T & Formerly, now: T, joins: Joins<T> = {}): Joined<T> {
  const { was, ...mine } = typed
  // What `was` takes away is no field of the form.
  if (!was) return { joined: mine as unknown as T, clashes: {} }
  const { joined, clashes } = joinPlain({ was, mine, now: now as Plain }, joins as Record<string, Join | undefined>)
  return { joined: joined as T, clashes: clashes as Partial<T> }
}

type Join = (was: unknown, mine: unknown, theirs: unknown) => unknown
interface Three {
  was: Plain
  mine: Plain
  now: Plain
}

function joinPlain({ was, mine, now }: Three, joins: Record<string, Join | undefined> = {}): { joined: Plain; clashes: Plain } {
  const [joined, clashes]: [Plain, Plain] = [{}, {}]
  for (const name of new Set([...Object.keys(mine), ...Object.keys(now)])) {
    const one = name in now ? joinOne({ was: was[name], mine: mine[name], now: now[name] }, joins[name]) : { joined: mine[name] }
    joined[name] = one.joined
    if ('clash' in one) clashes[name] = one.clash
  }
  return { joined, clashes }
}

function joinOne({ was, mine, now }: Record<keyof Three, unknown>, join: Join | undefined): { joined: unknown; clash?: unknown } {
  if (isSame(mine, was)) return { joined: now }
  if (isSame(now, was) || isSame(mine, now)) return { joined: mine }
  if (isPlain(was) && isPlain(mine) && isPlain(now) && !join) {
    const { joined, clashes } = joinPlain({ was, mine, now })
    return Object.keys(clashes).length ? { joined, clash: clashes } : { joined }
  }
  const both = was && mine && now ? join?.(was, mine, now) : undefined
  return both === undefined ? { joined: mine, clash: now ?? null } : { joined: both }
}

/** `one` with what `other` names in its place, settings within settings one by one. */
export function withFields<T extends object>(one: T, other: object): T {
  const over = Object.entries(other).map(([name, value]) => {
    const before = (one as Plain)[name]
    return [name, isPlain(before) && isPlain(value) ? withFields(before, value) : value]
  })
  return { ...one, ...Object.fromEntries(over) }
}

/** Whether they say the same: nothing, null and no words are one; the order of names is none. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || said(one) === said(other)

const said = (value: unknown): string => JSON.stringify(value ?? '', (_, each: unknown) =>
  isPlain(each) ? Object.fromEntries(Object.entries(each).sort(([first], [second]) => (first < second ? -1 : 1))) : (each ?? ''))

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

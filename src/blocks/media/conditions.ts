/** What a file is known by: its entity tag and when it was written. */
export interface Stamp {
  etag: string
  changedAt: Date
}

/** Whether the asker's copy is still right. An entity tag, where one is sent, decides alone. */
export function hasCopy(headers: Headers, { etag, changedAt }: Stamp): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return seconds(changedAt) <= since / 1000
}

export interface Range {
  start: number
  /** The last byte, itself included. */
  end: number
}

/** The one range asked for; undefined sends the whole file, as several ranges, another unit or a copy of something else do. */
export function rangeOf(headers: Headers, size: number, stamp: Stamp): Range | 'unsatisfiable' | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range')?.trim() ?? '')
  if (!parts || !isOfSame(headers.get('if-range'), stamp)) return undefined
  const [, from, to] = parts
  if (from) return within(Number(from), to ? Number(to) : size - 1, size)
  return to ? within(Math.max(0, size - Number(to)), size - 1, size) : undefined
}

function within(start: number, end: number, size: number): Range | 'unsatisfiable' | undefined {
  if (end < start && start < size) return undefined
  return start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable'
}

const isOfSame = (condition: string | null, { etag, changedAt }: Stamp) =>
  condition === null || condition.trim() === etag || Date.parse(condition) / 1000 === seconds(changedAt)

const seconds = (time: Date) => Math.floor(time.getTime() / 1000)

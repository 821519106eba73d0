/**
 * Trending: what is read most just now. Each view of the last 48 hours counts, a fresh one most:
 * score = Σ views(hour) × 2^(−age in hours / 12), the exponential decay with a half-life of twelve hours.
 * Unlike lifetime views of recent posts, the usual count, an old article can rise again and a past hit sinks within days.
 */
export const windowHours = 48
export const halfLifeHours = 12
export const shownTrending = 5
/** Before this many articles have been read in the window, the newest are shown, and the page says so. */
export const enoughRead = 3
export const recomputeSeconds = 60

/** The order of articles by decayed views; `hour` as audience writes it ('2026-03-02T09'), age counted from the hour's middle. */
export function rank(views: { hour: string; articleId: string; count: number }[], now: Date): string[] {
  const scores = new Map<string, number>()
  for (const { hour, articleId, count } of views) {
    const age = Math.max(0, (now.getTime() - Date.parse(`${hour}:30:00.000Z`)) / 3_600_000)
    scores.set(articleId, (scores.get(articleId) ?? 0) + count * 2 ** (-age / halfLifeHours))
  }
  return [...scores].sort(([oneId, one], [otherId, other]) => other - one || (oneId < otherId ? 1 : -1)).map(([id]) => id)
}

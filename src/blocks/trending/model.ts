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

/** What one view of each hour of the window counts now; the hour as audience writes it ('2026-03-02T09'), its age taken from its middle. */
export function weights(now: Date): { hour: string; weight: number }[] {
  return Array.from({ length: windowHours + 1 }, (_, ago) => {
    const hour = new Date(now.getTime() - ago * 3_600_000).toISOString().slice(0, 13)
    const age = Math.max(0, (now.getTime() - Date.parse(`${hour}:30:00.000Z`)) / 3_600_000)
    return { hour, weight: 2 ** (-age / halfLifeHours) }
  })
}

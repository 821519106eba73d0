/**
 * Audience: views counted without following anyone. A page that stayed visible for some seconds sends a beacon with the
 * article's id and nothing else. Who it was is only a hash of network address and browser with a salt that is made anew each
 * day and then forgotten; it serves to count one reader once per article in half an hour. No cookie, no address is kept.
 */
import { z } from 'zod'

export const View = z.object({ article: z.uuid() })

/** The same reader and article count once in this time. */
export const oneViewMinutes = 30

/** Programs that name themselves as such, or that no person browses with; a browser always sends this header. */
const robot = /bot|crawl|spider|slurp|preview|fetch|monitor|scan|archiv|headless|lighthouse|curl|wget|python|java\/|go-http|okhttp|axios|node|feed|rss|facebookexternalhit|whatsapp|telegram|embed/i
export const isRobot = (browser: string | undefined) => !browser || robot.test(browser)

/** '2026-03-02T09': the hour views are added up in. */
export const hourOf = (iso: string) => iso.slice(0, 13)

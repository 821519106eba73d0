/**
 * Keeping: what a reader's browser keeps for when there is no signal: the last front page, the last thirty articles that were read, with
 * the pictures that were seen, and the beacons that could not be sent. A service worker does it, by the paper's leave (`offline` in
 * publication.json); it never asks for anything by itself but the page of being offline.
 */
export const workerPath = '/worker.js'
export const offlinePath = '/offline'

export const articlesKept = 30
export const picturesKept = 120
/** Beacons held while there was no signal; older ones go first. */
export const beaconsHeld = 100
/** A kept page is given when the network has said nothing for so long. */
export const patienceMs = 6_000

/** The names of the caches in the browser; another version leaves the old ones behind. */
export const pagesCache = 'ogene-pages-1'
export const picturesCache = 'ogene-pictures-1'

/** Headers of a page as it is kept: when it was, and (percent-encoded) what it is called. */
export const keptAtHeader = 'x-kept-at'
export const titleHeader = 'x-kept-title'

/** Addresses that take counts and answer nothing of use: what goes there may wait. */
export const isBeacon = (path: string) => path === '/views' || path.startsWith('/adverts/')

/** What the page tells its worker: an address that was read before the worker was there. */
export interface Keep {
  keep: string
}

/**
 * Hubs: who is told at once when a feed changes, and tells those who follow it (WebSub, https://www.w3.org/TR/websub/). Without a hub in
 * `publication.json` nobody is told anything.
 */
import { feedPath, formNames } from '#blocks/feeds/model.ts'

/** One feed in all its forms: of the whole paper, or of a thing by its kind and id. */
export type ChangedFeed = 'all' | `${'section' | 'topic' | 'contributor' | 'show'}:${string}`

/** Changes of these seconds are told together. */
export const gatherSeconds = 10
/** Addresses in one message. */
export const mostInPing = 100

/** Every address at which a feed stands; the podcast of a show has one form only. */
export const addressesOf = (url: string, feed: ChangedFeed, path: string): string[] =>
  (feed.startsWith('show:') ? (['rss'] as const) : formNames).map((form) => url + feedPath(path, form))

/** The message, as hubs take it: `hub.mode=publish` and each address that changed. */
export const pingOf = (addresses: string[]): [string, string][] => [['hub.mode', 'publish'], ...addresses.map((each): [string, string] => ['hub.url', each])]

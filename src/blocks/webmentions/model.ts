/** Webmentions: a page elsewhere that speaks of an article says so, and the paper says so of those it speaks of (W3C Recommendation, 2017). */
import { z } from 'zod'

export const mentionStates = ['new', 'held', 'shown', 'spam', 'binned'] as const
/** `new`: not yet looked at, so nobody knows whether it is true. */
export type MentionState = (typeof mentionStates)[number]

export interface Mention {
  id: string
  source: string
  /** Of the page that speaks of the article; its host where it has none. */
  title: string
}

export const endpointPath = '/webmention'
/** The header by which other sites find where to send theirs; they read the address as from the page (W3C Webmention, 3.1.2). */
export const endpointLink = `<${endpointPath}>; rel="webmention"`

const Page = z.string().max(2000).refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !new URL(text).username)
/** What another site posts: the page that speaks, and the page of ours it speaks of. */
export const Notice = z.object({ source: Page, target: Page })
export type Notice = z.infer<typeof Notice>

/** More that nobody has looked at are not taken: the sender is asked to come again. */
export const mostNew = 500
/** Under an article; further ones are only counted by the moderators. */
export const mostShown = 20
/** Links of one article whose pages are told. */
export const mostTold = 50

/** Moves when what is said of one article elsewhere is shown or hidden. */
export const mentionsTag = (articleId: string) => `mentions:${articleId}`

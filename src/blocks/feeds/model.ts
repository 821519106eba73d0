/** Feeds: what is new in the paper, whole, for feed readers: one model of what a feed says, and a small writer for each way of saying it. */
import type { StandingLot } from '#blocks/teasers/model.ts'

export const itemsInFeed = 20

/** How a feed can be written: by the ending of its address. */
export const forms = {
  rss: { ending: '', mime: 'application/rss+xml' },
  atom: { ending: '.atom', mime: 'application/atom+xml' },
  json: { ending: '.json', mime: 'application/feed+json' },
} as const
export type Form = keyof typeof forms
export const formNames = Object.keys(forms) as Form[]

/** What a feed is of: the whole paper, or one section, contributor or topic of it. */
export interface Subject {
  lot: StandingLot
  /** Of the page it is the feed of, encoded, without a slash at its end: '' for the front page, '/news'. */
  path: string
  /** '' for the whole paper. */
  name: string
  description: string
}

/** A file that comes with an item: its picture, its recordings. */
export interface Enclosure {
  url: string
  mime: string
  /** Bytes. */
  length: number
  title: string
  seconds: number | undefined
}
export interface FeedPicture {
  url: string
  mime: string
  length: number
  width: number
  height: number
  alt: string
}

/** An article as every feed tells it. All addresses are absolute. */
export interface Item {
  /** For ever the same, whatever becomes of headline and address. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text. */
  html: string
  /** UTC ISO text, like all times here. */
  publishedAt: string
  updatedAt: string
  authors: { name: string; url: string }[]
  categories: string[]
  language: string
  picture: FeedPicture | undefined
  recordings: Enclosure[]
}

export interface Channel {
  title: string
  description: string
  /** The page it is the feed of. */
  home: string
  language: string
  publisher: string
  logo: { url: string; width: number; height: number } | undefined
  hubs: string[]
  updatedAt: string
  items: Item[]
}

export const feedPath = (path: string, form: Form) => `${path}/feed${forms[form].ending}`

/** Where a channel stands in a form. The front page ends in a slash that its feeds do not repeat. */
export const feedUrl = ({ home }: Pick<Channel, 'home'>, form: Form) => feedPath(home.replace(/\/$/, ''), form)

/** The feeds a page offers in its head. */
export const feedsOffered = (title: string, path: string, among: readonly Form[] = formNames) =>
  among.map((form) => ({ title: form === 'rss' ? title : `${title} (${form === 'atom' ? 'Atom' : 'JSON'})`, href: feedPath(path, form), type: forms[form].mime }))

/** RSS 2.0 gives its times as RFC 822 does: "Mon, 02 Mar 2026 09:00:00 GMT". */
export const rssTime = (iso: string) => new Date(iso).toUTCString()

import { archive } from './own/archive.ts'
import { adsTxt } from './own/ads-txt.ts'
import { contributors } from './own/contributors.ts'
import { corrections } from './own/corrections.ts'
import { feed, feedBelow, feedOfComments } from './own/feeds.ts'
import { front } from './own/front.ts'
import { letters } from './own/letters.ts'
import { manifest } from './own/manifest.ts'
import { markdown } from './own/markdown.ts'
import { offline } from './own/offline.tsx'
import type { OwnPage } from './own/own.ts'
import { chapters, podcast, transcript } from './own/podcasts.ts'
import { search } from './own/search.ts'
import { quotes } from './own/quotes.ts'
import { topics } from './own/topics.tsx'
import { weather, weatherOfPlace } from './own/weather.ts'
import { shows } from './own/shows.ts'
import { robots, sitemaps } from './own/sitemaps.ts'

/** The pages whose addresses are the program's own, asked in this order before the table of addresses. */
export const ownPages: OwnPage[] = [
  search,
  front,
  feed,
  feedOfComments,
  podcast,
  transcript,
  chapters,
  feedBelow,
  ...sitemaps,
  robots,
  offline,
  adsTxt,
  corrections,
  shows,
  archive,
  contributors,
  quotes,
  topics,
  letters,
  manifest,
  markdown,
  weather,
  weatherOfPlace,
]

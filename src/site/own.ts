import { adsTxt } from './own/ads-txt.ts'
import { corrections } from './own/corrections.ts'
import { feed, feedBelow } from './own/feeds.ts'
import { front } from './own/front.ts'
import { offline } from './own/offline.tsx'
import { search } from './own/search.ts'
import type { OwnPage } from './own/own.ts'
import { podcast, transcript } from './own/podcasts.ts'
import { robots, sitemaps } from './own/sitemaps.ts'

/** The pages whose addresses are the program's own, asked in this order before the table of addresses. */
export const ownPages: OwnPage[] = [search, front, feed, podcast, transcript, feedBelow, ...sitemaps, robots, offline, adsTxt, corrections]

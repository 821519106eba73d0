/** Every block, in order. The order is the law: a block may import only from the blocks above it; CSS layers and routes follow it. */
import people from '#blocks/people/block.ts'
import addresses from '#blocks/addresses/block.ts'
import origins from '#blocks/origins/block.ts'
import media from '#blocks/media/block.ts'
import publication from '#blocks/publication/block.ts'
import mail from '#blocks/mail/block.ts'
import accounts from '#blocks/accounts/block.ts'
import body from '#blocks/body/block.ts'
import embeds from '#blocks/embeds/block.ts'
import sections from '#blocks/sections/block.ts'
import topics from '#blocks/topics/block.ts'
import contributors from '#blocks/contributors/block.ts'
import articles from '#blocks/articles/block.ts'
import audience from '#blocks/audience/block.ts'
import adverts from '#blocks/adverts/block.ts'
import pages from '#blocks/pages/block.ts'
import teasers from '#blocks/teasers/block.ts'
import archive from '#blocks/archive/block.ts'
import corrections from '#blocks/corrections/block.ts'
import stories from '#blocks/stories/block.ts'
import comments from '#blocks/comments/block.ts'
import letters from '#blocks/letters/block.ts'
import webmentions from '#blocks/webmentions/block.ts'
import moreInSection from '#blocks/more-in-section/block.ts'
import shows from '#blocks/shows/block.ts'
import quotes from '#blocks/quotes/block.ts'
import trending from '#blocks/trending/block.ts'
import weather from '#blocks/weather/block.ts'
import icons from '#blocks/icons/block.ts'
import cards from '#blocks/cards/block.ts'
import keeping from '#blocks/keeping/block.ts'
import connect from '#blocks/connect/block.ts'
import feeds from '#blocks/feeds/block.ts'
import hubs from '#blocks/hubs/block.ts'
import oembed from '#blocks/oembed/block.ts'
import sitemaps from '#blocks/sitemaps/block.ts'
import robots from '#blocks/robots/block.ts'
import search from '#blocks/search/block.ts'
import settings from '#blocks/settings/block.ts'
import standing from '#blocks/standing/block.ts'
import sample from '#blocks/sample/block.ts'
import firstStart from '#blocks/first-start/block.ts'
import imports from '#blocks/import/block.ts'
import backup from '#blocks/backup/block.ts'
import type { Block } from '#kernel/block.ts'

export const blocks: Block[] = [
  people,
  addresses,
  origins,
  media,
  publication,
  mail,
  accounts,
  body,
  embeds,
  sections,
  topics,
  contributors,
  articles,
  audience,
  adverts,
  pages,
  teasers,
  archive,
  corrections,
  stories,
  comments,
  letters,
  webmentions,
  moreInSection,
  shows,
  quotes,
  trending,
  weather,
  icons,
  cards,
  keeping,
  connect,
  feeds,
  hubs,
  oembed,
  sitemaps,
  robots,
  search,
  settings,
  standing,
  sample,
  firstStart,
  imports,
  backup,
]

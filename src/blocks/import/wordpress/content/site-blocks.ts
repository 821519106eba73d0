const setOf = (names: string) => new Set(names.split(' ').map((name) => `core/${name}`))

/** What WordPress made of the site itself wherever such a block stood: Ogene makes its own, so nothing of them stays. */
const ofTheSite = setOf(
  'archives avatar calendar categories category-list comment-author-avatar comment-author-name comment-content comment-date ' +
    'comment-edit-link comment-reply-link comment-template comments comments-pagination comments-pagination-next comments- ' +
    'pagination-numbers comments-pagination-previous comments-query-loop comments-title home-link latest-comments latest-posts ' +
    'legacy-widget loginout navigation navigation-area navigation-link navigation-submenu page-list page-list-item pattern post- ' +
    'author post-author-biography post-author-name post-comment post-comments post-comments-count post-comments-form post- ' +
    'comments-link post-content post-date post-excerpt post-featured-image post-navigation-link post-template post-terms post- ' +
    'time-to-read post-title query query-no-results query-pagination query-pagination-next query-pagination-numbers query- ' +
    'pagination-previous query-title query-total read-more rss search site-logo site-tagline site-title tag-cloud template-part ' +
    'term-count term-description term-name term-template widget-area widget-group',
)
export const isOfTheSite = (name: string) => ofTheSite.has(name)

/** Blocks that know the picture, sound or file within them by its id. */
const withMedium = setOf('image audio video file cover cover-image media-text')
export const knowsItsMedium = (name: string) => withMedium.has(name)

const serviceNames: Record<string, string> = {
  fivehundredpx: '500px',
  codepen: 'CodePen',
  deviantart: 'DeviantArt',
  feed: 'RSS Feed',
  github: 'GitHub',
  goodreads: 'Goodreads',
  lastfm: 'Last.fm',
  linkedin: 'LinkedIn',
  soundcloud: 'SoundCloud',
  tiktok: 'TikTok',
  tumblr: 'Tumblr',
  vimeo: 'Vimeo',
  vk: 'VK',
  whatsapp: 'WhatsApp',
  wordpress: 'WordPress',
  youtube: 'YouTube',
  chain: 'Link',
}

/** A service by its usual name: `youtube` is YouTube, `wordpress-tv` WordPress TV. */
export const serviceName = (slug: string) =>
  serviceNames[slug] ??
  slug
    .split('-')
    .map((word) => serviceNames[word] ?? (word.length < 3 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ')

/** The sites whose films, sounds and posts may be shown within a page once a reader asks, and how each is framed. */

/** film: 16 to 9 · upright: a film for the hand · sound: a flat player · post: words · elsewhere: anything else, only linked. */
export type Shape = 'film' | 'upright' | 'sound' | 'post' | 'elsewhere'
export interface Embed {
  provider: string
  shape: Shape
  /** What stands in the frame; undefined where the site is not one of ours: then its page is opened. */
  frame: string | undefined
}
interface Provider {
  name: string
  hosts: RegExp
  origin: string
  shapeOf(url: URL): Shape
  /** Path and query within `origin`; undefined if the address shows nothing that can stand alone. */
  frameOf(url: URL): string | undefined
}

const providers: Provider[] = [
  {
    name: 'YouTube', hosts: /^(?:(?:www|m|music)\.)?youtu(?:be(?:-nocookie)?\.com|\.be)$/, origin: 'https://www.youtube-nocookie.com',
    shapeOf: (url) => (url.pathname.startsWith('/shorts/') ? 'upright' : 'film'), frameOf: youtube,
  },
  {
    name: 'Vimeo', hosts: /^(?:www\.|player\.)?vimeo\.com$/, origin: 'https://player.vimeo.com',
    shapeOf: () => 'film',
    frameOf: (url) => found(/\/(\d+)(?:\/([0-9a-f]+))?/, url, (id, key) => `/video/${id}?dnt=1&autoplay=1${key ? `&h=${key}` : ''}`),
  },
  {
    name: 'Spotify', hosts: /^open\.spotify\.com$/, origin: 'https://open.spotify.com',
    shapeOf: () => 'sound',
    frameOf: (url) => found(/\/(track|album|artist|playlist|episode|show)\/(\w+)/, url, (kind, id) => `/embed/${kind}/${id}`),
  },
  {
    name: 'SoundCloud', hosts: /^(?:(?:www|m|w|api)\.)?soundcloud\.com$/, origin: 'https://w.soundcloud.com',
    shapeOf: () => 'sound', frameOf: (url) => `/player/?auto_play=true&url=${encodeURIComponent(url.searchParams.get('url') ?? url.href)}`,
  },
  {
    name: 'TikTok', hosts: /^(?:www\.|m\.)?tiktok\.com$/, origin: 'https://www.tiktok.com',
    shapeOf: () => 'upright', frameOf: (url) => found(/\/(?:video|embed\/v2|v|player\/v1)\/(\d+)/, url, (id) => `/embed/v2/${id}`),
  },
  {
    name: 'X', hosts: /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$/, origin: 'https://platform.twitter.com',
    shapeOf: () => 'post', frameOf: (url) => found(/\/status(?:es)?\/(\d+)/, url, (id) => `/embed/Tweet.html?dnt=true&id=${id}`),
  },
  {
    name: 'Instagram', hosts: /^(?:www\.)?instagram\.com$/, origin: 'https://www.instagram.com',
    shapeOf: () => 'post', frameOf: (url) => found(/\/(p|reel|tv)\/([\w-]+)/, url, (kind, id) => `/${kind}/${id}/embed/`),
  },
  {
    name: 'Facebook', hosts: /^(?:(?:www|m|web)\.)?facebook\.com$/, origin: 'https://www.facebook.com',
    shapeOf: (url) => (isFilm(url) ? 'film' : 'post'),
    frameOf: (url) => `/plugins/${isFilm(url) ? 'video' : 'post'}.php?show_text=${!isFilm(url)}&href=${encodeURIComponent(url.href)}`,
  },
]

/** For the `frame-src` of a page's content security policy: nobody else is ever framed. */
export const embedOrigins = providers.map(({ origin }) => origin)

/** How the thing at an address is shown; `name` is what the editor calls its site, if anything. */
export function embedOf(address: string, name: string): Embed {
  const url = URL.parse(address)
  const provider = url && providers.find(({ hosts }) => hosts.test(url.hostname))
  if (!provider) return { provider: name || hostOf(address), shape: 'elsewhere', frame: undefined }
  const frame = provider.frameOf(url)
  return { provider: provider.name, shape: frame ? provider.shapeOf(url) : 'elsewhere', frame: frame && provider.origin + frame }
}

/** A site as a reader calls it: without www. */
export const hostOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? ''

function youtube(url: URL): string | undefined {
  const list = url.searchParams.get('list')
  const id = url.searchParams.get('v') ?? /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]{11})$/.exec(url.pathname)?.[1]
  if (id && /^[\w-]{11}$/.test(id)) return `/embed/${id}?autoplay=1${startOf(url)}`
  return list && /^[\w-]+$/.test(list) ? `/embed/videoseries?list=${list}` : undefined
}

/** `t=1h2m3s`, `t=123` and `start=123`, as seconds. */
function startOf({ searchParams }: URL): string {
  const written = searchParams.get('t') ?? searchParams.get('start') ?? ''
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(written) ?? []
  const start = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return start > 0 && Number.isSafeInteger(start) ? `&start=${start}` : ''
}

const isFilm = ({ pathname }: URL) => /\/(?:videos?|watch|reel)(?:\/|$)/.test(pathname)

function found(pattern: RegExp, url: URL, path: (one: string, other: string | undefined) => string): string | undefined {
  const match = pattern.exec(url.pathname)
  return match?.[1] === undefined ? undefined : path(match[1], match[2])
}

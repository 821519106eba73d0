/** The hosts WordPress embedded from, each with the path of what can be embedded there. */
const providers: [name: string, hosts: string, path: RegExp][] = [
  ['YouTube', 'youtube.com youtube-nocookie.com m.youtube.com music.youtube.com', /^\/(?:watch|playlist|(?:v|embed|shorts|live)\/)/],
  ['YouTube', 'youtu.be', /^\/./],
  ['Vimeo', 'vimeo.com player.vimeo.com', /^\/./],
  ['Dailymotion', 'dailymotion.com dai.ly', /^\/./],
  ['X', 'twitter.com mobile.twitter.com x.com', /^\/(?:[^/]+\/(?:status(?:es)?|timelines|likes|lists|moments)|i\/moments|\w{1,20}\/?$)/],
  ['SoundCloud', 'soundcloud.com w.soundcloud.com m.soundcloud.com snd.sc', /^\/./],
  ['Spotify', 'open.spotify.com play.spotify.com', /^\/./],
  ['Mixcloud', 'mixcloud.com', /^\/./],
  ['Flickr', 'flickr.com flic.kr', /^\/./],
  ['TED', 'ted.com embed.ted.com', /^\/talks\//],
  ['Reddit', 'reddit.com old.reddit.com', /^\/r\/[^/]+\/comments\//],
  ['Tumblr', 'tumblr.com', /^\/(?:post|image)\//],
  ['Kickstarter', 'kickstarter.com kck.st', /^\/./],
  ['Issuu', 'issuu.com e.issuu.com', /^\/./],
  ['SlideShare', 'slideshare.net', /^\/./],
  ['Speaker Deck', 'speakerdeck.com', /^\/./],
  ['Scribd', 'scribd.com', /^\/(?:doc|document|embeds)\//],
  ['TikTok', 'tiktok.com vm.tiktok.com', /^\/./],
  ['Pinterest', 'pinterest.com pin.it', /^\/./],
  ['WordPress.tv', 'wordpress.tv', /^\/./],
  ['VideoPress', 'videopress.com video.wordpress.com', /^\/(?:v|embed)\//],
  ['Imgur', 'imgur.com i.imgur.com', /^\/./],
  ['Instagram', 'instagram.com instagr.am', /^\/(?:[^/]+\/)?(?:p|tv|reel)\//],
  ['Facebook', 'facebook.com fb.watch m.facebook.com', /^\/./],
  ['Animoto', 'animoto.com video214.com', /^\/play\//],
  ['ReverbNation', 'reverbnation.com', /^\/./],
  ['Cloudup', 'cloudup.com', /^\/./],
  ['Crowdsignal', 'crowdsignal.com polldaddy.com poll.fm', /^\/./],
  ['Screencast', 'screencast.com', /^\/./],
  ['Smugmug', 'smugmug.com', /^\/./],
  ['Wolfram', 'wolframcloud.com', /^\/./],
  ['Amazon', 'read.amazon.com amzn.to a.co', /^\/./],
  ['Google Maps', 'google.com maps.google.com', /^\/maps/],
  ['Google Docs', 'docs.google.com', /^\/./],
  ['Bandcamp', 'bandcamp.com', /^\/(?:EmbeddedPlayer|album|track)/],
  ['Apple Podcasts', 'podcasts.apple.com embed.podcasts.apple.com', /^\/./],
  ['Anghami', 'anghami.com', /^\/./],
  ['Bluesky', 'bsky.app', /^\/profile\//],
  ['Datawrapper', 'datawrapper.dwcdn.net', /^\/./],
  ['Flourish', 'flo.uri.sh public.flourish.studio', /^\/./],
  ['DocumentCloud', 'documentcloud.org embed.documentcloud.org', /^\/./],
  ['OpenStreetMap', 'openstreetmap.org', /^\/export\/embed/],
  ['Internet Archive', 'archive.org', /^\/(?:embed|details)\//],
]
const withSubdomains = /\.(?:flickr|tumblr|smugmug|bandcamp|wolframcloud|pinterest|polldaddy|crowdsignal)\.com$/
export interface Embeddable {
  provider: string
  url: string
}

/** Whether WordPress would have embedded what stands at an address, and whose it is; players' frames become the page they play. */
export function findProvider(address: string): Embeddable | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const host = url.hostname.replace(/^www\./, '')
  const name = withSubdomains.test(host) ? host.split('.').slice(-2).join('.') : host
  const provider = providers.find(([, hosts, path]) => ` ${hosts} `.includes(` ${name} `) && path.test(url.pathname))?.[0]
  return provider ? { provider, url: pageOf(url, provider) } : undefined
}

function pageOf(url: URL, provider: string): string {
  const played = /^\/(?:embed|v|shorts|live|video)\/([\w-]{1,64})/.exec(url.pathname)?.[1]
  if (provider === 'YouTube' && played && played !== 'videoseries') return `https://www.youtube.com/watch?v=${played}`
  if (provider === 'Vimeo' && played && url.hostname === 'player.vimeo.com') return `https://vimeo.com/${played}`
  if (provider === 'Dailymotion' && url.pathname.startsWith('/embed/')) return url.href.replace('/embed/', '/')
  if (provider === 'SoundCloud' && url.hostname === 'w.soundcloud.com') return url.searchParams.get('url') ?? url.href
  return url.href
}

import type { Network } from '#blocks/publication/model.ts'

const hosts: Record<string, Network> = {
  'facebook.com': 'facebook', 'fb.com': 'facebook', 'fb.me': 'facebook', 'x.com': 'x', 'twitter.com': 'x', 'instagram.com': 'instagram',
  'youtube.com': 'youtube', 'youtu.be': 'youtube', 'tiktok.com': 'tiktok', 'whatsapp.com': 'whatsapp', 'wa.me': 'whatsapp', 't.me': 'telegram',
  'telegram.me': 'telegram', 'linkedin.com': 'linkedin', 'threads.net': 'threads', 'threads.com': 'threads', 'bsky.app': 'bluesky',
}

/** Of which network an address is a profile; Mastodon has no host of its own, but an `@` before every name. */
export function networkOf(url: string): Network | undefined {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {}
  const known = Object.entries(hosts).find(([host]) => hostname === host || hostname.endsWith(`.${host}`))
  if (known) return known[1]
  return /^\/@[\w.-]+\/?$/.test(pathname) && /mastodon|social|fosstodon/.test(hostname) ? 'mastodon' : undefined
}

import { createHash } from 'node:crypto'

/** The namespace podcasts have agreed upon (https://podcasting2.org/docs/podcast-namespace/tags/guid). */
const podcasts = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6'

/** What a podcast is known by wherever its feed lies: UUIDv5 (RFC 9562) of the feed's address without its scheme and closing slashes. */
export const podcastGuid = (feedUrl: string) => uuidV5(podcasts, feedUrl.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, ''))

function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

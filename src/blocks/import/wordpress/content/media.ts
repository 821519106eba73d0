import type { Conversion } from './conversion.ts'
import type { ImportedMedium } from './source.ts'

/** The imported medium at an address. An id is believed only where the address is of the old site, or names the same file. */
export function findMedium(conversion: Conversion, address: string, id?: string): ImportedMedium | undefined {
  const { source, links } = conversion
  const url = links.webAddress(behindProxy(address))
  const byUrl = url ? (source.mediumByUrl(url) ?? source.mediumByUrl(url.replace(/[?#].*$/, ''))) : undefined
  if (byUrl || !id || id === '0') return byUrl
  const byId = source.mediumById(id)
  const here = url === '' || links.isOfSite(new URL(url))
  return byId && (here || fileName(byId.url) === fileName(url)) ? byId : undefined
}

/** WordPress.com served pictures of any site through hosts of its own: `i0.wp.com/old-gazette.example/…`. */
const behindProxy = (address: string) => address.replace(/^(?:https?:)?\/\/i\d\.wp\.com\//i, 'http://')

const fileName = (address: string) =>
  (address.replace(/[?#].*$/, '').split('/').at(-1) ?? '').replace(/-\d{1,5}x\d{1,5}(?=\.\w+$)/, '').replace(/-scaled(?=\.\w+$)/, '')

export const sameFile = (one: string, other: string) => one !== '' && fileName(one) === fileName(other)

export function fileNode(medium: ImportedMedium | undefined, src: string, name: string) {
  const title = name || medium?.title || medium?.name || fileName(src)
  return {
    type: 'file',
    attrs: { mediaId: medium?.mediumId ?? '', src: medium ? '' : src, name: title, bytes: medium?.bytes ?? null, mime: '' },
  }
}

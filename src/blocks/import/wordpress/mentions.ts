import { uploadPathOf } from './attachments.ts'
import { siteKeyOf } from './paths.ts'

/** What a text mentions that has to be at hand before it is converted. */
export interface Mentions {
  mediumIds: string[]
  /** Addresses of files. */
  urls: string[]
  blockIds: string[]
}

/** In classes, shortcodes and the attributes of blocks: `wp-image-12`, `ids="1,2"`, `"mediaId":12`, `"ids":[1,2]`. */
const idLists = /(?:wp-image-|attachment_|\b(?:ids|include|id)=\\?["']?|"(?:id|mediaId|imageId|posterId|attachmentId)":"?|"ids":\[)("?\d{1,12}(?:"?, ?"?\d{1,12})*)/g
const addresses = /(?:https?:)?\/\/[^\s"'<>()\\|]+|\/wp-content\/[^\s"'<>()\\|]+/g
const blocks = /<!--\s*wp:(?:core\/)?block\s[^>]{0,2000}?"ref"\s*:\s*(\d+)/g

export function mentionsIn(html: string): Mentions {
  const plain = html.includes('\\') ? html.replaceAll('\\/', '/').replaceAll('\\u0026', '&') : html
  return {
    mediumIds: unique([...plain.matchAll(idLists)].flatMap((match) => (match[1] ?? '').match(/\d+/g) ?? [])),
    urls: unique([...plain.matchAll(addresses)].map(([address]) => address.replaceAll('&amp;', '&').replace(/[.,;:!?\]]+$/, ''))).filter(isFile),
    blockIds: unique([...plain.matchAll(blocks)].map((match) => match[1] ?? '')),
  }
}

const endings = new Set(
  ('jpg jpeg jfif png gif webp avif heic heif tif tiff bmp mp3 m4a m4b aac ogg ogv oga opus wav flac mp4 m4v mov webm ' +
    'pdf zip gz doc docx xls xlsx ppt pptx odt ods odp rtf epub csv txt').split(' '),
)
const isFile = (url: string) => endings.has(/\.([a-z0-9]{2,5})(?:$|[?#])/i.exec(url)?.[1]?.toLowerCase() ?? '')

/** A file that lay in the uploads of this site: what else a text shows is somebody else's, and stays there. */
export function isUploadOf(site: string, url: string): boolean {
  if (!uploadPathOf(url)) return false
  return url.startsWith('/wp-content/') || siteKeyOf(url.replace(/^\/\//, 'http://')).split('/')[0] === site.split('/')[0]
}

const unique = (list: string[]) => [...new Set(list)]

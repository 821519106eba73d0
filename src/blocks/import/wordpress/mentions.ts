import { uploadPathOf } from './attachments.ts'
import { siteKeyOf } from './paths.ts'

/** What a text mentions that has to be at hand before it is converted. */
export interface Mentions {
  mediumIds: string[]
  /** Addresses of files. */
  urls: string[]
  blockIds: string[]
}

const idLists = /(?:wp-image-|attachment_|data-(?:attachment-)?id=\\?"|"(?:id|mediaId|imageId|posterId|attachmentId)"\s*:\s*"?|\b(?:ids|include|id)=\\?["']?|"ids"\s*:\s*\[)\s*("?\d{1,12}(?:"?\s*,\s*"?\d{1,12})*)/g
const addresses = /(?:https?:)?\/\/[^\s"'<>()\\|]+|\/wp-content\/[^\s"'<>()\\|]+/g
const blocks = /<!--\s*wp:(?:core\/)?block\s[^>]*?"ref"\s*:\s*(\d+)/g

export function mentionsIn(html: string): Mentions {
  const plain = html.includes('\\') ? html.replaceAll('\\/', '/').replaceAll('\\u0026', '&') : html
  return {
    mediumIds: unique([...plain.matchAll(idLists)].flatMap((match) => (match[1] ?? '').match(/\d+/g) ?? [])),
    urls: unique([...plain.matchAll(addresses)].map((match) => match[0].replaceAll('&amp;', '&').replace(/[.,;:!?\]]+$/, ''))).filter(isFile),
    blockIds: unique([...plain.matchAll(blocks)].map((match) => match[1] ?? '')),
  }
}

const isFile = (url: string) => /\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp|mp3|m4a|m4b|aac|og[gva]|opus|wav|flac|mp4|m4v|mov|webm|pdf|zip|gz|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|csv|txt)(?:$|[?#])/i.test(url)

/** A file that lay in the uploads of this site: what else a text shows is somebody else's, and stays there. */
export function isUploadOf(site: string, url: string): boolean {
  if (!uploadPathOf(url)) return false
  return url.startsWith('/wp-content/') || siteKeyOf(url.replace(/^\/\//, 'http://')).split('/')[0] === site.split('/')[0]
}

const unique = (list: string[]) => [...new Set(list)]

import { decodePath } from '#blocks/addresses/model.ts'
import type { WxrItem } from './records.ts'
import { wordsOf } from './text.ts'

/** What an export says of a picture, sound or file; short texts only. */
export interface Attachment {
  id: string
  parent: string
  order: number
  link: string
  url: string
  /** Below `wp-content/uploads`, where the old site says it. */
  file: string
  title: string
  alt: string
  caption: string
  description: string
  credit: string
}

export function attachmentOf(item: WxrItem): Attachment {
  const url = item.attachmentUrl || item.guid
  return {
    id: item.id,
    parent: item.parent,
    order: item.menuOrder,
    link: item.link,
    url,
    file: uploadPathOf(url) ?? item.meta.get('_wp_attached_file')?.trim() ?? '',
    title: wordsOf(item.title, 500),
    alt: wordsOf(item.meta.get('_wp_attachment_image_alt') ?? '', 2000),
    caption: wordsOf(item.excerpt, 5000),
    description: wordsOf(item.content.slice(0, 20_000), 2000),
    credit: creditOf(item.meta),
  }
}

/**
 * Fields in which the known plug-ins and magazine themes keep who took a picture, most telling first. What a camera wrote
 * into the file (`_wp_attachment_metadata`) is not among them: no theme showed it, and it is often the maker of the camera.
 */
const creditKeys = [
  '_media_credit', 'media_credit', '_wp_attachment_credit', 'photo_credit', '_photo_credit', 'image_credit', '_image_credit', '_credit', 'credit',
  'isc_image_source', 'photographer', '_photographer',
]

function creditOf(meta: Map<string, string>): string {
  const said = creditKeys.map((key) => wordsOf(meta.get(key) ?? '', 400)).find(Boolean) ?? ''
  const organisation = wordsOf(meta.get('_navis_media_credit_org') ?? '', 90)
  return [said, organisation].filter(Boolean).join(' / ')
}

/** The path below `wp-content/uploads` of an address of the old site. */
export function uploadPathOf(url: string): string | undefined {
  const match = /\/wp-content\/(?:uploads|blogs\.dir\/\d+\/files)\/([^?#]+)/i.exec(url)
  return match?.[1] && decodePath(match[1])
}

/** A picture's other sizes are named after it: `bell-300x200.jpg` is `bell.jpg`. */
export const withoutSize = (path: string) => path.replace(/-\d{1,5}x\d{1,5}(?=\.[A-Za-z0-9]{2,5}$)/, '')
/** Since version 5.3 a large picture is kept as `bell-scaled.jpg`, a turned one as `bell-rotated.jpg`. */
export const withoutScaling = (path: string) => path.replace(/-(?:scaled|rotated)(?=\.[A-Za-z0-9]{2,5}$)/, '')
export const withScaling = (path: string, word: 'scaled' | 'rotated') => path.replace(/(\.[A-Za-z0-9]{2,5})$/, `-${word}$1`)

/** What to look for where a path is asked for: itself, then the picture it is a size of, in its several forms. */
export function formsOf(path: string): string[] {
  const original = withoutScaling(withoutSize(path))
  return [...new Set([path, withoutSize(path), original, withScaling(original, 'scaled'), withScaling(original, 'rotated')])]
}

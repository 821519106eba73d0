import { parseDocument, DomUtils } from 'htmlparser2'
import type { ContentSource, ImportedMedium } from './source.ts'

export interface ExportedItem {
  id: string
  type: string
  parent: string
  content: string
  excerpt: string
  title: string
  address: string
  meta: Record<string, string>
}

/** A whole export read at once, for tests only; the import itself reads a stream. */
export function sourceOfExport(xml: string) {
  const root = parseDocument(xml, { xmlMode: true, recognizeCDATA: true })
  const site = textOf(root, 'wp:base_site_url') || 'http://old-gazette.example'
  const all = DomUtils.getElementsByTagName('item', root).map(itemOf)
  const items = new Map(all.map((item) => [item.id, item]))
  const media = new Map(all.filter(({ type }) => type === 'attachment').map((item) => [item.id, mediumOf(item)]))
  const byUrl = new Map([...media.values()].map((medium) => [nameOf(medium.url), medium]))
  const sourceOf = (item: ExportedItem): ContentSource => ({
    html: item.content,
    site,
    postId: item.id,
    mediumById: (id) => media.get(id),
    mediumByUrl: (url) => byUrl.get(nameOf(url)),
    attachmentsOf: (id) => [...media.values()].filter(({ oldId }) => items.get(oldId)?.parent === id).sort(byOldId),
    reusableBlock: (id) => (items.get(id)?.type === 'wp_block' ? items.get(id)?.content : undefined),
  })
  return { items, sourceOf }
}

const byOldId = (one: ImportedMedium, other: ImportedMedium) => Number(one.oldId) - Number(other.oldId)

type Parent = Parameters<typeof DomUtils.getElementsByTagName>[1]

function textOf(parent: Parent, name: string): string {
  const found = DomUtils.getElementsByTagName(name, parent, true, 1)[0]
  return found ? DomUtils.textContent(found) : ''
}

function itemOf(element: ReturnType<typeof DomUtils.getElementsByTagName>[number]): ExportedItem {
  const fields = DomUtils.getElementsByTagName('wp:postmeta', element)
  return {
    id: textOf(element, 'wp:post_id'),
    type: textOf(element, 'wp:post_type'),
    parent: textOf(element, 'wp:post_parent'),
    content: textOf(element, 'content:encoded'),
    excerpt: textOf(element, 'excerpt:encoded'),
    title: textOf(element, 'title'),
    address: textOf(element, 'wp:attachment_url') || textOf(element, 'guid'),
    meta: Object.fromEntries(fields.map((each) => [textOf(each, 'wp:meta_key'), textOf(each, 'wp:meta_value')])),
  }
}

function mediumOf({ id, address, title, excerpt, content, meta }: ExportedItem): ImportedMedium {
  const names = { title, name: nameOf(address), url: address }
  const words = { alt: meta._wp_attachment_image_alt ?? '', caption: excerpt, description: content }
  return { mediumId: `medium-${id}`, oldId: id, kind: kindOf(address), ...words, ...names }
}

function kindOf(address: string): ImportedMedium['kind'] {
  if (/\.(?:mp3|ogg|m4a|wav)$/i.test(address)) return 'audio'
  if (/\.(?:mp4|mov|webm|m4v)$/i.test(address)) return 'video'
  return /\.(?:jpe?g|png|gif|webp)$/i.test(address) ? 'image' : 'file'
}

const nameOf = (url: string) => url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '').replace(/-\d+x\d+(?=\.\w+$)/, '')

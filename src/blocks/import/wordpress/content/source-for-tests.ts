import type { BodyNode } from '#blocks/body/model.ts'
import { convertContent } from './convert.ts'
import type { ContentSource, ImportedMedium } from './source.ts'

export const oldSite = 'http://old-gazette.example'

export const photo = (oldId: string, change: Partial<ImportedMedium> = {}): ImportedMedium => ({
  mediumId: `medium-${oldId}`, kind: 'image', oldId, alt: '', caption: '', title: '', description: '',
  name: `photo-${oldId}.jpg`, url: `${oldSite}/wp-content/uploads/2010/photo-${oldId}.jpg`, ...change,
})

/** An item of the old site with these media; all of them belong to it. */
export function itemWith(html: string, media: ImportedMedium[] = [], change: Partial<ContentSource> = {}): ContentSource {
  const plain = (url: string) => url.replace(/^https?:/, '').replace(/-\d+x\d+(?=\.\w+$)/, '')
  return {
    html, site: oldSite, postId: '7', reusableBlock: () => undefined,
    mediumById: (id) => media.find(({ oldId }) => oldId === id),
    mediumByUrl: (url) => media.find((medium) => plain(medium.url) === plain(url)),
    attachmentsOf: (id) => (id === '7' ? media : []),
    ...change,
  }
}

export const convert = (html: string, media?: ImportedMedium[], change?: Partial<ContentSource>) => convertContent(itemWith(html, media, change))
export const notesOf = (html: string) => convert(html).notes.map(({ what }) => what)

/** A body in one line, short enough to read in a test: `p(words) h2(words) ul(li(p(words)))`, marks as `em[words]`. */
export const briefly = (html: string, media?: ImportedMedium[]) => convert(html, media).body.content.map(brief).join(' ')

const shortNames: Record<string, string> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', tableRow: 'tr', tableCell: 'td', tableHeader: 'th', hardBreak: '/',
}

export function brief(node: BodyNode): string {
  if (node.type === 'text') return (node.marks ?? []).reduceRight((text, { type }) => `${type}[${text}]`, node.text)
  const name = node.type === 'heading' ? `h${node.attrs.level}` : (shortNames[node.type] ?? node.type)
  if (!('content' in node)) return name
  const separator = node.content.some(({ type }) => type === 'text') ? '' : ' '
  return `${name}(${(node.content as BodyNode[]).map(brief).join(separator)})`
}

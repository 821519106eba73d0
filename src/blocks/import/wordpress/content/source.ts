import type { Body } from '#blocks/body/model.ts'

/** What an item of the old site brings to its conversion. All look-ups answer at once: who calls has fetched before. */
export interface ContentSource {
  html: string
  site: string
  postId: string
  mediumById(id: string): ImportedMedium | undefined
  mediumByUrl(url: string): ImportedMedium | undefined
  attachmentsOf(postId: string): ImportedMedium[]
  reusableBlock(id: string): string | undefined
  /** The article's field `footnotes`, as exported. */
  footnotes?: string
}

export interface ImportedMedium {
  mediumId: string
  kind: 'image' | 'audio' | 'video' | 'file'
  oldId: string
  alt: string
  caption: string
  title: string
  description: string
  name: string
  url: string
  bytes?: number
}

export interface Note {
  what: string
  count: number
}

export interface Converted {
  body: Body
  notes: Note[]
  excerptFromMore?: string
  pages: number
}

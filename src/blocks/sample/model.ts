/** What the sample magazine is written in: plain data, told in terms of names rather than ids. */
import type { NewArticle } from '#blocks/articles/model.ts'
import type { BodyInput } from '#blocks/body/model.ts'
import type { NewContributor } from '#blocks/contributors/model.ts'
import type { NewSection } from '#blocks/sections/model.ts'
import type { Settings } from '#blocks/settings/model.ts'

/** Its things are known in `origins` by this site, so that they can be told from the newsroom's own. */
export const sampleSite = 'sample'

export interface SamplePicture {
  /** File under `sample/pictures/`. */
  file: string
  alt: string
  caption?: string
  credit: string
}

export interface SampleArticle extends Pick<NewArticle, 'headline' | 'standfirst' | 'isPinned'> {
  slug: string
  section: string
  furtherSections?: string[]
  topics?: string[]
  bylines: { contributor: string; role?: string }[]
  picture?: string
  /** Hours before the first start at which it was published. */
  hoursAgo: number
  updatedHoursAgo?: number
  /** The words; pictures are named by file and become media, days by how many hours ago they were. */
  body(picture: (file: string) => string, day: (hoursAgo: number) => string): BodyInput
  language?: string
  /** The slug of the article it is a translation of, which stands before it. */
  translationOf?: string
  comments?: SampleComment[]
  corrections?: { hoursAgo: number; sentence: string }[]
}

export interface SampleComment {
  name: string
  hoursAgo: number
  body: string
  isNewsroom?: boolean
  answers?: SampleComment[]
}

export interface SampleMagazine {
  settings: Settings
  pictures: SamplePicture[]
  sections: (Omit<NewSection, 'parentId'> & { parent?: string })[]
  topics: { slug: string; name: string }[]
  contributors: (Omit<NewContributor, 'pictureId'> & { picture?: string })[]
  articles: SampleArticle[]
  /** Files heard and seen of the shows and their episodes, by name; an episode’s sound is else its show’s. */
  recordings: Record<string, { sound?: string; still?: string }>
  pages: { slug: string; title: string; body: BodyInput }[]
}

export interface Removal {
  removed: number
  /** Names of sample things somebody edited since. */
  kept: string[]
  /** Names of those that something which stays still needs. */
  needed: string[]
}

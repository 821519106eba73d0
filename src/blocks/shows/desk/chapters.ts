/** Chapters and lengths as people write them ("12:30 The bridge") and as they are kept. */
import { type Chapter, lengthOf } from '../model.ts'

export const writtenLength = (seconds: number | null) => (seconds === null ? '' : lengthOf(seconds))

/** "32:05" or "1:02:05", or so many seconds; null where it is none. */
export function secondsOf(written: string): number | null {
  if (!/^\d+(:\d{1,2}){0,2}$/.test(written.trim())) return null
  return written.trim().split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

export const writtenChapters = (chapters: Chapter[]) => chapters.map(({ seconds, title }) => `${lengthOf(seconds)} ${title}`).join('\n')

/** A line that begins with no time has one that the server refuses, with a sentence. */
export const chaptersOf = (written: string): Chapter[] =>
  written.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [time = '', ...words] = line.split(/\s+/)
    return { seconds: secondsOf(time) ?? -1, title: words.join(' ') }
  })

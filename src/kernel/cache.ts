/**
 * The page and its cache: finished pages, the parts they are made of, and values such as the publication, all remembered with the tags of
 * what they were made from. A change says which tags moved; what wore them is made anew when next asked for, and only as far as it changed.
 */
import { createKeptPages } from './kept-pages.ts'
import { type KeptPart, createKeptParts } from './kept-parts.ts'
import { createKeptValues } from './kept-values.ts'
import { createMoves } from './moves.ts'
import type { Page, Plan } from './page.ts'
import type { Loaded, Part } from './part.tsx'
import { createShelf } from './shelf.ts'

export interface Cache {
  /**
   * The page, made if need be; never older than the last change before this question. The plan is kept with the page, to make it anew:
   * it must hold nothing of one request.
   */
  page(key: string, plan: () => Promise<Plan>): Promise<Page>
  /** The page if it can be given at once: true in all its parts, or all but its sidebar, which is then made anew in the background. */
  ready(key: string): Page | undefined
  /** A part by itself, from the store or made for it. */
  part(part: Part): Promise<KeptPart>
  /** A remembered value, loaded if need be. It is shared by all who ask: nobody may change it. */
  value<T>(key: string, load: () => Promise<Loaded<T>>): Promise<T>
  /** These tags have moved: whatever was made from them before now is stale. Call it after the change has committed. */
  moved(tags: Iterable<string>): void
  /** Everything may have moved: nothing kept is given again before it is made anew. */
  forgetAll(): void
  stats(): CacheStats
}

export interface CacheStats {
  pages: number
  parts: number
  bytes: number
  /** Questions answered by a finished page. */
  hits: number
  /** Pages made, and parts made for them. */
  makes: number
  partMakes: number
}

/** Opens an empty cache of at most so many bytes. `onError` hears of sidebar parts and background makings that failed. */
export function createCache(options: { bytes: number; now(): Date; onError(error: unknown): void }): Cache {
  const moves = createMoves()
  const shelf = createShelf(options.bytes)
  const parts = createKeptParts({ ...options, moves, shelf })
  const pages = createKeptPages({ ...options, moves, shelf, parts })
  const values = createKeptValues({ ...options, moves, shelf })
  return {
    page: pages.get,
    ready: pages.ready,
    part: parts.get,
    value: values.get,
    moved: (tags) => moves.move(tags),
    forgetAll: () => moves.moveAll(),
    stats: () => ({
      pages: pages.size(),
      parts: parts.size(),
      bytes: shelf.bytes(),
      hits: pages.hits(),
      makes: pages.makes(),
      partMakes: parts.makes(),
    }),
  }
}

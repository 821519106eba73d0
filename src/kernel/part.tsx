/** A part is one thing a reader sees: what to read, and how to show it. A page is a list of parts. */
import type { FC } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a load brings back: the value, the tags of what it was made from, and until when it holds by itself (UTC ISO text). */
export interface Loaded<T> {
  value: T
  tags: string[]
  /** Those of its tags after whose move no page may be given with it, though it be soft: what was withdrawn is withdrawn everywhere. */
  firm?: string[]
  until?: string
}
export const loaded = <T,>(value: T, ...tags: string[]): Loaded<T> => ({ value, tags })

/** A part made: its HTML ('' shows nothing), with the tags and the end of what it was made from. */
export type Made = Loaded<string>

export interface Part {
  /** Unique among all parts of all pages: the finished HTML is kept under it. */
  key: string
  /** While a soft part (sidebar) is re-made, the old page may be given; a hard part is never answered stale. */
  soft: boolean
  make(): Promise<Made>
}

/** Makes a part of a load and a view; `value` becomes the view's props, `undefined` shows nothing. */
export function part<P extends object>(
  key: string,
  load: () => Promise<Loaded<P | undefined>>,
  View: FC<P>,
  { soft = false }: { soft?: boolean } = {},
): Part {
  return {
    key,
    soft,
    async make() {
      const { value, ...rest } = await load()
      return { ...rest, value: value ? renderToStaticMarkup(<View {...value} />) : '' }
    },
  }
}

import { type Medium, type Variant, variantsOf } from '#blocks/media/model.ts'
import type { Place } from './model.ts'

/** The points in width without which a picture looks torn in its place. */
export const neededWidth: Record<Place, number> = { masthead: 960, sidebar: 320, article: 480 }
/** How high a picture may be, as a share of its width: what stands before the news must not push it out of sight. */
export const mostHeight: Record<Place, number> = { masthead: 0.4, sidebar: 4, article: 1.5 }
/** How wide it stands at most, as an attribute `sizes`. */
export const sizes: Record<Place, string> = { masthead: '(min-width: 78rem) 74rem, 92vw', sidebar: '(min-width: 64rem) 18.5rem, 92vw', article: '(min-width: 30rem) 26rem, 92vw' }

/** The smallest print that is good enough for a place: what a picture can be brought down to. */
export function lightest(medium: Medium, place: Place): Variant {
  const prints = variantsOf(medium, 'webp')
  const fit = prints.find(({ width }) => width >= neededWidth[place]) ?? prints.at(-1)
  // A medium without a print was never developed: it counts as it came.
  return fit ?? { width: medium.width ?? 0, format: 'webp', bytes: medium.bytes }
}

/** The picture with only those prints that weigh no more than readers are sent of an advert. */
export function lightened(medium: Medium, place: Place, kilobytes: number): Medium {
  const { width } = lightest(medium, place)
  const light = medium.variants.filter((print) => print.width <= width || print.bytes <= kilobytes * 1024)
  return { ...medium, variants: light }
}

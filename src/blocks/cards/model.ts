/**
 * Cards: the picture a link to an article has where it is shared: its own picture with headline, section and the paper's name, drawn by us,
 * 1200 × 630 points, a JPEG of at most 300 kB, for WhatsApp shows no heavier one.
 */
export const cardSize = { width: 1200, height: 630 }
export const mostCardBytes = 300_000

/** All a card shows. */
export interface Card {
  headline: string
  kicker: string
  /** Who paid for it, as a sentence; absent for the newsroom's own. */
  paid?: string
  publication: string
  language: string
  /** Of the section, else of the paper; '' for ink. */
  colour: string
  /** The hash of the picture behind the words. */
  picture: string
  focalX: number | null
  focalY: number | null
}

export const cardName = (hash: string) => `${hash}-${cardSize.width}.jpg`
export const cardPath = (hash: string) => `/media/${cardName(hash)}`

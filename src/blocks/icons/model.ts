/** Icons: the paper as a sign on a telephone's screen or a browser's tab, drawn of its logo or, where it has none, of its first letter. */
import { ink } from '#blocks/publication/model.ts'

export const iconSizes = { 'icon-192.png': 192, 'icon-512.png': 512, 'maskable-512.png': 512, 'apple-touch-icon.png': 180, 'favicon.png': 48 } as const
export type IconName = keyof typeof iconSizes

/** Android cuts what it masks to a circle of four fifths (https://www.w3.org/TR/appmanifest/#icon-masks). */
export const safeShare = (name: IconName) => (name === 'maskable-512.png' ? 0.62 : 0.86)

/** The letter a paper is known by: the first of its name that is not an article. */
export const letterOf = (name: string) => [...name.replace(/^(the|le|la|les|el|al|l['’]|ال)[\s-]*/iu, '').trim()].find((sign) => /[\p{L}\p{N}]/u.test(sign))?.toUpperCase() ?? '•'

export const inkOf = (accent: string) => accent || ink

/** Media: the pictures, sound, films and files of the paper, each kept once, known by the hash of its content. */
import { z } from 'zod'

export const mediumKinds = ['image', 'audio', 'video', 'file'] as const
export type MediumKind = (typeof mediumKinds)[number]

/** One size of a picture as it is served. */
export interface Variant {
  width: number
  format: VariantFormat
  bytes: number
}
export const variantFormats = ['webp', 'avif', 'jpeg'] as const
export type VariantFormat = (typeof variantFormats)[number]

export interface Medium {
  id: string
  /** 32 hex digits of the content as it came and of how we develop it: part of every address, so what stands there never changes. */
  hash: string
  kind: MediumKind
  /** Of the file as it came. A picture's original is kept but never served. */
  mime: string
  extension: string
  bytes: number
  /** Of a picture the right way up. */
  width: number | null
  height: number | null
  /** A picture in some 25 bytes (base64), for whoever draws a placeholder. */
  thumbhash: string
  variants: Variant[]
  /** Seconds of sound or film, where known. */
  duration: number | null
  /** The file's name as it came, for people. */
  name: string
  /** What an article says of this medium unless it says something of its own. */
  alt: string
  caption: string
  credit: string
  /** What must stay in sight when the picture is cropped, from 0 (left, top) to 1. */
  focalX: number | null
  focalY: number | null
}

/** NUL and half characters cannot be stored everywhere; too long is cut, for an import must not fail by a long caption. */
const words = (most: number) =>
  z.string().transform((text) => text.replaceAll('\0', '').trim().slice(0, most).toWellFormed()).default('')
const share = z.number().min(0).max(1).nullable().default(null)
/** What people say of a medium when they bring it. */
export const MediumWords = z.object({
  name: words(255),
  alt: words(2000),
  caption: words(5000),
  credit: words(500),
  focalX: share,
  focalY: share,
})
export type MediumWords = z.input<typeof MediumWords>

/** The most bytes of each kind. */
const MB = 1024 * 1024
export const mostBytes: Record<MediumKind, number> = { image: 50 * MB, audio: 500 * MB, video: 2048 * MB, file: 200 * MB }

/** Moves when a medium's words or variants change, or it is deleted. */
export const mediaTag = (id: string) => `media:${id}`

/** What names the files of a medium. */
type Filed = Pick<Medium, 'hash' | 'kind' | 'extension' | 'variants'>

/** The address of a picture's variant nearest above the width (else the largest), or of the whole file of anything else. */
export function mediaPath(medium: Filed, width = Infinity, format: VariantFormat = 'webp'): string {
  if (medium.kind !== 'image') return `/media/${wholeName(medium.hash, medium.extension)}`
  const variant = nearestVariant(medium, width, format) ?? nearestVariant(medium, width, 'webp')
  return variant ? variantPath(medium, variant) : `/media/${medium.hash}-0.webp`
}

export const variantPath = (medium: Pick<Medium, 'hash'>, variant: Pick<Variant, 'width' | 'format'>) =>
  `/media/${variantName(medium.hash, variant)}`

/** The picture for other programs (feeds, shared links, structured data), which may not read WebP: a JPEG with its size. */
export function sharedPicture(medium: Medium): { path: string; width: number; height: number; mime: string; bytes: number } | undefined {
  const variant = nearestVariant(medium, Infinity, 'jpeg') ?? nearestVariant(medium, Infinity, 'webp')
  if (!variant) return undefined
  const { width, format, bytes } = variant
  return { path: variantPath(medium, variant), width, height: heightAt(medium, width), mime: `image/${format}`, bytes }
}

/** The variants of one format, narrowest first. */
export const variantsOf = (medium: Pick<Medium, 'variants'>, format: VariantFormat) =>
  medium.variants.filter((variant) => variant.format === format).sort((a, b) => a.width - b.width)

/** The height that goes with a width, by the picture's own proportions. */
export const heightAt = (medium: Pick<Medium, 'width' | 'height'>, width: number) =>
  Math.max(1, Math.round((width * (medium.height ?? 1)) / (medium.width ?? 1)))

/** Files are named as their addresses: `{hash}-{width}.{extension}` a variant, `{hash}.{extension}` a whole file; only these are served. */
export const servedName = /^[0-9a-f]{32}(?:-[1-9][0-9]{0,4}|-square)?\.[a-z0-9]{2,5}$/
export const variantName = (hash: string, variant: Pick<Variant, 'width' | 'format'>) =>
  `${hash}-${variant.width}.${extensionOf(variant.format)}`
export const wholeName = (hash: string, extension: string) => `${hash}.${extension}`
/** A picture as it came, with its camera's notes in it: kept to develop it anew one day, under a name that is never served. */
export const originalName = (hash: string, extension: string) => `${hash}-original.${extension}`

/** The middle of a picture as a square JPEG, as shops of podcasts want their covers; made only for those who ask. */
export const squareName = (hash: string) => `${hash}-square.jpg`

/** Every file of a medium that must be on disk. */
export function namesOf(medium: Filed): string[] {
  if (medium.kind !== 'image') return [wholeName(medium.hash, medium.extension)]
  return [originalName(medium.hash, medium.extension), ...medium.variants.map((variant) => variantName(medium.hash, variant))]
}

export const extensionOf = (format: VariantFormat) => (format === 'jpeg' ? 'jpg' : format)

function nearestVariant(medium: Pick<Medium, 'variants'>, width: number, format: VariantFormat) {
  const variants = variantsOf(medium, format)
  return variants.find((variant) => variant.width >= width) ?? variants.at(-1)
}

import { heightAt, type Medium, mediaPath, type Variant, variantPath, variantsOf } from './model.ts'
import { placeholderOf } from './placeholder.ts'
import { say, sizeInWords } from './words.ts'

interface PictureProps {
  medium: Medium
  /** What the picture shows, in this place; left out, the medium's own words. */
  alt?: string
  /** How wide it stands, as in HTML: `(min-width: 60rem) 40rem, 100vw`. */
  sizes?: string
  lazy?: boolean
  className?: string
  /** The one picture a page is opened for: fetched first, never lazily. */
  priority?: boolean
  /** Colours to look at while a large picture loads: some 40 bytes of the compressed page. */
  placeholder?: boolean
}

/** A picture narrower than this may not fill its column, and its colours would stand beside it. */
const FILLING = 960

/** A picture at the width each screen needs, its place kept while it loads. */
export function Picture(props: PictureProps) {
  const { medium, alt = medium.alt, sizes = '100vw', lazy = true, className, priority = false, placeholder = true } = props
  const webp = variantsOf(medium, 'webp')
  const largest = webp.at(-1)
  if (medium.kind !== 'image' || !largest) return null
  const colours = placeholder && largest.width >= FILLING ? placeholderOf(medium.thumbhash) : ''
  const smallest = smallestOf(medium, webp)
  const hasAvif = smallest.some((variant) => variant.format === 'avif')
  return (
    <span className={['picture', ...focusOf(medium), className].filter(Boolean).join(' ')}>
      {colours && <img className="hash" src={colours} alt="" />}
      <picture>
        {hasAvif && <source type="image/avif" srcSet={srcSet(medium, smallest)} sizes={sizes} />}
        <img
          src={mediaPath(medium, 960)}
          srcSet={webp.length > 1 ? srcSet(medium, webp) : undefined}
          sizes={webp.length > 1 ? sizes : undefined}
          width={largest.width}
          height={heightAt(medium, largest.width)}
          alt={alt}
          loading={lazy && !priority ? 'lazy' : undefined}
          decoding={priority ? undefined : 'async'}
          fetchPriority={priority ? 'high' : undefined}
        />
      </picture>
    </span>
  )
}

interface PlayerProps {
  medium: Medium
  /** What is heard or seen; left out, the name of the file. */
  title?: string
  language: string
}

/** Sound: nothing of it is fetched before the reader starts it, and its weight is said. */
export function AudioPlayer({ medium, title, language }: PlayerProps) {
  return (
    <span className="player">
      <audio controls preload="none" src={mediaPath(medium)} aria-label={say(language, 'listen', { name: nameOf(medium, title) })} />
      <FileLink medium={medium} title={title} language={language} />
    </span>
  )
}

/** A film, with a still of ours to look at before it is started. */
export function VideoPlayer({ medium, title, language, poster }: PlayerProps & { poster?: Medium }) {
  return (
    <span className="player">
      <video
        controls preload="none" playsInline src={mediaPath(medium)} poster={poster && mediaPath(poster, 960)}
        width={medium.width ?? poster?.width ?? undefined} height={medium.height ?? poster?.height ?? undefined}
        aria-label={say(language, 'watch', { name: nameOf(medium, title) })}
      />
      <FileLink medium={medium} title={title} language={language} />
    </span>
  )
}

/** A link that saves the file, with its kind and weight. */
export function FileLink({ medium, title, language }: PlayerProps) {
  const name = nameOf(medium, title)
  return (
    <a className="file" href={mediaPath(medium)} download={medium.name || undefined} aria-label={say(language, 'save', { name })}>
      {name} <small>{medium.extension.toUpperCase()}, {sizeInWords(language, medium.bytes)}</small>
    </a>
  )
}

const nameOf = (medium: Medium, title: string | undefined) => title || medium.name || `${medium.kind}.${medium.extension}`

const srcSet = (medium: Medium, variants: Variant[]) =>
  variants.map((variant) => `${variantPath(medium, variant)} ${variant.width}w`).join(', ')

/** A width whose AVIF was not worth keeping is offered as WebP: every browser that reads the one reads the other. */
function smallestOf(medium: Medium, webp: Variant[]) {
  const avif = new Map(variantsOf(medium, 'avif').map((variant) => [variant.width, variant]))
  return webp.map((variant) => avif.get(variant.width) ?? variant)
}

/** The focal point as classes `x0`…`x4` and `y0`…`y4`, for attributes of style are forbidden on our pages; the middle needs none. */
function focusOf({ focalX, focalY }: Medium): string[] {
  const step = (share: number | null) => Math.round(Math.min(1, Math.max(0, share ?? 0.5)) * 4)
  return [`x${step(focalX)}`, `y${step(focalY)}`].filter((name) => !name.endsWith('2'))
}

import { sizeInWords } from '#kernel/language.ts'
import { heightAt, type Medium, mediaPath, type Variant, variantPath, variantsOf } from './model.ts'
import { placeholderOf } from './placeholder.ts'
import { say } from './words.ts'

interface PictureProps {
  medium: Medium
  /** What the picture shows, in this place; left out, the medium's own words. */
  alt?: string
  /** How wide it stands, as in HTML: `(min-width: 60rem) 40rem, 100vw`. */
  sizes?: string
  className?: string
  /** The one picture a page is opened for: fetched before the others. */
  priority?: boolean
  /** Colours to look at while a large picture loads: some 40 bytes of the compressed page. */
  placeholder?: boolean
}

/** A picture narrower than this may not fill its column, and its colours would stand beside it. */
const FILLING = 960

/** A picture at the width each screen needs, its place kept while it loads. */
export function Picture(props: PictureProps) {
  const { medium, alt = medium.alt, className, priority = false, placeholder = true } = props
  const sizes = thrifty(props.sizes ?? '100vw')
  const webp = variantsOf(medium, 'webp')
  const largest = webp.at(-1)
  if (medium.kind !== 'image' || !largest) return null
  if (isSmall(props.sizes)) return <Small medium={medium} alt={alt} className={className} />
  const colours = placeholder && largest.width >= FILLING ? placeholderOf(medium.thumbhash) : ''
  const smallest = smallestOf(medium, webp)
  const hasAvif = smallest.some((variant) => variant.format === 'avif')
  return (
    <span className={['picture', priority && 'first', ...focusOf(medium), className].filter(Boolean).join(' ')} data-kb={smallest.map(kilobytesOf).join()}>
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
          // Also the first: what is not lazy is asked for by browsers that look ahead, before a reader who saves data can say no.
          loading="lazy"
          decoding={priority ? undefined : 'async'}
          fetchPriority={priority ? 'high' : undefined}
        />
      </picture>
    </span>
  )
}

/** The dense screen of a telephone shows hardly more of a picture at three points for each of the layout than at 1.8, which are a third of the bytes. */
const thrifty = (sizes: string) =>
  sizes.replace(/(\d+)vw$/, (whole, share) => `(max-width:40em) and (min-resolution:2.5x) ${Number(share) * 0.4}vw, (max-width:40em) and (min-resolution:1.5x) ${Number(share) * 0.6}vw, ${whole}`)

/** A face or a sign: so small that its narrowest file is wide enough everywhere, and that nobody would be asked whether to fetch it. */
const isSmall = (sizes: string | undefined) => /^\d{1,2}px$/.test(sizes ?? '')

const Small = ({ medium, alt, className }: { medium: Medium; alt: string; className: string | undefined }) => (
  <span className={['picture', ...focusOf(medium), className].filter(Boolean).join(' ')}>
    <picture><img src={mediaPath(medium, 1)} width={medium.width ?? undefined} height={medium.height ?? undefined} alt={alt} loading="lazy" decoding="async" /></picture>
  </span>
)

interface PlayerProps {
  medium: Medium
  /** What is heard or seen; left out, the name of the file. */
  title?: string | undefined
  /** What a browser that cannot play it shows as the link; left out, a mark with the title. */
  address?: string | undefined
  language: string
}

/** Sound: nothing of it is fetched before the reader starts it, and its weight is said. */
export function AudioPlayer({ medium, title, address, language }: PlayerProps) {
  return (
    <span className="player" data-weight={weightOf(medium, language)}>
      <audio controls preload="none" src={mediaPath(medium)} aria-label={say(language, 'listen', { name: nameOf(medium, title) })}>
        <Instead medium={medium} words={say(language, 'listen', { name: nameOf(medium, title) })} address={address} />
      </audio>
    </span>
  )
}

/** A film, with a still of ours to look at before it is started. */
export function VideoPlayer({ medium, title, address, language, poster }: PlayerProps & { poster?: Medium }) {
  return (
    <span className="player" data-weight={weightOf(medium, language)}>
      <video
        controls preload="none" playsInline src={mediaPath(medium)} poster={poster && mediaPath(poster, 960)}
        width={medium.width ?? poster?.width ?? undefined} height={medium.height ?? poster?.height ?? undefined}
        aria-label={say(language, 'watch', { name: nameOf(medium, title) })}
      >
        <Instead medium={medium} words={say(language, 'watch', { name: nameOf(medium, title) })} address={address} />
      </video>
    </span>
  )
}

/** For a browser that plays nothing: the way to the file. */
const Instead = ({ medium, words, address }: { medium: Medium; words: string; address: string | undefined }) =>
  <a href={mediaPath(medium)}>{address || <Mark words={words} />}</a>

/** A file: its name opens it, and the button saves it; its kind and weight are said beside. */
export function FileLink({ medium, title, language }: PlayerProps) {
  const file = { href: mediaPath(medium), name: nameOf(medium, title), language }
  return <span data-weight={weightOf(medium, language)}><FileWords {...file} saveAs={medium.name || undefined} /></span>
}

/** Two links side by side, as WordPress sets a file. */
export function FileWords({ href, name, saveAs = '', language }: { href: string; name: string; saveAs?: string | undefined; language: string }) {
  const download = say(language, 'download')
  return <><a className="file" href={href}>{name}</a><a className="file-button" href={href} download={saveAs} aria-label={`${download}: ${name}`}>{download}</a></>
}

const weightOf = (medium: Medium, language: string) => `${medium.extension.toUpperCase()}, ${sizeInWords(language, medium.bytes)}`
const arrow = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M8 2v9M4 7l4 4 4-4M3 14h10' fill='none' stroke='%23888' stroke-width='1.6'/%3E%3C/svg%3E"

/** A sign drawn by us that stands for words: a text browser and a screen reader say them. */
export const Mark = ({ words }: { words: string }) => <img className="mark" src={arrow} alt={words} width="16" height="16" />

const nameOf = (medium: Medium, title: string | undefined) => title || medium.name || `${medium.kind}.${medium.extension}`

/** Whole kilobytes of each width on offer, for who wants to know before they fetch. */
const kilobytesOf = ({ bytes }: Variant) => Math.max(1, Math.round(bytes / 1000))

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

import type { ReactNode } from 'react'
import { AudioPlayer, FileLink, FileWords, Mark, Picture, VideoPlayer } from '#blocks/media/view.tsx'
import { commaIn, sizeInWords } from '#kernel/language.ts'
import { safeHref, safeSource } from './attributes.ts'
import type { Inline, NodeOf } from './format.ts'
import { Words } from './prose.tsx'
import { embedOf, hostOf } from './providers.ts'
import type { Setting } from './setting.ts'
import { lineOf } from './text.ts'
import { say } from './words.ts'

type Shown<N extends 'image' | 'gallery' | 'embed' | 'audio' | 'video' | 'file'> = { node: NodeOf<N>; setting: Setting }

interface FigureProps {
  kind: string
  caption: readonly Inline[]
  credit?: string | undefined
  children?: ReactNode
}

const Figure = ({ kind, caption, credit, children }: FigureProps) => (
  <figure className={kind}>
    {children}
    {(caption.length > 0 || credit) && <figcaption><Words content={caption} />{credit && <> <small>{credit}</small></>}</figcaption>}
  </figure>
)

const text = '(min-width: 42rem) 40rem, 100vw'
const side = '(min-width: 42rem) 20rem, 100vw'
const broad = '(min-width: 64rem) 52rem, 100vw'
const sizesOf = { none: text, center: text, left: side, right: side, wide: broad, full: broad }
const classOf = {
  none: 'image', center: 'image middle', left: 'image at-left', right: 'image at-right', wide: 'image wide', full: 'image wide full',
}

/** A picture of ours; one outside is only linked, for showing it would tell a stranger who reads us. */
export const ImageFigure = ({ node, setting, sizes }: Shown<'image'> & { sizes?: string }) => {
  const { mediaId, src, alt, credit, align } = node.attrs
  const medium = setting.media.get(mediaId)
  const outside = safeSource(src)
  const href = safeHref(node.attrs.link)
  const due = credit || medium?.credit
  const words = alt || medium?.alt || (href ? lineOf(node.content) || hostOf(href) : '')
  if (!medium && !outside && !node.content.length) return null
  const picture = medium && <Picture medium={medium} alt={words} sizes={sizes ?? sizesOf[align]} priority={node === setting.first} />
  return (
    <Figure kind={classOf[align]} caption={node.content} credit={due && say(setting.language, 'credit', { credit: due })}>
      {picture && href ? <a href={href}>{picture}</a> : picture}
      {!picture && outside && <OutsideSight src={outside} words={say(setting.language, 'picture', { name: alt || hostOf(outside) })} />}
    </Figure>
  )
}

export const Gallery = ({ node, setting }: Shown<'gallery'>) => {
  const columns = Math.min(4, node.attrs.columns)
  const sizes = `(min-width: 42rem) ${Math.round(40 / columns)}rem, ${columns === 1 ? 100 : 50}vw`
  return (
    <figure className={`gallery of-${columns}`}>
      {node.content.map((image, at) => <ImageFigure key={at} node={image} setting={setting} sizes={sizes} />)}
      {node.attrs.caption && <figcaption>{node.attrs.caption}</figcaption>}
    </figure>
  )
}

/** A link to where it stands, with a still of ours; the script of the page puts the provider's frame in its place when asked. */
export const EmbedFigure = ({ node, setting: { media, language } }: Shown<'embed'>) => {
  const { mediaId, title, kilobytes } = node.attrs
  const href = safeSource(node.attrs.url)
  const still = media.get(mediaId)
  const { provider, shape, frame } = embedOf(href ?? '', node.attrs.provider)
  const weight = kilobytes ? sizeInWords(language, kilobytes * 1000) : ''
  const label = [say(language, shape, { provider }), weight].filter(Boolean).join(commaIn(language))
  if (!href) return <Figure kind="embed" caption={node.content}>{title && <p>{title}</p>}</Figure>
  return (
    <Figure kind={`embed ${shape}`} caption={node.content}>
      <a href={href} data-frame={frame} data-label={label}>
        {still && <Picture medium={still} alt="" sizes={text} />}
        <b>{title || node.attrs.url}</b>
      </a>
    </Figure>
  )
}

export const Sound = ({ node, setting: { media, language } }: Shown<'audio'>) => {
  const { mediaId, src, title } = node.attrs
  const medium = media.get(mediaId)
  return (
    <Figure kind="sound-figure" caption={node.content}>
      {medium && <AudioPlayer medium={medium} title={title || undefined} address={src} language={language} />}
      {!medium && (title ? <Outside src={src} name={title} /> : <OutsideSight src={src} words={say(language, 'outsideSound', { name: hostOf(src) })} />)}
    </Figure>
  )
}

export const Film = ({ node, setting: { media, language } }: Shown<'video'>) => {
  const { mediaId, src, title, posterId } = node.attrs
  const medium = media.get(mediaId)
  return (
    <Figure kind="film-figure" caption={node.content}>
      {medium
        ? <VideoPlayer medium={medium} title={title || undefined} address={src} language={language} poster={media.get(posterId)} />
        : <OutsideSight src={src} words={say(language, 'outsideFilm', { name: title || hostOf(src) })} />}
    </Figure>
  )
}

export const FileLine = ({ node, setting: { media, language } }: Shown<'file'>) => {
  const { mediaId, src, name } = node.attrs
  const medium = media.get(mediaId)
  return <p>{medium ? <FileLink medium={medium} title={name || undefined} language={language} /> : <OutsideFile src={src} name={name} language={language} />}</p>
}

/** A picture or film elsewhere: a mark that leads there. Its words are the mark's, so that they are no part of the article's. */
const OutsideSight = ({ src, words }: { src: string; words: string }) => {
  const href = safeSource(src)
  return href ? <a className="outside" href={href} data-label={words}><Mark words={words} /></a> : null
}

const OutsideFile = ({ src, name, language }: { src: string; name: string; language: string }) => {
  const href = safeSource(src)
  return href ? <FileWords href={href} name={name || hostOf(href)} language={language} /> : name
}

const Outside = ({ src, name }: { src: string; name: string }) => {
  const href = safeSource(src)
  return href ? <a className="outside" href={href}>{name || hostOf(href)}</a> : name
}

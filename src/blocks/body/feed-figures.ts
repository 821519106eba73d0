import { mediaPath, type Medium, sharedPicture } from '#blocks/media/model.ts'
import { safeSource } from './attributes.ts'
import { absolute, type Feed, feedWords } from './feed-words.ts'
import type { Block, NodeOf } from './format.ts'
import { element, emptyElement, escaped } from './markup.ts'
import { embedOf, hostOf } from './providers.ts'

type Show = (blocks: readonly Block[]) => string

/** Blocks that are more than prose, `show` being how those within them are written. `raw` is never shown. */
export function feedFigure(node: Block, feed: Feed, show: Show): string {
  switch (node.type) {
    case 'quotation':
      return feedQuotation(node, feed, show)
    case 'pullQuote':
      return element('blockquote', show(node.content) + (node.attrs.by && element('p', escaped(node.attrs.by))))
    case 'image':
      return feedImage(node, feed)
    case 'gallery':
      return feedGallery(node, feed)
    case 'embed':
      return feedEmbed(node, feed)
    case 'audio':
    case 'video':
      return feedRecording(node, feed)
    case 'file':
      return element('p', linkTo(node, node.attrs.name, feed))
    case 'note':
      return element('blockquote', (node.attrs.title && element('p', element('strong', escaped(node.attrs.title)))) + show(node.content))
    default:
      return ''
  }
}

function feedQuotation({ attrs, content }: NodeOf<'quotation'>, feed: Feed, show: Show): string {
  const cite = absolute(attrs.url, feed)
  const place = escaped(attrs.outlet || (cite ? hostOf(cite) : ''))
  const outlet = cite ? element('a', place, { href: cite }) : place
  const known = [escaped(attrs.speaker), escaped(attrs.role), outlet, escaped(attrs.date)].filter(Boolean)
  return element('blockquote', show(content) + (known.length ? element('p', `— ${known.join(', ')}`) : ''), { cite })
}

const feedGallery = ({ attrs, content }: NodeOf<'gallery'>, feed: Feed) =>
  content.map((image) => feedImage(image, feed)).join('') + (attrs.caption && element('p', escaped(attrs.caption)))

/** A reader of feeds asks us for our pictures; pictures outside are only linked there too. */
function feedImage({ attrs, content }: NodeOf<'image'>, feed: Feed): string {
  const medium = feed.media.get(attrs.mediaId)
  const outside = safeSource(attrs.src)
  const picture = medium ? pictureOf(medium, attrs.alt || medium.alt, feed) : outside && escaped(attrs.alt || hostOf(outside))
  const href = medium ? absolute(attrs.link, feed) : outside
  const shown = picture && href ? element('a', picture, { href }) : (picture ?? '')
  const credit = attrs.credit || medium?.credit || ''
  const caption = [feedWords(content, feed), credit && element('small', escaped(credit))].filter(Boolean).join(' ')
  return shown || caption ? element('figure', shown + (caption && element('figcaption', caption))) : ''
}

function pictureOf(medium: Medium, alt: string, { baseUrl }: Feed): string {
  const shared = sharedPicture(medium)
  return shared ? emptyElement('img', { src: baseUrl + shared.path, alt, width: shared.width, height: shared.height }) : ''
}

function feedEmbed({ attrs, content }: NodeOf<'embed'>, feed: Feed): string {
  const href = safeSource(attrs.url)
  const still = feed.media.get(attrs.mediaId)
  const name = escaped(attrs.title || embedOf(href ?? '', attrs.provider).provider)
  const inner = (still ? `${pictureOf(still, '', feed)}<br>` : '') + name
  return element('p', href ? element('a', inner, { href }) : name) + captionOf(content, feed)
}

const feedRecording = (node: NodeOf<'audio' | 'video'>, feed: Feed) =>
  element('p', linkTo(node, node.attrs.title, feed)) + captionOf(node.content, feed)

const captionOf = (content: NodeOf<'embed'>['content'], feed: Feed) => (content.length ? element('p', feedWords(content, feed)) : '')

/** A link to sound, film or file: ours where we have it. */
function linkTo({ attrs }: NodeOf<'audio' | 'video' | 'file'>, name: string, feed: Feed): string {
  const medium = feed.media.get(attrs.mediaId)
  const href = medium ? feed.baseUrl + mediaPath(medium) : safeSource(attrs.src)
  const words = escaped(name || medium?.name || (href ? hostOf(href) : ''))
  return href ? element('a', words, { href }) : words
}

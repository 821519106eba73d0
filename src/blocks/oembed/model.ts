/**
 * oEmbed (https://oembed.com): another site that is given the address of an article or episode asks `/oembed` how to show it, and gets a
 * quotation with a link: plain HTML without script, style or frame, so that nobody need trust us to show it.
 */
import { xml, xmlDocument, xmlText, xmlWords } from '#kernel/xml.ts'
import { z } from 'zod'

const Limit = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined)

/** What is asked. A limit that makes no sense is none. */
export const Question = z.object({
  url: z.string().min(1).max(4000),
  format: z.string().max(20).default('json'),
  maxwidth: Limit,
  maxheight: Limit,
})
export type Question = z.infer<typeof Question>

/** A thing to be shown elsewhere. All addresses are absolute. */
export interface Shown {
  url: string
  title: string
  words: string
  authors: { name: string; url: string }[]
  publisher: { name: string; url: string }
  /** In the order of liking. */
  pictures: { url: string; width: number; height: number }[]
}

export type Answer = Record<string, string | number>

/** Until another site asks again, in seconds. */
const cacheAge = 3600
const usual = { width: 600, height: 200 }

/** Where an article or episode tells other sites how to show it: for its head. */
export const discoveryOf = (publicationUrl: string, address: string, title: string) =>
  ({ title, href: `${publicationUrl}/oembed?url=${encodeURIComponent(address)}`, type: 'application/json+oembed' })

export function answerFor(shown: Shown, { maxwidth = Infinity, maxheight = Infinity }: Pick<Question, 'maxwidth' | 'maxheight'>): Answer {
  const { authors, publisher, title } = shown
  const [author] = authors
  const picture = shown.pictures.find(({ width, height }) => width <= maxwidth && height <= maxheight)
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author && { author_name: authors.map(({ name }) => name).join(', '), author_url: author.url }),
    provider_name: publisher.name,
    provider_url: publisher.url,
    cache_age: cacheAge,
    ...(picture && { thumbnail_url: picture.url, thumbnail_width: picture.width, thumbnail_height: picture.height }),
    html: htmlOf(shown),
    width: Math.min(usual.width, maxwidth),
    height: Math.min(usual.height, maxheight),
  }
}

export const answerXml = (answer: Answer) =>
  xmlDocument(xml('oembed', {}, ...Object.entries(answer).map(([name, value]) => xmlWords(name, String(value)))))

const htmlOf = ({ url, title, words, publisher }: Shown) =>
  `<blockquote cite="${xmlText(url)}"><p><a href="${xmlText(url)}">${xmlText(title)}</a></p>` +
  `${words && `<p>${xmlText(words)}</p>`}<p>— ${xmlText(publisher.name)}</p></blockquote>`

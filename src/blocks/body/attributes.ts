/** What the attributes of nodes and marks may hold: every kind of value is a zod schema with a default. Runs in the browser too. */
import { z } from 'zod'

/** NUL and half characters cannot be stored everywhere and mean nothing. */
export const cleanText = (text: string) => text.replaceAll('\0', '').toWellFormed()

const home = 'https://home.invalid'
/** Nearly all links are of this kind, with nothing in them to be read two ways; taking addresses apart is slow. */
const plain = /^(?:https?:\/\/[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+)?(?:\/[\w.~%+,=@-]+)*\/?$/
const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The one door for addresses a reader may be sent to: http(s), mail, telephone, our own paths and anchors; undefined for all else. */
export function safeHref(address: string): string | undefined {
  const written = trimmed(address)
  if (written === '') return undefined
  if (plain.test(written)) return written
  if (written.startsWith('#')) return URL.parse(written, home)?.hash || '#'
  const url = URL.parse(written.startsWith('//') ? `https:${written}` : written, /^[/\\]/.test(written) ? home : undefined)
  if (!url || !linkSchemes.has(url.protocol)) return undefined
  return url.origin === home ? url.href.slice(home.length) : url.href
}

/** An address on the web, http(s) only: what a picture, a film or an embed may be at; undefined for all else. */
export function safeSource(address: string): string | undefined {
  const url = URL.parse(trimmed(address))
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

/** Browsers drop control characters from the ends of an address, and ends of lines from its middle, before they read its scheme. */
// oxlint-disable-next-line no-control-regex
const trimmed = (address: string) => address.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '')

export const words = () => z.string().transform(cleanText).default('')
/** Where links within the page lead: no spaces. */
export const anchor = () => words().transform((text) => text.trim().replace(/\s+/g, '-'))
/** Of a medium or of the node itself; null counts as none. */
export const id = () => z.string().nullish().transform((text) => cleanText(text ?? ''))
export const link = () => z.string().default('').transform(addressBy(safeHref))
export const source = () => z.string().default('').transform(addressBy(safeSource))
export const whole = (least: number, most: number) => z.int().min(least).max(most)
export const size = () => z.int().min(0).nullable().default(null)

function addressBy(safe: (address: string) => string | undefined) {
  return (text: string, context: z.RefinementCtx) => {
    if (text === '') return ''
    const address = safe(cleanText(text))
    if (address === undefined) context.addIssue({ code: 'custom', message: 'is not an address a reader may be sent to' })
    return address ?? ''
  }
}

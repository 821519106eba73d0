/** XML as other programs read it: text that can break out of nothing, and elements that close. */

/** Text as it may stand in XML 1.0: the five signs escaped, and what XML forbids (most control characters, half characters) left out. */
export const xmlText = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Attributes = Record<string, string | number | undefined>

/** An element around XML that is finished already; attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...content: string[]): string {
  let opening = `<${name}`
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) opening += ` ${key}="${xmlText(String(value))}"`
  const inside = content.join('')
  return inside ? `${opening}>${inside}</${name}>` : `${opening}/>`
}

/** An element around words; nothing where there are none. */
export const xmlWords = (name: string, words: string | undefined, attributes: Attributes = {}) => (words ? xml(name, attributes, xmlText(words)) : '')

/** A whole document. */
export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`

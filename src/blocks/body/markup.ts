/** HTML as text for other programs: every word and every attribute is escaped here and nowhere else. */

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign]!) : text)

type Attributes = Record<string, string | number | undefined | null>

/** `<name …>inner</name>`; attributes that are '', null or undefined are left out, but for `alt`, whose emptiness says something. */
export const element = (name: string, inner: string, attributes?: Attributes) =>
  `<${name}${attributes ? written(attributes) : ''}>${inner}</${name}>`

/** An element that holds nothing: img, br, hr. */
export const emptyElement = (name: string, attributes?: Attributes) => `<${name}${attributes ? written(attributes) : ''}>`

function written(attributes: Attributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || (value === '' && name !== 'alt')) continue
    text += ` ${name}="${escaped(String(value))}"`
  }
  return text
}

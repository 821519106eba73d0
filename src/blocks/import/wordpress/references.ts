const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const reference = /&(?:#(\d{1,8});|#[xX]([\da-fA-F]{1,6});|(amp|lt|gt|quot|apos);)?/g

/** Undoes the references of XML. A bare `&`, or a name XML does not know, stays as it stands and is counted. */
export function decodeReferences(text: string, onBroken: () => void): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole
    if (decimal || hex) return characterOf(decimal ? parseInt(decimal, 10) : parseInt(hex ?? '', 16))
    onBroken()
    return whole
  })
}

function characterOf(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13
  return isSurrogate || isControl || code > 0x10ffff || code === 0xfffe || code === 0xffff ? '' : String.fromCodePoint(code)
}

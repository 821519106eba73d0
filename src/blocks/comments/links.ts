const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!)

/** The address as a browser would write it, if it leads to the web; else undefined. */
export function webAddress(text: string): string | undefined {
  const address = text.trim()
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined
}

/** A line of words as HTML, with the addresses in it as links. */
export function linked(line: string): string {
  let html = ''
  let done = 0
  for (const { 0: run, index } of line.matchAll(/(?<![\p{L}\p{N}@/])(?:https?:\/\/|www\.)[^\s<>"]+/giu)) {
    const address = withoutClosing(run)
    const href = webAddress(/^www\./i.test(address) ? `https://${address}` : address)
    if (!href) continue
    html += `${escaped(line.slice(done, index))}<a href="${escaped(href)}" rel="nofollow ugc">${escaped(address)}</a>`
    done = index + address.length
  }
  return html + escaped(line.slice(done))
}

/** The stop of a sentence and the bracket around an address belong to the sentence: (see https://paper.example/a_(b)). */
function withoutClosing(run: string): string {
  let unopened = run.split(')').length - run.split('(').length
  let end = run.length
  while (end > 0) {
    const last = run[end - 1]!
    if (last === ')' ? unopened-- <= 0 : !/[.,;:!?'’”»\]}*]/.test(last)) break
    end--
  }
  return run.slice(0, end)
}

/** A page as a text browser shows it, in the simplest way there is: without its tags, one line for each piece of text. */
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: '\'' }

export function linesOf(html: string): string[] {
  return html
    .replace(/<(head|script|style|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) =>
      number ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)) : entities[name] ?? whole)
    .split('\n').map((line) => line.trim()).filter(Boolean)
}

/** The wanted words that do not come after the ones before them. */
export function missingInOrder(text: string, wanted: (string | RegExp)[]): (string | RegExp)[] {
  let at = 0
  return wanted.filter((words) => {
    const rest = text.slice(at)
    const found = typeof words === 'string' ? rest.toLowerCase().indexOf(words.toLowerCase()) : rest.search(words)
    if (found < 0) return true
    at += found + 1
    return false
  })
}

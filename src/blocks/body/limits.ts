/** How large a body may be. Counted without recursion, before anything else looks at it: a body is a stranger's until then. */
export const mostDepth = 40
export const mostNodes = 50_000
export const mostText = 2 * 1024 * 1024

/** What is too much about it, as words; undefined if nothing is. */
export function excessOf(body: unknown): string | undefined {
  let nodes = 0
  let text = 0
  const waiting = [{ node: body, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    if (++nodes > mostNodes) return `has more than ${mostNodes} nodes`
    if (depth > mostDepth) return `is nested deeper than ${mostDepth} levels`
    if (typeof node !== 'object' || node === null) continue
    text += lengthOf(node)
    if (text > mostText) return `has more than ${mostText} characters`
    const content: unknown = 'content' in node ? node.content : undefined
    if (!Array.isArray(content)) continue
    if (content.length > mostNodes) return `has more than ${mostNodes} nodes`
    for (const child of content) waiting.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

/** Characters of a node's own text and attributes, and of its marks'. */
function lengthOf(node: object): number {
  let length = 'text' in node && typeof node.text === 'string' ? node.text.length : 0
  if ('attrs' in node) length += lengthOfAttrs(node.attrs)
  if ('marks' in node && Array.isArray(node.marks)) {
    for (const mark of node.marks) length += mark?.attrs ? lengthOfAttrs(mark.attrs) : 0
  }
  return length
}

function lengthOfAttrs(attrs: unknown): number {
  if (typeof attrs !== 'object' || attrs === null) return 0
  let length = 0
  for (const value of Object.values(attrs)) if (typeof value === 'string') length += value.length
  return length
}

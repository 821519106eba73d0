import type { Node, Place } from './conversion.ts'
import { listItem } from './nodes.ts'
import { isTooDeep, plainNodesWithin } from './sub-flow.ts'
import type { Branch, Tag } from './tree.ts'

const isList = (branch: Branch) => branch.kind === 'tag' && /^(?:ul|ol|menu|dir)$/.test(branch.name)
const isBlank = (branch: Branch) => branch.kind === 'words' && /^\s*$/.test(branch.text)

export function list(tag: Tag, place: Place) {
  if (isTooDeep(place)) return place.conversion.walk(tag.children.flatMap(asItems), place)
  const items = itemsOf(tag, place)
  if (items.length === 0) return
  const node = { type: 'bulletList', content: items }
  place.flow.put(tag.name === 'ol' ? { ...node, type: 'orderedList', attrs: numbering(tag) } : node)
}
const asItems = (branch: Branch) => (branch.kind === 'tag' && branch.name === 'li' ? branch.children : [branch])

/** What stands in a list without being an item joins the item before it, or becomes one. */
function itemsOf(tag: Tag, place: Place): Node[] {
  const items: Node[] = []
  let loose: Branch[] = []
  const endLoose = () => {
    const nodes = loose.length > 0 ? plainNodesWithin(loose, place) : []
    const last = items.at(-1)
    const onlyLists = loose.every((branch) => isList(branch) || isBlank(branch))
    if (nodes.length > 0 && last?.content && onlyLists) last.content = [...last.content, ...nodes]
    else if (nodes.length > 0) items.push(listItem(nodes))
    loose = []
  }
  for (const branch of tag.children.flatMap((child) => openItems(child, place))) {
    if (branch.kind === 'tag' && branch.name === 'li') {
      endLoose()
      items.push(listItem(plainNodesWithin(branch.children, place)))
    } else {
      if (!isBlank(branch) && loose.some(isList) && !isList(branch)) endLoose()
      loose.push(branch)
    }
  }
  endLoose()
  return items
}

/** Items that are blocks of their own were taken out of the list; here they are put back. */
function openItems(branch: Branch, { conversion }: Place): Branch[] {
  if (branch.kind !== 'insert') return [branch]
  const opened = conversion.insert(branch.number)?.open?.()
  return opened?.some((each) => each.kind === 'tag' && each.name === 'li') ? opened : [branch]
}

const styles: Record<string, string> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }
function numbering({ attributes }: Tag) {
  const start = /^-?\d{1,6}$/.test(attributes.start ?? '') ? Number(attributes.start) : 1
  return { start, reversed: attributes.reversed !== undefined, style: styles[attributes.type ?? ''] ?? '' }
}

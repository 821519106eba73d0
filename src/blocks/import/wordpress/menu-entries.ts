import { type Block, parseBlocks } from './content/block-grammar.ts'
import type { WxrItem } from './records.ts'
import { wordsOf } from './text.ts'

/** What an entry of a menu leads to, as the old site knew it. */
export type Target = { to: 'page' | 'post' | 'category' | 'post_tag'; id: string } | { to: 'address'; url: string } | undefined

export interface Entry {
  title: string
  target: Target
  children: Entry[]
}
export interface Menu {
  name: string
  entries: Entry[]
}

/** An entry of a classic menu, which stands by itself in the export and names the one it stands below. */
export interface MenuEntry {
  id: string
  menu: string
  title: string
  order: number
  parent: string
  target: Target
}

export function menuEntryOf({ id, title, menuOrder, meta, terms }: WxrItem): MenuEntry {
  const of = (name: string) => meta.get(`_menu_item_${name}`)?.trim() ?? ''
  const menu = terms.find(({ domain }) => domain === 'nav_menu')
  return {
    id, title: wordsOf(title, 60), order: menuOrder, parent: of('menu_item_parent'), menu: menu?.name || menu?.nicename || '',
    target: targetOf({ object: of('object'), id: of('object_id'), url: of('url') }),
  }
}

const known = ['page', 'post', 'category', 'post_tag'] as const
function targetOf({ object, id, url }: { object: string; id: string; url: string }): Target {
  const to = known.find((each) => each === (object === 'tag' ? 'post_tag' : object))
  if (to && id) return { to, id }
  return url ? { to: 'address', url } : undefined
}

/** Classic menus, each a tree in its own order; an entry of no menu, or below one that is not there, is lost as it was on the old site. */
export function menusOf(entries: MenuEntry[]): Menu[] {
  const ordered = entries.filter(({ menu }) => menu).sort((one, other) => one.order - other.order)
  return [...Map.groupBy(ordered, ({ menu }) => menu)].map(([name, group]) => ({ name, entries: below('0', group, new Set()) }))
}

function below(parent: string, group: MenuEntry[], seen: Set<string>): Entry[] {
  const here = group.filter((entry) => (entry.parent || '0') === parent && !seen.has(entry.id))
  for (const { id } of here) seen.add(id)
  return here.map(({ id, title, target }) => ({ title, target, children: below(id, group, seen) }))
}

/** The menu of a block theme; a list of all pages names none. */
export const navigationOf = ({ title, content }: WxrItem): Menu =>
  ({ name: wordsOf(title, 60) || 'Navigation', entries: entriesIn(parseBlocks(content)) })

function entriesIn(parts: (string | Block)[]): Entry[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if (part.name === 'core/home-link') return [{ title: text(part.attributes.label), target: { to: 'address' as const, url: '/' }, children: [] }]
    if (!/^core\/(?:navigation-link|navigation-submenu|social-link)$/.test(part.name)) return entriesIn(part.parts)
    const { label, type, id, url } = part.attributes
    const target = targetOf({ object: text(type), id: text(id), url: text(url) })
    return [{ title: wordsOf(text(label), 60), target, children: entriesIn(part.parts) }]
  })
}

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

import { decodePath } from '#blocks/addresses/model.ts'
import { folderOf } from './paths.ts'
import type { WxrItem } from './records.ts'

/** How a site spelled its addresses, as far as its export shows. */
export interface Permalinks {
  /** Shapes of the addresses of its posts (`/blog/%year%/%postname%`), and how many have each. */
  shapes: Map<string, number>
  /** Paths its own texts and menus lead to. */
  linked: Set<string>
  /** Paths of its pages. */
  pages: Set<string>
}
export const noPermalinks = (): Permalinks => ({ shapes: new Map(), linked: new Set(), pages: new Set() })

const [mostLinked, longestPath] = [20_000, 300]

export function learnPermalinks({ shapes, linked, pages }: Permalinks, item: WxrItem, home: string) {
  const path = pathBelow(item.link, home)
  if (item.type === 'post' && path && item.status === 'publish') {
    const shape = shapeOf(path, item)
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
  }
  if (item.type === 'page' && path && pages.size < mostLinked) pages.add(path)
  for (const address of addressesIn(item)) {
    const target = linked.size < mostLinked ? pathBelow(address, home) : undefined
    if (target && target.length < longestPath) linked.add(target)
  }
}

/** What stands before everything WordPress makes of such a site ('/blog', '/archives', '/index.php'): the fixed beginning of its posts' addresses. */
export function frontOf({ shapes }: Permalinks): string {
  const shape = usualShape(shapes)
  return shape.includes('%') ? shape.slice(0, shape.indexOf('%')).replace(/\/+$/, '') : ''
}

/** The same for its archives by date, which make way for posts that are known by a number early in their address (WP_Rewrite::get_date_permastruct). */
export function dateFrontOf(permalinks: Permalinks): string {
  const tokens = usualShape(permalinks.shapes).match(/%\w+%/g) ?? []
  return frontOf(permalinks) + (tokens.slice(0, 3).includes('%post_id%') ? '/date' : '')
}

/**
 * What stands before the slugs of a taxonomy where the site called it something else than WordPress does: learnt from at least two of its
 * terms to which the site's own texts or menus lead.
 */
export function baseOf({ linked, pages }: Permalinks, slugs: ReadonlySet<string>): string | undefined {
  const votes = new Map<string, Set<string>>()
  for (const path of linked) {
    const [, base = '', slug = ''] = /^(\/.+?)\/([^/]+)$/.exec(path.replace(/\/page\/\d+$/, '')) ?? []
    if (!slugs.has(slug) || pages.has(path) || pages.has(base) || /\d{4}/.test(base)) continue
    votes.set(base, (votes.get(base) ?? new Set()).add(slug))
  }
  const [best] = [...votes].filter(([, voters]) => voters.size >= 2).sort(([, one], [, other]) => other.size - one.size)
  return best?.[0]
}

const usualShape = (shapes: Map<string, number>) => [...shapes].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''

/** The decoded path below the site's own folder, '' for its front page; undefined for another site's address. */
export function pathBelow(address: string, home: string): string | undefined {
  const [url, site] = [URL.parse(address.trim(), home), URL.parse(home)]
  const isOwn = url && site && bare(url.host) === bare(site.host) && !url.search && /^https?:$/.test(url.protocol)
  const path = isOwn ? decodePath(url.pathname).replace(/\/+$/, '') : undefined
  const folder = folderOf(home)
  return path === folder || path?.startsWith(`${folder}/`) ? path.slice(folder.length) : undefined
}
const bare = (host: string) => host.replace(/^www\./, '')

/** Each part of a post's address by what it is of that post; what is nothing of it belongs to the site. */
function shapeOf(path: string, item: WxrItem): string {
  const [year = '', month = '', day = ''] = item.date.slice(0, 10).split('-')
  const slug = decodePath(item.name)
  const categories = new Set(item.terms.filter(({ domain }) => domain === 'category').map(({ nicename }) => decodePath(nicename)))
  const nameOf = (part: string) => {
    if (part === year) return '%year%'
    if (part === month) return '%monthnum%'
    if (part === day) return '%day%'
    if (slug && part.includes(slug)) return '%postname%'
    if (part.match(/\d+/g)?.includes(item.id)) return '%post_id%'
    if (categories.has(part)) return '%category%'
    return part === item.creator ? '%author%' : part
  }
  return path.split('/').map(nameOf).join('/')
}

const addressesIn = ({ content, type, meta }: WxrItem) => [
  ...[...content.matchAll(/(?:href="|"url":")([^"\s]{1,400})"/g)].map(([, address = '']) => address),
  ...(type === 'nav_menu_item' ? [meta.get('_menu_item_url') ?? ''] : []),
]

import { decodePath } from '#blocks/addresses/model.ts'

/** How a site is known here: its address without scheme, `www.` and closing slash, so that a move to https is no other site. */
export function siteKeyOf(url: string, title = ''): string {
  const parsed = URL.parse(url.trim()) ?? URL.parse(`http://${url.trim()}`)
  if (!url.trim() || !parsed) return `unnamed: ${title}`.trim()
  return `${parsed.host.replace(/^www\./, '')}${parsed.pathname}`.replace(/\/+$/, '')
}

/** The folder of a site on its host: '' or '/blog'. */
export const folderOf = (url: string) => decodePath((URL.parse(url)?.pathname ?? '').replace(/\/+$/, ''))

const longest = 1000
/** The path of an old address, decoded, as readers still ask for it. Nothing for a site's own front page or for what is no address. */
export function oldPathOf(link: string): string | undefined {
  const url = URL.parse(link.trim(), 'http://old.example')
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const number = /^\?(p|page_id|attachment_id)=(\d+)$/.exec(url.search)
  if (number) return `/?${number[1]}=${number[2]}`
  const path = decodePath(url.pathname)
  return path === '/' || path.length > longest ? undefined : path
}

/** The address of a later page of an item: `/2020/01/a-story/2/`. */
export const laterPage = (path: string, page: number) => (path.startsWith('/?') ? undefined : `${path.replace(/\/*$/, '')}/${page}/`)

/** The same address with another last part, as it was before somebody renamed it. */
export function renamedPath(path: string, slug: string): string | undefined {
  return path.startsWith('/?') ? undefined : path.replace(/[^/]+(\/?)$/, (_, slash: string) => `${decodePath(slug)}${slash}`)
}

import type { OldSite } from '#blocks/origins/model.ts'

/**
 * What an address of an old WordPress site asks for, told from its spelling alone. Addresses of single things stand in the table of
 * addresses; here are the many more that WordPress made of each: its feeds, its later pages, its other forms, and the archives by date.
 */
export type OldQuestion =
  | { at: 'front' }
  /** The feed of all comments. */
  | { at: 'comments' }
  | { at: 'sitemap' }
  | { at: 'search'; words: string }
  /** `date`: '2012', '2012/03' or '2012/03/05'. */
  | { at: 'archive'; date: string }
  /** What stood at the first of these paths that is known here; with a feed, the one of it where it has one. '' is the whole paper. */
  | { at: 'thing'; paths: string[]; feed?: 'rss' | 'atom' }

type Feed = 'rss' | 'atom'

/** Query parameters by which WordPress chose what to show. */
export const oldParameters = ['s', 'm', 'year', 'monthnum', 'day', 'cat', 'category_name', 'tag', 'author', 'author_name', 'feed', 'paged', 'name', 'pagename'] as const

/** What `/?…` of an old site asks for. `path` is decoded. */
export const askOldQuery = (path: string, query: Record<string, string>, sites: readonly OldSite[]): OldQuestion | undefined =>
  first(sites, (site) => (below(path, site.folder) === '' ? askByQuery(query, site) : undefined))

/** What any other address asks for, where nothing stands at just this one. Undefined where it says no more than its spelling. */
export const askOldPath = (path: string, sites: readonly OldSite[]): OldQuestion | undefined =>
  first(sites, (site) => {
    const within = below(path, site.folder)
    return within === undefined ? undefined : askByPath(within, site)
  })

function first<T>(sites: readonly OldSite[], ask: (site: OldSite) => T | undefined): T | undefined {
  for (const site of sites) {
    const answer = ask(site)
    if (answer !== undefined) return answer
  }
  return undefined
}

/** The rest of a path below a folder, '' for the folder itself; `/index.php` before it says nothing. */
function below(path: string, folder: string): string | undefined {
  if (path !== folder && !path.startsWith(`${folder}/`)) return undefined
  return path.slice(folder.length).replace(/^\/index\.php(?=\/|$)/, '').replace(/\/+$/, '')
}

function askByQuery(query: Record<string, string>, { folder }: OldSite): OldQuestion | undefined {
  if (query.s) return { at: 'search', words: query.s }
  const date = dateOf(query)
  if (date) return { at: 'archive', date }
  const thing = thingOf(query, folder)
  if (query.feed?.startsWith('comments-')) return { at: 'comments' }
  if (query.feed) return { at: 'thing', paths: thing ?? [''], feed: feedOf(query.feed) }
  if (thing) return { at: 'thing', paths: thing }
  return query.paged ? { at: 'front' } : undefined
}

const feedOf = (kind: string): Feed => (kind.endsWith('atom') ? 'atom' : 'rss')

/** `?m=201203`, or the parts by themselves. */
function dateOf({ m = '', year = '', monthnum = '', day = '' }: Record<string, string>): string | undefined {
  const parts = /^(\d{4})(\d\d)?(\d\d)?/.exec(m)?.slice(1) ?? [year, monthnum.padStart(2, '0'), day.padStart(2, '0')]
  const known = parts.slice(0, parts.findIndex((part) => !part || part === '00') >>> 0)
  return isDate(known.join('/')) ? known.join('/') : undefined
}
const isDate = (text: string) => /^\d{4}(?:\/(?:0[1-9]|1[0-2])(?:\/(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text)

function thingOf(query: Record<string, string>, folder: string): string[] | undefined {
  const last = (name: string) => query[name]?.split('/').filter(Boolean).at(-1)
  const [category, tag, author, text] = [last('category_name'), last('tag'), last('author_name'), last('name') ?? last('pagename')]
  if (query.cat) return [`/?cat=${query.cat}`]
  if (query.author) return [`/?author=${query.author}`]
  if (category) return [`${folder}/category/${category}`]
  if (tag) return [`${folder}/tag/${tag}`]
  if (author) return [`${folder}/author/${author}`]
  // The first is a page; whatever stands before its slug, the second leads to an article.
  return text ? [`${folder}/${text}`, `/name/${text}`] : undefined
}

/** What may stand behind the address of anything, the outermost first: the page of a list or of an article, and other forms of the same. */
const endings = /\/(?:page\/\d+|comment-page-\d+|embed|amp|trackback|\d{1,3})$/
const pageOfList = /\/page\/\d+$/
const feeds = /\/feed(?:\/(?<kind>atom|rss2?|rdf))?$/
const sitemaps = /^\/(?:wp-sitemap[\w-]*|sitemap_index|(?:post|page|category|post_tag|author|news)-sitemap\d*)\.xml$/
const oldFeeds = /^\/(?:wp-(?<file>atom|rss2?|rdf|feed|commentsrss2)\.php|(?<kind>atom|rss2?|rdf))$/

function askByPath(path: string, { folder, dateFront }: OldSite): OldQuestion | undefined {
  if (path === '') return { at: 'front' }
  if (sitemaps.test(path)) return { at: 'sitemap' }
  const old = oldFeeds.exec(path)
  if (old?.groups?.file === 'commentsrss2') return { at: 'comments' }
  if (old) return { at: 'thing', paths: [''], feed: feedOf(old.groups?.file ?? old.groups?.kind ?? '') }
  const feed = feeds.exec(path)
  const whole = feed ? path.slice(0, feed.index) : path
  return askByRest(whole, { folder, dateFront, ...(feed ? { feed: feedOf(feed.groups?.kind ?? '') } : {}) })
}

function askByRest(whole: string, { folder, dateFront, feed }: Pick<OldSite, 'folder' | 'dateFront'> & { feed?: Feed }): OldQuestion | undefined {
  const rest = whole.replace(endings, '')
  const date = datedBelow(folder + whole.replace(pageOfList, ''), dateFront)
  if (date) return feed ? { at: 'thing', paths: [''], feed } : { at: 'archive', date }
  const words = /^\/search\/(.+)$/.exec(rest)?.[1]
  if (words) return { at: 'search', words }
  if (rest === '' && !feed) return { at: 'front' }
  if (rest === '/comments' && feed) return { at: 'comments' }
  if (rest === '') return { at: 'thing', paths: [''], ...(feed ? { feed } : {}) }
  // With a number at its end a path may be one of an article known by numbers.
  const paths = [...new Set([whole, rest, ...lastOf(rest)])].map((each) => folder + each)
  if (feed) return { at: 'thing', paths, feed }
  return paths.length > 1 ? { at: 'thing', paths: paths.slice(1) } : undefined
}

/** The date of an archive; some sites spell it without the zero. */
function datedBelow(path: string, front: string): string | undefined {
  const parts = path.startsWith(`${front}/`) ? path.slice(front.length + 1).split('/') : []
  const date = parts.map((part) => part.padStart(2, '0')).join('/')
  return isDate(date) ? date : undefined
}

/** WordPress knew a category by the last part of its address, whatever stood before. */
function lastOf(path: string): string[] {
  const last = /^(\/category)\/.+(\/[^/]+)$/.exec(path)
  return last ? [`${last[1]}${last[2]}`] : []
}

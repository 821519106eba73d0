import { decodePath, encodePath, trimSlash } from '#blocks/addresses/model.ts'
import { addressTag } from '#blocks/addresses/actions.ts'
import { findAddress, type FoundAddress } from '#blocks/addresses/store.ts'
import { findBySlug } from '#blocks/articles/store.ts'
import { isPublic } from '#blocks/articles/model.ts'
import type { App } from '#kernel/app.ts'
import { feedPath } from '#blocks/feeds/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { kinds } from './kinds.ts'
import { askOldPath, askOldQuery, oldParameters, type OldQuestion } from './old-paths.ts'
import { ownPages } from './own.ts'
import type { OwnPage } from './own/own.ts'
import { type Query, type Site, siteOf } from './plan.ts'

/** `movedTo` is ready for a Location header. */
export type Resolved = { movedTo: string } | { plan: Plan }

const oldNumbers = ['p', 'page_id', 'attachment_id'] as const

/** Query parameters that choose what a page shows. No other reaches a page or its key in the cache. */
export const declaredParameters: readonly string[] = [
  ...new Set([...Object.values(kinds), ...ownPages].flatMap(({ declares }) => declares)), ...oldNumbers, ...oldParameters,
]

/** What stands at an address of the site: a page to make, or where it has moved. Throws a refusal where nothing does. */
export async function resolve(app: App, rawPath: string, query: Query): Promise<Resolved> {
  const path = decodePath(rawPath)
  // PostgreSQL cannot even be asked about a NUL.
  if (path.includes('\0')) throw notFound('page')
  const site = await siteOf(app)
  if (path === '/' && oldNumbers.some((name) => query[name])) return resolveOldNumber(site, query)
  const old = askOldQuery(path, query, site.oldSites)
  const asked = old && (await findOldPlace(site, old))
  if (asked) return asked
  const own = await resolveOwn(site, path, query)
  if (own) return own
  const found = (await findAddress(app.db, path)) ?? (await findOriginalOf(app, path))
  return found ? resolveFound(site, found, path, query) : resolveOld(site, path)
}

/** What is at no address of ours may be one that an old site made of something. */
async function resolveOld(site: Site, path: string): Promise<Resolved> {
  const question = askOldPath(path, site.oldSites)
  const place = question && (await findOldPlace(site, question))
  const found = place ?? (await findBySlugOf(site, path))
  if (!found) throw notFound('page')
  return found
}

/** Where the answer to a question of an old address stands: always an address of ours, and the last on the way. */
async function findOldPlace(site: Site, question: OldQuestion): Promise<Resolved | undefined> {
  if (question.at !== 'thing') return { movedTo: placeOf(question) }
  const { paths, feed } = question
  for (const path of paths) {
    if (path === '') return { movedTo: feed ? feedPath('', feed) : '/' }
    const found = await findAddress(site.app.db, path)
    if (!found) continue
    const hasFeed = ['section', 'topic', 'contributor'].includes(found.kind) && found.currentPath !== undefined
    return feed && hasFeed ? { movedTo: feedPath(encodePath(found.currentPath!), feed) } : resolveFound(site, found, '', {})
  }
  for (const path of paths) {
    const place = await findBySlugOf(site, path)
    if (place) return place
  }
  return undefined
}

function placeOf(question: Exclude<OldQuestion, { at: 'thing' }>): string {
  if (question.at === 'front') return '/'
  if (question.at === 'sitemap') return '/sitemap.xml'
  if (question.at === 'comments') return '/comments/feed'
  return question.at === 'search' ? `/search?${new URLSearchParams({ q: question.words })}` : `/archive/${question.date}`
}

/** A page of the program's own at exactly this path, or with a closing slash too many where no old address has just that. */
async function resolveOwn(site: Site, path: string, query: Query): Promise<Resolved | undefined> {
  const trimmed = trimSlash(path)
  if (trimmed !== path && ownPages.some(({ at }) => at.test(trimmed)) && (await findAddress(site.app.db, path))?.path === path) return undefined
  for (const page of ownPages) {
    const match = page.at.exec(trimmed)
    const made = match && (await makeOwn(site, page, match, path, query))
    if (made) return made
  }
  return undefined
}

async function makeOwn(site: Site, page: OwnPage, match: RegExpExecArray, path: string, query: Query): Promise<Resolved | undefined> {
  const made = await page.makes(site, { ...match.groups }, query)
  if (!made || 'movedTo' in made) return made
  const strays = Object.keys(query).some((name) => !page.declares.includes(name))
  if (match[0] !== path || strays) return { movedTo: encodePath(match[0]) + queryText(query, page.declares) }
  return { plan: made }
}

async function resolveFound(site: Site, found: FoundAddress, path: string, query: Query): Promise<Resolved> {
  const { makes, declares } = kinds[found.kind]
  const plan = await makes(site, found, query)
  const place = plan.headers?.location ?? encodePath(found.currentPath ?? '/')
  const isHere = found.currentPath === path && found.kind !== 'medium'
  const strays = Object.keys(query).some((name) => !declares.includes(name))
  if (!isHere || strays) return { movedTo: place + queryText(query, declares) }
  return { plan: { ...plan, tags: [...plan.tags, addressTag(found.path)] } }
}

/** The part of a query a page declares: any other would make a second copy of the page under another key. */
function queryText(query: Query, declares: readonly string[]): string {
  const kept = new URLSearchParams(Object.entries(query).filter(([name]) => declares.includes(name)))
  return kept.size ? `?${kept}` : ''
}

/** `/?p=12` and `/?page_id=12` of an imported site; what is not public, or was never there, is not the front page. */
async function resolveOldNumber(site: Site, query: Query): Promise<Resolved> {
  const name = oldNumbers.find((each) => query[each])!
  const old = `/?${name}=${query[name]}`
  const found = await findAddress(site.app.db, old)
  if (!found) throw notFound('page')
  return resolveFound(site, found, old, {})
}

/** The other sizes and formats made of an uploaded picture (`bell-300x200@2x.jpg.webp`, `bell-scaled.jpg`) lead where the picture does. */
async function findOriginalOf(app: App, path: string): Promise<FoundAddress | undefined> {
  if (!path.includes('/uploads/')) return undefined
  const plain = path.replace(/(?<=\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i, '').replace(/@2x(?=\.\w{2,5}$)/, '')
  const whole = plain.replace(/-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/, '')
  for (const original of new Set([plain, whole, whole.replace(/-(?:scaled|rotated)(?=\.\w{2,5}$)/, '')])) {
    const found = original === path ? undefined : await findAddress(app.db, original)
    if (found) return found
  }
  return undefined
}

/** `/{anything}/{slug}` leads to the article of that slug, wherever it stands now, or to where it is said that it was taken back. */
async function findBySlugOf({ app, sections }: Site, path: string): Promise<Resolved | undefined> {
  const parts = trimSlash(path).split('/').slice(1)
  const article = parts.length >= 2 ? await findBySlug(app.db, parts.at(-1)!) : undefined
  const section = article && sections.find((each) => each.id === article.sectionId)
  const isKnown = article && (isPublic(article) || article.state === 'retracted')
  return isKnown && section ? { movedTo: encodePath(`/${section.slug}/${article.slug}`) } : undefined
}

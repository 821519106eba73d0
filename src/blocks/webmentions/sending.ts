import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { type Article, isPublic, newsDays } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { feedHtml } from '#blocks/body/feed.ts'
import { findSettings } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays, inSeconds } from '#kernel/clock.ts'
import type { Events } from '#kernel/events.ts'
import { transact } from '#kernel/transact.ts'
import { endpointOf, readPage } from './links.ts'
import { mostTold } from './model.ts'
import { deleteSent, listSent, upsertSent } from './store.ts'

/** Changes of these seconds are told together. */
const gatherSeconds = 10
const asked = { types: ['text/html', 'application/xhtml+xml', '*/*'], maxBytes: 1024 * 1024, timeoutMs: 20_000 }

/** An article came, changed or went: those it speaks of are to be told, if it is news and the paper has an address the world knows. */
export async function noteArticle(app: App, { id, listedAt }: Events['article.listed']) {
  const { url, comments } = await findSettings(app.db)
  if (!url || !comments.webmentions || listedAt < inDays(app, -newsDays)) return
  await transact(app, (change) => change.later('webmentions.send', { id }, { at: inSeconds(app, gatherSeconds), key: `webmentions.send:${id}` }))
}

/** Tells every page the article leads to, and those it led to before, once for each version of it. Throws if one could not be told, after all were. */
export async function tellMentioned(app: App, articleId: string) {
  const { url } = await findSettings(app.db)
  const path = await findCurrentPath(app.db, articleId)
  if (!url || path === undefined) return
  const article = await findArticle(app.db, articleId)
  const isThere = article !== undefined && isPublic(article) && !article.isLocked
  const source = url + encodePath(path)
  const now = isThere ? linksOf(article, url, source) : []
  const sent = await listSent(app.db, articleId)
  const failures: unknown[] = []
  for (const target of new Set([...now, ...sent.keys()])) {
    if (now.includes(target) && sent.get(target) === article?.updatedAt) continue
    try {
      await tell(app, source, target)
      await transact(app, async ({ trx }) => {
        if (article && now.includes(target)) await upsertSent(trx, { articleId, target, at: article.updatedAt })
        else await deleteSent(trx, articleId, target)
      })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length) throw failures[0]
}

/** The pages of others it leads to. */
function linksOf({ body }: Article, baseUrl: string, source: string): string[] {
  const { addresses } = readPage(feedHtml(body, { baseUrl, url: source, media: new Map() }), source)
  return [...addresses].filter((address) => /^https?:/.test(address) && new URL(address).host !== new URL(source).host).slice(0, mostTold)
}

/** A page that takes no webmentions, or is gone, is told nothing. */
async function tell(app: App, source: string, target: string) {
  const page = await app.client.get(target, asked)
  if (page.status >= 500) throw new Error(`${new URL(target).host} answered ${page.status}`)
  const endpoint = endpointOf({ link: page.headers.link, html: page.body.toString(), url: page.url })
  if (!endpoint) return
  const { status } = await app.client.post(endpoint, [['source', source], ['target', target]], { ...asked, types: ['*/*'] })
  if (status >= 500) throw new Error(`${new URL(endpoint).host} answered ${status}`)
}

import { findArticle, findArticleAt, setMentionCount } from '#blocks/articles/store.ts'
import { articleTag, isPublic } from '#blocks/articles/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays } from '#kernel/clock.ts'
import { invalid, Refusal } from '#kernel/errors.ts'
import { FetchError } from '#kernel/fetch-error.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { readPage, type ReadPage } from './links.ts'
import { mentionsTag, type MentionState, type Notice } from './model.ts'
import { countShown, deleteMention, deleteUnseenBefore, findBySource, findMention, insertMention, isFull, type MentionRow, updateMention } from './store.ts'

/** Takes another site's word that it speaks of an article; whether that is true is looked at in a job. Refuses with a sentence. */
export async function receiveMention(app: App, { source, target }: Notice) {
  const { url, comments } = await getPublication(app)
  if (!comments.webmentions) throw new Refusal(403, 'This paper takes no webmentions.')
  const [from, to] = [new URL(source), new URL(target)]
  if (to.host !== new URL(url).host) throw invalid('The target is not a page of this paper.')
  if (from.host === to.host) throw invalid('The source is a page of this paper itself.')
  const found = await findArticleAt(app.db, target)
  const article = found && (await findArticle(app.db, found.id))
  if (!article || !isPublic(article) || article.isLocked || !article.commentsOpen) throw invalid('The target takes no webmentions.')
  const known = await findBySource(app.db, article.id, from.href)
  if (!known && (await isFull(app.db))) throw new Refusal(503, 'Too many webmentions wait to be looked at. Please send it again later.')
  await transact(app, async (change) => {
    const id = known?.id ?? app.newId()
    if (!known) await insertMention(change.trx, { id, articleId: article.id, source: from.href, target: to.href, state: 'new', title: '', receivedAt: change.at })
    await change.later('webmentions.verify', { id }, { key: `webmentions.verify:${id}` })
  })
}

/** Looks whether the page really leads to the article. What does not, or is gone, is not kept; what changed is read anew. */
export async function verifyMention(app: App, { id, tries }: { id: string; tries: number }) {
  const mention = await findMention(app.db, id)
  if (!mention) return
  const page = await fetchSource(app, mention).catch((error: unknown) => {
    if (error instanceof FetchError) return 'unreached' as const
    throw error
  })
  if (page === 'unreached') return comeAgain(app, mention, tries)
  await transact(app, async (change) => {
    if (!page) {
      await deleteMention(change.trx, id)
      await moved(change, mention)
    } else {
      const title = page.title || new URL(mention.source).host
      await updateMention(change.trx, { id, title, ...(mention.state === 'new' && { state: 'held' as const }) })
      if (title !== mention.title) await moved(change, mention)
    }
  })
}

const laterMinutes = [1, 15, 120]

/** A stranger's page that cannot be reached is no fault of ours to be told of: it is tried some more, and then a new one is forgotten and a known one stands. */
async function comeAgain(app: App, { id, state }: MentionRow, tries: number) {
  const minutes = laterMinutes[tries]
  await transact(app, async (change) => {
    if (minutes !== undefined) await change.later('webmentions.verify', { id, tries: tries + 1 }, { at: inMinutes(app, minutes), key: `webmentions.verify:${id}:${tries + 1}` })
    else if (state === 'new') await deleteMention(change.trx, id)
  })
}

const inMinutes = (app: App, minutes: number) => new Date(app.now().getTime() + minutes * 60_000).toISOString()

/** The page, if it leads to the article. Throws where it cannot be reached just now: the job comes again. */
async function fetchSource(app: App, { source, target, state }: MentionRow): Promise<ReadPage | undefined> {
  const answer = await app.client.get(source, { types: ['text/html', 'application/xhtml+xml'], maxBytes: 1024 * 1024, timeoutMs: 20_000 })
  if (answer.status >= 500 && state !== 'new') throw new Error(`${new URL(source).host} answered ${answer.status}`)
  if (answer.status < 200 || answer.status >= 300) return undefined
  const page = readPage(answer.body.toString(), answer.url)
  const wanted = withoutSlash(target)
  return [...page.addresses].some((address) => withoutSlash(address) === wanted) ? page : undefined
}

const unseenDays = 2

export async function forgetUnseen(app: App) {
  await transact(app, ({ trx }) => deleteUnseenBefore(trx, inDays(app, -unseenDays)))
}

const withoutSlash = (address: string) => address.replace(/#.*/, '').replace(/\/$/, '')

/** A moderator's decision. */
export async function setMentionState(app: App, id: string, state: Exclude<MentionState, 'new'>) {
  await transact(app, async (change) => {
    const mention = await findMention(change.trx, id)
    if (!mention) throw new Refusal(404, 'There is no such webmention here.')
    if (mention.state === 'new') throw new Refusal(409, 'This webmention has not been looked at yet.')
    await updateMention(change.trx, { id, state })
    await moved(change, mention)
  })
}

/** The article's page knows by their number whether there are any. */
async function moved(change: Change, { articleId }: MentionRow) {
  await setMentionCount(change.trx, articleId, await countShown(change.trx, articleId))
  change.moved(mentionsTag(articleId), articleTag(articleId))
}

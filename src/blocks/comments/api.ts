import { isAuthorOf } from '#blocks/articles/store.ts'
import { note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { answerComment, blockNetworkOf, blockWord, deeds, editComment, moderate, undo, unblock } from './actions.ts'
import { commentStates } from './model.ts'
import { countStates, findBlocks, findComment, listFromNetworkOf, listQueue, type Queued } from './store.ts'

const atOnce = 50
const Asked = z.object({ state: z.enum(commentStates).default('held'), words: z.string().max(200).default(''), for: z.string().max(40).default(''), at: z.string().max(40).optional(), id: z.string().max(64).optional() })
const Decision = z.object({ deed: z.enum(deeds), ids: z.array(z.string().max(64)).min(1).max(500), reason: z.string().max(500).default(''), network: z.boolean().default(false) })
const Undoing = z.object({ ids: z.array(z.string().max(64)).min(1).max(500) })
const Edit = z.object({ text: z.string().max(70_000).optional(), note: z.string().max(500).optional() })
const Answer = z.object({ text: z.string().max(70_000) })
const Block = z.object({ list: z.enum(['hold', 'refuse']), word: z.string().max(500).optional(), commentId: z.string().max(64).optional() })
const Unblock = z.object({ list: z.enum(['hold', 'refuse']), kind: z.enum(['word', 'network']), what: z.string().max(500) })

/** What a moderator is shown of a comment: not where it came from, nor what the spam filter keeps of it. */
const shownOf = ({ id, subjectId, parentId, state, postedAt, name, email, website, body, text, title, path, heldFor, spamScore, history, note: said, isHighlighted, isNewsroom, isAuthor, editedAt, addressHash }: Queued) =>
  ({ id, subjectId, parentId, state, postedAt, name, email, website, body, text, title, path, heldFor, spamScore, history, note: said, isHighlighted: Boolean(isHighlighted), isNewsroom: Boolean(isNewsroom), isAuthor: Boolean(isAuthor), editedAt, knowsNetwork: addressHash !== '' })

const moderatorOf = (person: Person) => ({ personId: person.id, mayModerate: may(person, 'comments.moderate') })

export const api = deskRoutes()
  /** The newest of a state; `at` and `id` of the last one had lead on. */
  .get('/', needs('comments.moderate'), asks(Asked), async (c) => {
    const { state, words, for: heldFor, at, id } = c.req.valid('query')
    const { db } = c.var.app
    const comments = await listQueue(db, { state, limit: atOnce, ...(words && { words }), ...(heldFor && { heldFor }), ...(at && id && { before: { postedAt: at, id } }) })
    return c.json({ comments: comments.map(shownOf), hasMore: comments.length === atOnce, counts: await countStates(db) })
  })
  .post('/decisions', needs('comments.moderate'), takes(Decision), async (c) => {
    const { app, person } = c.var
    const { deed, ids, reason, network } = c.req.valid('json')
    const neighbours = network ? await Promise.all(ids.map((id) => listFromNetworkOf(app.db, id, 'held'))) : []
    const moderated = await moderate(app, moderatorOf(person), deed, [...new Set([...ids, ...neighbours.flat()])], reason)
    return c.json({ ...moderated, counts: await countStates(app.db) })
  })
  .post('/decisions/undone', needs('comments.moderate'), takes(Undoing), async (c) => {
    for (const id of c.req.valid('json').ids) await undo(c.var.app, moderatorOf(c.var.person), id)
    return c.body(null, 204)
  })
  .put('/:id', needs('comments.moderate'), takes(Edit), async (c) => {
    const { text, note: said } = c.req.valid('json')
    return c.json({ moderationId: await editComment(c.var.app, moderatorOf(c.var.person), c.req.param('id'), { ...(text !== undefined && { text }), ...(said !== undefined && { note: said }) }) })
  })
  /** A moderator answers for the newsroom; an author answers under what they wrote. */
  .post('/:id/answers', needs('desk.open'), takes(Answer), async (c) => {
    const { app, person } = c.var
    const comment = await findComment(app.db, c.req.param('id'))
    if (!comment) throw notFound('comment')
    const by = { ...moderatorOf(person), name: person.name, email: person.email, isAuthor: await isAuthorOf(app.db, comment.subjectId, person.contributorId) }
    return c.json({ id: await answerComment(app, by, comment.id, c.req.valid('json').text) }, 201)
  })
  .get('/blocks', needs('comments.moderate'), async (c) => c.json(await findBlocks(c.var.app.db)))
  .post('/blocks', needs('comments.moderate'), takes(Block), async (c) => {
    const { app, person } = c.var
    const { list, word, commentId } = c.req.valid('json')
    if (commentId) await blockNetworkOf(app, moderatorOf(person), list, commentId)
    else await blockWord(app, moderatorOf(person), list, word ?? '')
    await transact(app, (change) => note(app, change, person, list === 'hold' ? 'had comments held' : 'had comments refused', word ?? 'a network'))
    return c.body(null, 204)
  })
  .delete('/blocks', needs('comments.moderate'), takes(Unblock), async (c) => {
    const { app, person } = c.var
    await unblock(app, moderatorOf(person), c.req.valid('json'))
    await transact(app, (change) => note(app, change, person, 'let comments in again', c.req.valid('json').kind === 'word' ? c.req.valid('json').what : 'a network'))
    return c.body(null, 204)
  })
export type CommentsApi = typeof api

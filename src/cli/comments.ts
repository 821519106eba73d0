import { parseArgs } from 'node:util'
import { listAuthorsOf } from '#blocks/articles/store.ts'
import { answerComment, blockNetworkOf, blockWord, type Deed, deeds, editComment, moderate, theServer, unblock, undo } from '#blocks/comments/actions.ts'
import { commentStates } from '#blocks/comments/model.ts'
import { countStates, findBlocks, findComment, listFromNetworkOf, listQueue, type Queued } from '#blocks/comments/store.ts'
import { may } from '#blocks/people/model.ts'
import { findPersonByEmail } from '#blocks/people/store.ts'
import type { App } from '#kernel/app.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

const options = { state: { type: 'string' }, words: { type: 'string' }, reason: { type: 'string' }, note: { type: 'string' }, for: { type: 'string' }, network: { type: 'boolean' }, as: { type: 'string' }, json: { type: 'boolean' } } as const
const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options })
type Options = ReturnType<typeof parse>['values']

export const comments: Command = {
  usage: `comments [list [--state held|shown|spam|binned] [--words TEXT] [--for REASON]] | ${deeds.join('|')} ID… [--network] [--reason TEXT] | undo ID | edit ID [TEXT] [--note TEXT]
  comments answer ID TEXT --as EMAIL | hold|refuse|allow [WORD…] | hold|refuse ID… --network [--json]`,
  about: 'Read what readers have written, and decide: it works while the paper is being read.',
  async run(words) {
    const { positionals: [deed = 'list', ...rest], values } = parse(words)
    const counts = await withOgene((app) => runDeed(app, deed, rest, values))
    if (values.json) printJson(counts)
    return 0
  },
}

async function runDeed(app: App, deed: string, rest: string[], options: Options): Promise<object> {
  if (deed === 'list') return list(app, options)
  if (isDeed(deed)) return decide(app, deed, rest, options)
  if (deed === 'undo') return undoOne(app, rest)
  if (deed === 'edit') return edit(app, rest, options.note)
  if (deed === 'answer') return answer(app, rest, options.as)
  if ((deed === 'hold' || deed === 'refuse') && options.network) return blockNetworks(app, deed, rest)
  if (deed === 'hold' || deed === 'refuse' || deed === 'allow') return block(app, deed, rest)
  throw new UsageError(`There is no "${deed}" for comments.`)
}

const isDeed = (word: string): word is Deed => (deeds as readonly string[]).includes(word)

async function list(app: App, { state: given, words, for: heldFor, json }: Options) {
  const state = commentStates.find((each) => each === (given ?? 'held'))
  if (!state) throw new UsageError(`A comment is ${commentStates.join(', ')}; not "${given}".`)
  const found = await listQueue(app.db, { state, ...(words && { words }), ...(heldFor && { heldFor }) })
  const counts = await countStates(app.db)
  if (!json) {
    for (const each of found) printOne(each)
    if (state === 'held' && !heldFor) print('What came in a rush is listed by --for rush.')
    print(found.length ? Object.entries(counts).map(([name, n]) => `${n} ${name}`).join(' · ') : `No comment is ${state}.`)
  }
  return { ...counts, comments: found.map(({ id, state: now, postedAt, name, email, text, title, path, heldFor, spamScore, note }) => ({ id, state: now, postedAt, name, email, text, title, path, heldFor, spamScore, note })) }
}

function printOne({ id, postedAt, name, email, text, title, path, heldFor, history, note }: Queued) {
  print(`${id}  ${postedAt.slice(0, 16).replace('T', ' ')}  ${plain(name)} <${plain(email)}>${heldFor && `  waits for: ${heldFor}`}`)
  print(`    on “${plain(title)}” ${path}   (${history.shown} shown, ${history.spam} spam before)`)
  print(`    ${plain(text).slice(0, 300)}\n`)
  if (note) print(`    from the newsroom: ${plain(note)}\n`)
}

/** A terminal obeys control characters: none of a stranger's reach it. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

async function decide(app: App, deed: Deed, named: string[], { reason = '', network }: Options) {
  const ids = network ? await withNeighbours(app, named) : named
  if (!ids.length) throw new UsageError(`Which comments? Give their ids: npx ogene comments ${deed} ID…`)
  const { moderationIds, unchanged } = await moderate(app, theServer, deed, ids, reason)
  print(`Done: ${moderationIds.length}${unchanged.length ? `, unchanged: ${unchanged.length}` : ''}.${moderationIds.length ? ` To undo: npx ogene comments undo ${moderationIds.slice(0, 20).join(' ')}${moderationIds.length > 20 ? ' … (--json lists all)' : ''}` : ''}`)
  return { done: moderationIds.length, unchanged: unchanged.length, moderationIds }
}

/** With all that waits from the same networks. */
async function withNeighbours(app: App, named: string[]): Promise<string[]> {
  const neighbours = await Promise.all(named.map((id) => listFromNetworkOf(app.db, id, 'held')))
  return [...new Set([...named, ...neighbours.flat()])]
}

async function undoOne(app: App, ids: string[]) {
  if (!ids.length) throw new UsageError('Undo what? Give the ids that were printed when it was done.')
  for (const id of ids) await undo(app, theServer, id)
  print(`Undone: ${ids.length}.`)
  return { undone: ids.length }
}

async function edit(app: App, [id, text]: string[], note: string | undefined) {
  if (!id || (text === undefined && note === undefined)) throw new UsageError('Give the id of the comment and its new text in quotation marks, or a --note.')
  const moderationId = await editComment(app, theServer, id, { ...(text !== undefined && { text }), ...(note !== undefined && { note }) })
  print(`Edited. To undo: npx ogene comments undo ${moderationId}`)
  return { edited: 1, moderationId }
}

/** Answers as somebody of the newsroom, under the name readers know them by. */
async function answer(app: App, [id, text]: string[], email: string | undefined) {
  if (!id || !text || !email) throw new UsageError('Give the id of the comment, the answer in quotation marks, and --as the e-mail of who answers.')
  const person = await findPersonByEmail(app.db, email)
  const comment = await findComment(app.db, id)
  if (!person) throw new UsageError(`Nobody here has the address ${email}: npx ogene user list`)
  const authors = comment ? await listAuthorsOf(app.db, comment.subjectId) : []
  const by = { personId: person.id, name: person.name, email: person.email, mayModerate: may(person, 'comments.moderate'), isAuthor: authors.some((each) => each.id === person.id) }
  const answerId = await answerComment(app, by, id, text)
  print(`Answered: ${answerId}`)
  return { answered: 1, id: answerId }
}

/** From now on all that comes from where these comments came from, as long as that is known. */
async function blockNetworks(app: App, list: 'hold' | 'refuse', ids: string[]) {
  if (!ids.length) throw new UsageError('Give the id of a comment that came from there.')
  for (const id of ids) await blockNetworkOf(app, theServer, list, id)
  print(`Done: ${ids.length}.`)
  return { networks: ids.length }
}

async function block(app: App, list: 'hold' | 'refuse' | 'allow', words: string[]) {
  for (const word of words) {
    if (list !== 'allow') await blockWord(app, theServer, list, word)
    else for (const each of ['hold', 'refuse'] as const) await unblock(app, theServer, { list: each, kind: 'word', what: word })
  }
  const blocks = (await findBlocks(app.db)).filter(({ kind }) => kind === 'word')
  for (const { list: name, what } of blocks) print(`${name.padEnd(7)} ${what}`)
  return { words: blocks.length }
}

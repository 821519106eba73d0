import { importComments, type ImportedComment } from '#blocks/comments/actions.ts'
import type { CommentState } from '#blocks/comments/model.ts'
import { listComments } from '#blocks/comments/store.ts'
import { hashOf } from '#blocks/origins/actions.ts'
import { listOrigins, upsertOrigin } from '#blocks/origins/store.ts'
import type { Change } from '#kernel/transact.ts'
import { MAKING, reasonOf } from '../run.ts'
import { standing } from '#blocks/standing/store.ts'
import type { Desk } from './desk.ts'
import { momentOf } from './moments.ts'
import type { WxrComment, WxrItem } from './records.ts'
import { shownName, wordsOf } from './text.ts'

const states = new Map<string, CommentState>([
  ['1', 'shown'], ['approve', 'shown'], ['approved', 'shown'], ['0', 'held'], ['hold', 'held'],
  ['spam', 'spam'], ['trash', 'binned'], ['post-trashed', 'binned'],
])
const notSaid = new Map([
  ['pingback', 'notices from other sites (pingbacks) are no comments'],
  ['trackback', 'notices from other sites (trackbacks) are no comments'],
  ['note', 'notes of the newsroom to itself are no comments'],
])
const lotSize = 50

/** Brings what readers said of an item, with threads and states; what is here already and was not changed there is left alone. */
export async function importThread(desk: Desk, item: WxrItem, subjectId: () => string | undefined) {
  const told = new Map(item.comments.filter((comment) => isComment(desk, comment)).map((comment) => [keyOf(item, comment), comment]))
  const comments = parentsFirst([...told.values()])
  if (!comments.length) return
  const fresh = await withoutUnchanged(desk, item, comments)
  for (let at = 0; at < fresh.length; at += lotSize) await writeLot(desk, item, fresh.slice(at, at + lotSize), subjectId)
}

function isComment({ run: { report } }: Desk, { type, content, approved }: WxrComment): boolean {
  const isPlain = type === '' || type === 'comment'
  if (!isPlain) report.leftOut('comment', '', notSaid.get(type) ?? `of the unknown kind “${type.slice(0, 40)}”`)
  else if (!content) report.leftOut('comment', '', 'an empty comment')
  else if (!states.has(approved)) report.leftOut('comment', '', `of the unknown state “${approved.slice(0, 40)}”`)
  return isPlain && content !== '' && states.has(approved)
}

/** A comment after what it answers, else in the order of the export. */
function parentsFirst(comments: WxrComment[]): WxrComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const ordered = new Set<WxrComment>()
  for (const comment of comments) {
    const line = [comment]
    const isNew = (each: WxrComment) => !ordered.has(each) && !line.includes(each) && line.length < 1000
    for (let at = byId.get(comment.parent); at && isNew(at); at = byId.get(at.parent)) line.unshift(at)
    for (const each of line) ordered.add(each)
  }
  return [...ordered]
}

async function withoutUnchanged({ run, survey }: Desk, item: WxrItem, comments: WxrComment[]): Promise<WxrComment[]> {
  const origins = await listOrigins(run.db, { site: survey.site, kind: 'comment' }, comments.map((comment) => keyOf(item, comment)))
  if (!origins.size) return comments
  const fresh: WxrComment[] = []
  for (const comment of comments) {
    const origin = origins.get(keyOf(item, comment))
    const now = origin && (await standing.comment(run.db, origin.thingId))
    if (origin && now === undefined) run.report.leftOut('comment', '', 'deleted here, and stays deleted')
    else if (origin?.sourceHash === hashOfComment(comment)) run.report.count('comment', 'unchanged')
    else if (origin && now !== origin.madeHash) run.report.kept('comment', nameOf(item, comment), 'changed here and on the old site')
    else fresh.push(comment)
  }
  return fresh
}

async function writeLot(desk: Desk, item: WxrItem, comments: WxrComment[], subjectId: () => string | undefined) {
  const { run } = desk
  let counts = { added: 0, updated: 0 }
  let isHere = true
  await run.batches.add({
    async write(change) {
      const subject = subjectId()
      isHere = subject !== undefined
      if (subject !== undefined) counts = await keepLot(desk, change, item, comments, subject)
    },
    done() {
      if (!isHere) run.report.count('comment', 'leftOut', comments.length)
      run.report.count('comment', 'added', counts.added)
      run.report.count('comment', 'updated', counts.updated)
    },
    failed: (error) => run.report.notDone(item.title, `${comments.length} of its comments could not be kept: ${reasonOf(error)}`),
  })
}

async function keepLot(desk: Desk, change: Change, item: WxrItem, comments: WxrComment[], subjectId: string) {
  const { run, survey } = desk
  const parents = comments.map((comment) => comment.parent).filter((parent) => parent && parent !== '0')
  const origin = { site: survey.site, kind: 'comment' }
  const known = await listOrigins(change.trx, origin, [...comments.map((comment) => keyOf(item, comment)), ...parents])
  const ids = new Map([...known].map(([oldId, origin]) => [oldId, origin.thingId]))
  const thread = new Set((await listComments(change.trx, subjectId)).map((row) => row.id))
  for (const comment of comments) if (!ids.has(keyOf(item, comment))) ids.set(keyOf(item, comment), run.app.newId())
  const imported = comments.map((comment) => {
    const place = { subjectId, id: ids.get(keyOf(item, comment)) ?? '', parentId: ids.get(comment.parent) ?? null }
    return importedOf(desk, item, comment, place)
  })
  await importComments(change, subjectId, imported)
  for (const [at, { id }] of imported.entries()) {
    const comment = comments[at] as WxrComment
    const madeHash = (await standing.comment(change.trx, id)) ?? ''
    await upsertOrigin(change.trx, { ...origin, oldId: keyOf(item, comment), thingId: id, sourceHash: hashOfComment(comment), madeHash })
  }
  const updated = imported.filter(({ id }) => thread.has(id)).length
  return { added: imported.length - updated, updated }
}

type Place = Pick<ImportedComment, 'subjectId' | 'id' | 'parentId'>
function importedOf(desk: Desk, item: WxrItem, comment: WxrComment, place: Place): ImportedComment {
  const { zone, app } = desk.run
  const postedAt = momentOf({ gmt: comment.dateGmt, local: comment.date }, zone)
    ?? momentOf({ gmt: item.dateGmt, local: item.date, rfc: item.pubDate }, zone)
  return {
    ...place,
    state: states.get(comment.approved) ?? 'held',
    postedAt: postedAt ?? app.now().toISOString(),
    name: shownName(comment.author) || 'Anonymous',
    email: wordsOf(comment.email),
    website: /^https?:\/\/[^\s]+$/i.test(comment.url) && URL.canParse(comment.url) ? comment.url : '',
    text: comment.content,
    isNewsroom: desk.newsroomIds.has(comment.userId),
  }
}

/** Comments have numbers of their own across the site; the few without one are known by what they say. */
const keyOf = (item: WxrItem, comment: WxrComment) => comment.id || `${item.id}:${hashOf([comment.author, comment.date, comment.content])}`

const hashOfComment = ({ author, email, url, date, dateGmt, content, approved, parent, userId }: WxrComment) =>
  hashOf([MAKING, author, email, url, date, dateGmt, content, approved, parent, userId])

const nameOf = (item: WxrItem, comment: WxrComment) => `${shownName(comment.author) || 'Anonymous'} on “${wordsOf(item.title, 80)}”`

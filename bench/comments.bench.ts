/** What comments cost: a page with none, 50 and 1,000 of them; writing them while others read; a flood of them; from approval to the page. */
import { type ImportedComment, importComments, moderate, theServer } from '#blocks/comments/actions.ts'
import { commentsTag } from '#blocks/comments/model.ts'
import { listComments, listQueue } from '#blocks/comments/store.ts'
import { transact } from '#kernel/transact.ts'
import { median, ms, percentile, printTable, times } from './figures.ts'
import { rounds } from './options.ts'
import { type Kind, kinds, openPaper, type SizedPaper, withScratch } from './scratch.ts'

const [asked, posted] = rounds([40, 600], [10, 150])
const readersAtOnce = 4
const writersAtOnce = 16
const articles = 200

await withScratch(async (scratch) => {
  for (const kind of kinds) {
    const paper = await openPaper(scratch, kind, articles)
    await tellPages(kind, paper)
    await tellWriting(kind, paper)
    await paper.close()
  }
})

/** The article at a place from the newest, with its id. */
async function articleAt({ app, pathOf }: SizedPaper, at: number) {
  const path = pathOf(articles - 1 - at)
  const { thingId } = await app.db.selectFrom('addresses').select('thingId').where('path', '=', path).executeTakeFirstOrThrow()
  return { path, id: thingId }
}

async function tellPages(kind: Kind, paper: SizedPaper) {
  const rows: (string | number)[][] = [[`${kind}: an article with`, 'made anew', 'to one with none', 'from the cache, for a second']]
  const made: number[] = []
  for (const [at, count] of [0, 50, 1000].entries()) {
    const { id, path } = await articleAt(paper, at)
    await transact(paper.app, (change) => importComments(change, id, Array.from({ length: count }, (_, n) => saidIn(id, n))))
    const took: number[] = []
    for (let round = 0; round < asked + 3; round++) {
      await transact(paper.app, async (change) => change.moved(commentsTag(id)))
      const time = await paper.ask(path)
      if (round >= 3) took.push(time)
    }
    made.push(median(took))
    const since = performance.now()
    for (let n = 0; n < 500; n++) await paper.ask(path)
    rows.push([`${count} comments`, ms(median(took)), times(median(took) / made[0]!), `${Math.round(500_000 / (performance.now() - since))} pages`])
  }
  printTable(rows)
}

function saidIn(subjectId: string, n: number): ImportedComment {
  const text = `The bridge on street ${n} has flooded again, and the council must act.`
  const postedAt = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
  return { id: `${subjectId}-${n}`, subjectId, parentId: n % 5 ? `${subjectId}-${n - 1}` : null, state: 'shown', name: `Reader ${n % 40}`, text, postedAt }
}

async function tellWriting(kind: Kind, paper: SizedPaper) {
  const { id, path } = await articleAt(paper, 5)
  const rest = await readWhile(paper, path, () => new Promise((resolve) => setTimeout(resolve, 1000)))
  const rows: (string | number)[][] = [[`${kind}: readers of the article`, 'median', 'to rest', 'p95', 'comments for a second'], ['at rest', ms(median(rest.took)), times(1), ms(percentile(rest.took, 95)), '']]
  const told = (name: string, { took, seconds }: Reading, taken: number) =>
    rows.push([name, ms(median(took)), times(median(took) / median(rest.took)), ms(percentile(took, 95)), `${Math.round(taken / seconds)} taken`])
  let taken = 0
  const many = await readWhile(paper, path, async () => void (taken = await write(paper, id, (n) => ({ from: `198.51.${n >> 8}.${n & 255}`, text: `What reader ${n} has to say.` }))))
  told('each comment from elsewhere', many, taken)
  const one = await readWhile(paper, path, async () => void (taken = await write(paper, id, (n) => ({ from: '203.0.113.7', text: `A flood, drop ${n}.` }))))
  told('all from one address', one, taken)
  const same = await readWhile(paper, path, async () => void (taken = await write(paper, id, (n) => ({ from: `203.${n >> 8}.${n & 255}.9`, text: 'Buy the best shoes of the season here, today only!' }))))
  told('one text from everywhere', same, taken)
  printTable(rows)
  await tellQueue(kind, paper, id, path)
}

async function tellQueue(kind: Kind, paper: SizedPaper, id: string, path: string) {
  const since = performance.now()
  const waiting = await listQueue(paper.app.db, { state: 'held' })
  const listed = performance.now() - since
  const states = (await listComments(paper.app.db, id)).map(({ state, heldFor }) => (heldFor === 'rush' ? 'rush' : state))
  const [next] = waiting
  const approved = performance.now()
  await moderate(paper.app, theServer, 'approve', [next!.id])
  const page = await (await paper.site.request(new URL(path, 'http://127.0.0.1:4000'))).text()
  printTable([
    [`${kind}: afterwards`, ''],
    ['the first page of what waits', ms(listed)],
    ['of it campaigns and floods', `${waiting.filter(({ text }) => /shoes|flood/.test(text)).length} of ${waiting.length}`],
    ['put aside as spam, or as a rush', `${states.filter((state) => state === 'spam').length}, ${states.filter((state) => state === 'rush').length}`],
    ['from approval to the page', page.includes(`comment-${next!.id}`) ? ms(performance.now() - approved) : 'not there'],
  ])
}

interface Reading {
  took: number[]
  seconds: number
}

/** Reads the page again and again, as several readers would, for as long as something else goes on. */
async function readWhile(paper: SizedPaper, path: string, work: () => Promise<unknown>): Promise<Reading> {
  const took: number[] = []
  const since = performance.now()
  let isDone = false
  const readers = Array.from({ length: readersAtOnce }, async () => {
    while (!isDone) {
      took.push(await paper.ask(path))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  await work().finally(() => (isDone = true))
  await Promise.all(readers)
  return { took, seconds: (performance.now() - since) / 1000 }
}

/** Posts comments, several at once; gives how many were taken. */
async function write({ site }: SizedPaper, subjectId: string, what: (n: number) => { from: string; text: string }): Promise<number> {
  let next = 0
  let taken = 0
  await Promise.all(Array.from({ length: writersAtOnce }, async () => {
    for (let n = next++; n < posted; n = next++) {
      const { from, text } = what(n)
      const body = new URLSearchParams({ subjectId, text, name: `Reader ${n}`, email: `r${n}-${from}@mail.example`, website: '', openedAt: '' })
      const answer = await site.request('http://127.0.0.1:4000/comments', { method: 'POST', body, headers: { 'x-forwarded-for': from } })
      if (answer.status === 303) taken++
    }
  }))
  return taken
}

/** A paper of any size in seconds: its frame is made by the actions an editor would use, its articles by one insert for each table. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { excerptOf, textOf } from '#blocks/body/model.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import type { Medium } from '#blocks/media/model.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { applySettings } from '#blocks/settings/actions.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import type { App } from '#kernel/app.ts'
import type { Trx } from '#kernel/db.ts'
import { byDialect, lotsOf } from '#kernel/dialect.ts'
import { newId } from '#kernel/ids.ts'
import { transact } from '#kernel/transact.ts'
import { settings } from '../sample/settings.ts'
import { storyOf } from './story.ts'

const rootSections = ['News', 'Business', 'Sport', 'Culture']
const contributors = 40
const topics = 60
const stories = 200
const minutesApart = 50

export interface BigPaper {
  sections: { id: string; slug: string; parentId: string | null }[]
  contributors: { id: string; slug: string }[]
  topics: { id: string; slug: string }[]
  /** A picture to lead with. */
  mediumIds: string[]
  /** The address of the nth article, the oldest first. */
  pathOf(n: number): string
  articles: number
}

/** Fills an empty paper: sections in a tree, people, topics, pictures, a show, quotes, and so many articles of 600 words with all that hangs on them. */
export async function fillPaper(app: App, articles: number): Promise<BigPaper> {
  const frame = await makeFrame(app)
  const now = app.now().getTime()
  await app.db.transaction().execute(async (trx) => {
    await numberArticles(trx, articles, (n) => new Date(now - (articles - n) * minutesApart * 60_000))
    await listFrame(trx, frame)
    for (const statement of articleStatements(articles)) await statement.execute(trx)
    await readLately(trx, articles, now)
    for (const table of ['benchNumbers', 'benchStories', 'benchFrame']) await sql`drop table ${sql.table(table)}`.execute(trx)
  })
  // A server that has stood for a day knows its tables.
  await byDialect(app.db, { sqlite: () => sql`select 1`, postgres: () => sql`analyze` }).execute(app.db)
  return { ...frame, articles, pathOf: (n) => `/${frame.sections[(n * 7) % frame.sections.length]!.slug}/${slugOf(n)}` }
}

const slugOf = (n: number) => `the-bell-rings-${(n * 7919) % 99_991}-${n}`

async function makeFrame(app: App) {
  await applySettings(app, settings, '.')
  const media: Medium[] = []
  for (const name of ['lagoon.jpg', 'market.jpg', 'danfo.jpg']) {
    media.push(await keepMedium(app, { bytes: await readFile(path.resolve('sample/pictures', name)), name, alt: 'A drawing', credit: 'The desk' }))
  }
  return transact(app, async (change) => {
    const id = () => app.newId()
    const roots = []
    for (const name of rootSections) roots.push(await saveSection(change, id(), { slug: name, name }))
    const children = []
    for (const root of roots) children.push(await saveSection(change, id(), { slug: `${root.slug}-abroad`, name: `${root.name} abroad`, parentId: root.id }))
    const people = []
    for (let n = 0; n < contributors; n++) people.push(await saveContributor(change, id(), { slug: `writer-${n}`, name: `Writer Number ${n}`, pictureId: media[n % 3]!.id }))
    const subjects = []
    for (let n = 0; n < topics; n++) {
      const topicId = id()
      await saveTopic(change, topicId, { slug: `topic-${n}`, name: `Topic ${n}` })
      subjects.push({ id: topicId, slug: `topic-${n}` })
    }
    await savePage(change, id(), { slug: 'about', title: 'About', body: storyOf(0, media[0]!.id), state: 'published', publishedAt: change.at })
    return { sections: [...roots, ...children], contributors: people, topics: subjects, mediumIds: media.map((medium) => medium.id) }
  })
}

type Frame = Awaited<ReturnType<typeof makeFrame>>

/** What the inserts choose from: a number, id and moment for each article, and some bodies. */
async function numberArticles(trx: Trx, articles: number, momentOf: (n: number) => Date) {
  await sql`create table "benchNumbers" (n integer primary key, id text, slug text, at text)`.execute(trx)
  const numbers = Array.from({ length: articles }, (_, n) => ({ n, id: newId(momentOf(n)), slug: slugOf(n), at: momentOf(n).toISOString() }))
  for (const lot of lotsOf(numbers, 4)) {
    await sql`insert into "benchNumbers" values ${sql.join(lot.map((row) => sql`(${sql.join(Object.values(row))})`))}`.execute(trx)
  }
}

/** Sections, people, topics, pictures and stories by number, so that an insert can give each article its own. */
async function listFrame(trx: Trx, { sections, contributors: people, topics: subjects, mediumIds }: Frame) {
  await sql`create table "benchFrame" (kind text, k integer, id text, slug text, "parentId" text, primary key (kind, k))`.execute(trx)
  const listed = { section: sections, contributor: people, topic: subjects, picture: mediumIds.map((id) => ({ id, slug: '' })) }
  for (const [kind, things] of Object.entries(listed)) {
    for (const [k, thing] of things.entries()) {
      await sql`insert into "benchFrame" values (${kind}, ${k}, ${thing.id}, ${thing.slug}, ${'parentId' in thing ? thing.parentId : null})`.execute(trx)
    }
  }
  await sql`create table "benchStories" (k integer primary key, body text, excerpt text, words integer)`.execute(trx)
  for (let k = 0; k < stories; k++) {
    const body = storyOf(k, mediumIds[k % mediumIds.length]!)
    await sql`insert into "benchStories" values (${k}, ${JSON.stringify(body)}, ${excerptOf(body, 220)}, ${textOf(body).split(/\s+/).length})`.execute(trx)
  }
}

function articleStatements(articles: number): RawBuilder<unknown>[] {
  const section = sql`join "benchFrame" s on s.kind = 'section' and s.k = (a.n * 7) % 8`
  return [
    sql`insert into articles (id, slug, "sectionId", headline, standfirst, body, excerpt, words, state, "isLocked", "isPinned", "publishedAt", "listedAt",
          "updatedAt", language, "leadId", "leadAlt", "leadCaption", "leadCredit", "commentsOpen", "commentCount")
        select a.id, a.slug, s.id, 'The bell rings for number ' || a.n, 'What the town crier saw at the quay, told by those who stood beside him.',
          b.body, b.excerpt, b.words, 'published', 0, case when a.n >= ${articles - 3} then 1 else 0 end, a.at, a.at, a.at, '', p.id, 'A drawing', 'The quay.', 'The desk',
          1, case when a.n % 10 = 0 then 3 else 0 end
        from "benchNumbers" a join "benchStories" b on b.k = a.n % 200 join "benchFrame" p on p.kind = 'picture' and p.k = a.n % 3 ${section} order by a.n`,
    sql`insert into "articleSections" ("articleId", "sectionId", "isDirect", "listedAt") select a.id, s.id, 1, a.at from "benchNumbers" a ${section} order by a.n`,
    sql`insert into "articleSections" ("articleId", "sectionId", "isDirect", "listedAt")
        select a.id, s."parentId", 0, a.at from "benchNumbers" a ${section} where s."parentId" is not null order by a.n`,
    sql`insert into addresses (path, kind, "thingId", "isCurrent", "claimedAt") select '/' || s.slug || '/' || a.slug, 'article', a.id, 1, a.at from "benchNumbers" a ${section}`,
    ...[0, 1].map((position) => sql`insert into "articleTopics" ("articleId", "topicId", "listedAt", position)
        select a.id, t.id, a.at, ${sql.lit(position)} from "benchNumbers" a join "benchFrame" t on t.kind = 'topic' and t.k = (a.n * 13 + ${sql.lit(position)}) % 60 order by a.n`),
    ...[0, 1].map((position) => sql`insert into bylines ("articleId", "contributorId", role, position, "listedAt")
        select a.id, c.id, '', ${sql.lit(position)}, a.at from "benchNumbers" a join "benchFrame" c on c.kind = 'contributor' and c.k = (a.n * 11 + ${sql.lit(position)}) % 40
        where ${sql.lit(position)} = 0 or a.n % 5 = 0 order by a.n`),
    sql`update contributors set "articleCount" = (select count(*) from bylines where bylines."contributorId" = contributors.id)`,
    ...[1, 2, 3].map((at) => commentStatement(at)),
  ]
}

/** Every tenth article has three comments, the last in answer to the first. */
const commentStatement = (at: number) => {
  const id = (n: number) => sql`${sql.lit(`c${n}`)} || substr(a.id, 3)`
  return sql`insert into comments (id, "subjectId", "parentId", "rootId", state, "postedAt", name, body, fingerprint)
    select ${id(at)}, a.id, ${at === 3 ? id(1) : sql`null`}, ${id(at === 3 ? 1 : at)}, 'shown', a.at, 'A reader', 'I stood there too, and heard it twice before the boats came in.', ${sql.lit(String(at))}
    from "benchNumbers" a where a.n % 10 = 0`
}

/** Of the last two days: the newest 300 in each of 24 hours, and one in ten of all the others once. */
async function readLately(trx: Trx, articles: number, now: number) {
  for (let hour = 0; hour < 24; hour++) {
    const at = new Date(now - hour * 3_600_000).toISOString().slice(0, 13)
    await sql`insert into views (hour, "articleId", count) select ${at}, id, 1 + n % 50 from "benchNumbers" where n >= ${articles - 300}`.execute(trx)
    await sql`insert into views (hour, "articleId", count) select ${at}, id, 1 from "benchNumbers" where n < ${articles - 300} and n % 240 = ${hour}`.execute(trx)
  }
}

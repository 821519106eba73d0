/** The rows of a big paper: each table is filled by one insert that reads numbered lists of ids, moments and stories. */
import { type RawBuilder, sql } from 'kysely'
import { countWords, excerptOf } from '#blocks/body/model.ts'
import type { Trx } from '#kernel/db.ts'
import { lotsOf } from '#kernel/dialect.ts'
import { newId } from '#kernel/ids.ts'
import type { Frame } from './big-paper.ts'
import { storyOf } from './story.ts'

export const counts = { sections: 8, contributors: 40, topics: 60, stories: 200 }
const minutesApart = 50

export const slugOf = (n: number) => `the-bell-rings-${(n * 7919) % 99_991}-${n}`

/** Writes so many articles, the newest of them now. */
export async function insertArticles(trx: Trx, frame: Frame, articles: number, now: number) {
  await numberArticles(trx, articles, (n) => new Date(now - (articles - n) * minutesApart * 60_000))
  await numberFrame(trx, frame)
  await numberStories(trx, frame)
  for (const statement of [...articleRows(articles), ...placings(), ...[1, 2, 3].map(comments)]) await statement.execute(trx)
  await readLately(trx, articles, now)
  for (const table of ['benchNumbers', 'benchStories', 'benchFrame']) await sql`drop table ${sql.table(table)}`.execute(trx)
}

async function numberArticles(trx: Trx, articles: number, momentOf: (n: number) => Date) {
  await sql`create table "benchNumbers" (n integer primary key, id text, slug text, at text)`.execute(trx)
  const numbers = Array.from({ length: articles }, (_, n) => [n, newId(momentOf(n)), slugOf(n), momentOf(n).toISOString()])
  for (const lot of lotsOf(numbers, 4)) {
    await sql`insert into "benchNumbers" values ${sql.join(lot.map((row) => sql`(${sql.join(row)})`))}`.execute(trx)
  }
}

async function numberFrame(trx: Trx, { sections, contributors, topics, mediumIds }: Frame) {
  await sql`create table "benchFrame" (kind text, k integer, id text, slug text, "parentId" text, primary key (kind, k))`.execute(trx)
  const pictures = mediumIds.map((id) => ({ id, slug: '' }))
  for (const [kind, things] of Object.entries({ section: sections, contributor: contributors, topic: topics, picture: pictures })) {
    for (const [k, thing] of things.entries()) {
      const parentId = 'parentId' in thing ? thing.parentId : null
      await sql`insert into "benchFrame" values (${kind}, ${k}, ${thing.id}, ${thing.slug}, ${parentId})`.execute(trx)
    }
  }
}

async function numberStories(trx: Trx, { mediumIds }: Frame) {
  await sql`create table "benchStories" (k integer primary key, body text, excerpt text, words integer)`.execute(trx)
  for (let k = 0; k < counts.stories; k++) {
    const body = storyOf(k, mediumIds[k % mediumIds.length]!)
    const row = [k, JSON.stringify(body), excerptOf(body, 220), countWords(body)]
    await sql`insert into "benchStories" values (${sql.join(row)})`.execute(trx)
  }
}

/** Joins the thing of a kind that article `a` gets: the nth of so many, `step` apart. */
const joined = (kind: string, count: number, step: number, further = 0) =>
  sql`join "benchFrame" f on f.kind = ${sql.lit(kind)} and f.k = (a.n * ${sql.lit(step)} + ${sql.lit(further)}) % ${sql.lit(count)}`
const section = joined('section', counts.sections, 7)

const articleRows = (articles: number): RawBuilder<unknown>[] => [
  sql`insert into articles (id, slug, "sectionId", headline, standfirst, body, excerpt, words, state, "isPinned",
        "publishedAt", "listedAt", "updatedAt", "leadId", "leadAlt", "leadCaption", "leadCredit", "commentsOpen", "commentCount")
      select a.id, a.slug, f.id, 'The bell rings for number ' || a.n, 'What the town crier saw at the quay, told by those who stood by.',
        b.body, b.excerpt, b.words, 'published', case when a.n >= ${articles - 3} then 1 else 0 end,
        a.at, a.at, a.at, p.id, 'A drawing', 'The quay.', 'The desk', 1, case when a.n % 10 = 0 then 3 else 0 end
      from "benchNumbers" a ${section}
      join "benchStories" b on b.k = a.n % ${sql.lit(counts.stories)}
      join "benchFrame" p on p.kind = 'picture' and p.k = a.n % 3 order by a.n`,
  sql`insert into addresses (path, kind, "thingId", "isCurrent", "claimedAt")
      select '/' || f.slug || '/' || a.slug, 'article', a.id, 1, a.at from "benchNumbers" a ${section}`,
]

/** Each article stands in a section and those above it, under two topics, by one writer or, every fifth, by two. */
const placings = (): RawBuilder<unknown>[] => [
  sql`insert into "articleSections" ("articleId", "sectionId", "isDirect", "listedAt")
      select a.id, f.id, 1, a.at from "benchNumbers" a ${section} order by a.n`,
  sql`insert into "articleSections" ("articleId", "sectionId", "isDirect", "listedAt")
      select a.id, f."parentId", 0, a.at from "benchNumbers" a ${section} where f."parentId" is not null order by a.n`,
  ...[0, 1].map((position) => sql`insert into "articleTopics" ("articleId", "topicId", "listedAt", position)
      select a.id, f.id, a.at, ${sql.lit(position)} from "benchNumbers" a ${joined('topic', counts.topics, 13, position)} order by a.n`),
  ...[0, 1].map((position) => sql`insert into bylines ("articleId", "contributorId", position, "listedAt")
      select a.id, f.id, ${sql.lit(position)}, a.at from "benchNumbers" a ${joined('contributor', counts.contributors, 11, position)}
      where ${sql.lit(position)} = 0 or a.n % 5 = 0 order by a.n`),
  sql`update contributors set "articleCount" = (select count(*) from bylines where bylines."contributorId" = contributors.id)`,
  sql`update topics set "articleCount" = (select count(*) from "articleTopics" where "articleTopics"."topicId" = topics.id)`,
]

/** Every tenth article has three comments, the last in answer to the first. */
function comments(nth: number): RawBuilder<unknown> {
  const id = (which: number) => sql`${sql.lit(`c${which}`)} || substr(a.id, 3)`
  const [parent, root] = nth === 3 ? [id(1), id(1)] : [sql`null`, id(nth)]
  return sql`insert into comments (id, "subjectId", "parentId", "rootId", state, "postedAt", name, body, fingerprint)
    select ${id(nth)}, a.id, ${parent}, ${root}, 'shown', a.at, 'A reader',
      'I stood there too, and heard it twice before the boats came in.', ${sql.lit(String(nth))}
    from "benchNumbers" a where a.n % 10 = 0`
}

/** Of the last day: the newest 300 in each hour, and one in ten of all the others once. */
async function readLately(trx: Trx, articles: number, now: number) {
  for (let hour = 0; hour < 24; hour++) {
    const at = new Date(now - hour * 3_600_000).toISOString().slice(0, 13)
    const newest = sql`n >= ${articles - 300}`
    await sql`insert into views (hour, "articleId", count)
      select ${at}, id, case when ${newest} then 1 + n % 50 else 1 end
      from "benchNumbers" where ${newest} or n % 240 = ${hour}`.execute(trx)
  }
}

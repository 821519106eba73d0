import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import { countMails, listFailed } from '#blocks/mail/store.ts'
import type { App } from '#kernel/app.ts'
import { invalid } from '#kernel/errors.ts'
import { databaseName, type Finding, labelName, mediaFolder } from './model.ts'
import { snapshot } from './snapshot.sqlite.ts'
export { restoreFrom } from './restore.ts'

/** Writes the whole magazine into one file, complete or not at all; readers and writers go on meanwhile. */
export async function backUp(app: App, file: string): Promise<{ bytes: number; media: number }> {
  if (!app.database.file) {
    throw invalid('On PostgreSQL the database is saved with PostgreSQL’s own tool: pg_dump --format=custom --file=ogene.dump "$DATABASE_URL"; copy the media folder beside it.')
  }
  const target = path.resolve(file)
  const folder = await mkdtemp(path.join(path.dirname(target), '.ogene-backup-'))
  try {
    const database = path.join(folder, databaseName)
    await snapshot(app.database.file, database)
    const draft = path.join(folder, 'backup.tar')
    const media = await writeTar(app, database, draft)
    await rename(draft, target)
    return { bytes: (await stat(target)).size, media }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The database goes first: a medium's file is written before its row, so every row of the snapshot finds its file afterwards.
async function writeTar(app: App, database: string, draft: string): Promise<number> {
  const pack = tar.pack()
  const written = pipeline(pack, createWriteStream(draft, { mode: 0o600 }))
  pack.entry({ name: labelName }, JSON.stringify({ ogene: 'backup', version: 1, madeAt: app.now().toISOString() }))
  await addFile(pack, databaseName, database)
  let media = 0
  for await (const name of app.files.list()) {
    await addFile(pack, mediaFolder + name, app.files.path(name))
    media++
  }
  pack.finalize()
  await written
  await sync(draft)
  return media
}

async function addFile(pack: tar.Pack, name: string, source: string) {
  const { size } = await stat(source)
  const entry = pack.entry({ name, size })
  await pipeline(createReadStream(source, { end: Math.max(0, size - 1) }), entry)
}

async function sync(file: string) {
  const handle = await open(file, 'r')
  await handle.sync()
  await handle.close()
}

/** Looks whether all is well: the database answers, media have their files, no work has failed for good. */
export async function examine(app: App): Promise<Finding[]> {
  const articles = await app.db.selectFrom('articles').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const failed = await app.db.selectFrom('jobs').select(['kind', 'lastError']).where('failedAt', 'is not', null).limit(20).execute()
  return [
    { ok: true, words: `Node ${process.versions.node}, database in ${app.database.file ?? 'PostgreSQL'}, ${articles.n} articles.` },
    await examineMedia(app),
    await examineMail(app),
    failed.length
      ? { ok: false, words: `Work that failed for good: ${failed.map((job) => `${job.kind} (${job.lastError ?? 'no reason kept'})`).join('; ')}` }
      : { ok: true, words: 'No work has failed for good.' },
  ]
}

async function examineMail(app: App): Promise<Finding> {
  const counts = await countMails(app.db)
  const failed = await listFailed(app.db, 3)
  const told = counts.map(({ state, count, since }) => `${count} ${state}${state === 'queued' ? ` since ${since}` : ''}`).join(', ')
  if (failed.length) return { ok: false, words: `Mails the server refused: ${failed.map(({ subject, answer }) => `“${subject}” (${answer})`).join('; ')}` }
  return { ok: true, words: `${app.config.smtpUrl ? 'Mail goes to the mail server' : 'No mail server is set (SMTP_URL): mail goes to the log'}${told && `: ${told}`}.` }
}

async function examineMedia(app: App): Promise<Finding> {
  const rows = await app.db.selectFrom('media').selectAll().execute()
  const missing: string[] = []
  for (const row of rows) {
    const widths = JSON.parse(row.variants) as { width: number; format: string }[]
    const name = row.kind === 'image' ? widths[0] && `${row.hash}-${widths[0].width}.${widths[0].format === 'jpeg' ? 'jpg' : widths[0].format}` : `${row.hash}.${row.extension}`
    if (name && !(await app.files.has(name))) missing.push(row.name || row.hash)
  }
  return missing.length
    ? { ok: false, words: `Media without their file: ${missing.slice(0, 20).join(', ')}${missing.length > 20 ? ` and ${missing.length - 20} more` : ''}` }
    : { ok: true, words: `All ${rows.length} media have their files.` }
}

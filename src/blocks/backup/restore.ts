import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import type { Config } from '#kernel/config.ts'
import { invalid } from '#kernel/errors.ts'
import { createFiles } from '#kernel/files.ts'
import { databaseName, Label, labelName, mediaFolder } from './model.ts'
import { checkDatabase } from './snapshot.sqlite.ts'

/** Brings a backup into a data folder that has no magazine yet. Everything is unpacked and checked before anything takes its place. */
export async function restoreFrom(config: Config, file: string): Promise<{ media: number }> {
  if (config.databaseUrl) throw invalid('On PostgreSQL a backup is brought back with PostgreSQL’s own tool: pg_restore --dbname="$DATABASE_URL" ogene.dump')
  if (existsSync(path.join(config.dataDir, databaseName))) {
    throw invalid(`There is a magazine in ${config.dataDir} already. Name an empty folder in OGENE_DATA, or move that one away first.`)
  }
  await mkdir(config.dataDir, { recursive: true })
  const folder = await mkdtemp(path.join(config.dataDir, '.restore-'))
  try {
    const media = await unpack(file, folder)
    await putInPlace(folder, config.dataDir)
    return { media }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpack(file: string, folder: string): Promise<number> {
  const files = createFiles(path.join(folder, 'media'))
  const extract = tar.extract()
  const read = pipeline(createReadStream(file), extract)
  // It is awaited below; until then its failure is the loop's.
  read.catch(() => undefined)
  let media = 0
  try {
    for await (const entry of extract) {
      if (await unpackEntry(entry.header.name, entry as unknown as Readable, folder, files)) media++
    }
    await read
  } catch (error) {
    throw invalid(`${path.basename(file)} is not a whole backup of Ogene (${error instanceof Error ? error.message : String(error)}).`)
  }
  await checkLabel(folder)
  checkDatabase(path.join(folder, databaseName))
  return media
}

async function unpackEntry(name: string, entry: Readable, folder: string, files: ReturnType<typeof createFiles>): Promise<boolean> {
  if (name === labelName || name === databaseName) {
    await pipeline(entry, createWriteStream(path.join(folder, name)))
    return false
  }
  if (!name.startsWith(mediaFolder)) throw new Error(`it holds "${name}"`)
  const draft = path.join(folder, 'draft')
  await pipeline(entry, createWriteStream(draft))
  await files.putFile(name.slice(mediaFolder.length), draft)
  return true
}

async function checkLabel(folder: string) {
  const text = await readFile(path.join(folder, labelName), 'utf8').catch(() => '{}')
  if (!Label.safeParse(JSON.parse(text)).success) throw invalid('This file is not a backup of Ogene, or one of a newer Ogene.')
}

async function putInPlace(folder: string, dataDir: string) {
  const media = path.join(folder, 'media')
  if (existsSync(media)) {
    await rm(path.join(dataDir, 'media'), { recursive: true, force: true })
    await rename(media, path.join(dataDir, 'media'))
  }
  // Last, for a folder with a database is a magazine.
  await rename(path.join(folder, databaseName), path.join(dataDir, databaseName))
}

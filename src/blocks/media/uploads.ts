/**
 * Uploads in pieces: what has arrived stays, so that a picture of ten megabytes comes through a signal that breaks every minute. Each upload
 * is one file that grows, named by its id; who began it goes on with it, in the same process or after a restart.
 */
import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '#kernel/app.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { keepMedium } from './actions.ts'
import { type Medium, mostBytes } from './model.ts'
import { setAdder } from './store.ts'

export const NewUpload = z.object({
  name: z.string().trim().max(255).default(''),
  /** Of the whole file. */
  bytes: z.int().min(1, 'This file is empty.').max(Math.max(...Object.values(mostBytes)), 'This file is larger than any that is kept.'),
})

/** The most of one piece; a browser sends less. */
export const mostOfPiece = 8 * 1024 * 1024
/** What nobody went on with for so long is thrown away. */
const staleMs = 24 * 60 * 60_000

const folderOf = (app: App) => path.join(app.config.dataDir, 'uploads')
/** The id says whose it is and how long it will be, so that nothing else has to be kept. */
const idOf = (personId: string, bytes: number) => `${personId}.${bytes}.${randomBytes(12).toString('hex')}`
const shape = /^([0-9a-f-]{36})\.(\d{1,12})\.[0-9a-f]{24}$/

export async function beginUpload(app: App, personId: string, { bytes }: z.output<typeof NewUpload>): Promise<{ id: string; arrived: number }> {
  await mkdir(folderOf(app), { recursive: true })
  await dropStale(app)
  const id = idOf(personId, bytes)
  await writeFile(path.join(folderOf(app), id), '')
  return { id, arrived: 0 }
}

/** How much of it has arrived, in bytes. */
export async function arrivedOf(app: App, personId: string, id: string): Promise<number> {
  return (await stat(fileOf(app, personId, id)).catch(() => { throw notFound('upload') })).size
}

/** Adds the piece that begins at `at`; gives how much has arrived. A piece that came twice is put where it belongs. */
export async function addPiece(app: App, personId: string, id: string, { at, piece }: { at: number; piece: Uint8Array }): Promise<number> {
  const arrived = await arrivedOf(app, personId, id)
  if (at > arrived) throw new Refusal(409, `Only ${arrived} bytes have arrived so far.`, { arrived: String(arrived) })
  if (piece.length > mostOfPiece || at + piece.length > lengthOf(id)) throw new Refusal(413, 'This is more than was said to come.')
  const file = fileOf(app, personId, id)
  if (at < arrived) await truncate(file, at)
  await appendFile(file, piece)
  return at + piece.length
}

/** Takes what has come into the paper, once all of it is there. */
export async function finishUpload(app: App, personId: string, id: string, name: string): Promise<Medium> {
  const file = await arrivedFile(app, personId, id)
  try {
    const medium = await keepMedium(app, { file, name })
    await transact(app, ({ trx }) => setAdder(trx, medium.id, personId))
    return medium
  } finally {
    await rm(file, { force: true })
  }
}

/** The file of an upload all of which has arrived, for who makes something else of it than a medium. */
export async function arrivedFile(app: App, personId: string, id: string): Promise<string> {
  const arrived = await arrivedOf(app, personId, id)
  if (arrived !== lengthOf(id)) throw new Refusal(409, `Only ${arrived} bytes have arrived so far.`, { arrived: String(arrived) })
  return fileOf(app, personId, id)
}

function fileOf(app: App, personId: string, id: string): string {
  if (shape.exec(id)?.[1] !== personId) throw notFound('upload')
  return path.join(folderOf(app), id)
}

const lengthOf = (id: string) => Number(shape.exec(id)?.[2])

async function dropStale(app: App) {
  for (const name of await readdir(folderOf(app))) {
    const file = path.join(folderOf(app), name)
    const found = await stat(file).catch(() => undefined)
    if (found && app.now().getTime() - found.mtimeMs > staleMs) await rm(file, { force: true })
  }
}

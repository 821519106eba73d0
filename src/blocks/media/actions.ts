import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { develop, developSquare } from './darkroom.ts'
export { isMovingPicture } from './darkroom.ts'
export { arrivedFile } from './uploads.ts'
import { judge, type Judged, type Source, startOf } from './kinds.ts'
import { secondsOfWave } from './sound.ts'
import { mediaPath, mediaTag, type Medium, MediumWords, mostBytes, namesOf, originalName, squareName, variantName, wholeName } from './model.ts'
import { removePosition } from './position.ts'
import { deleteMediaRow, findMedium, findMediumByHash, insertMediaRow, updateMediaWords, updateVariants } from './store.ts'

declare module '#kernel/events.ts' {
  interface Events {
    'medium.kept': { id: string }
    'medium.deleted': { id: string }
  }
}

/** A medium whose files lie on disk and whose row is still to be written. */
export interface Prepared {
  medium: Medium
  /** The row is there already, and all its files. */
  isKept: boolean
}

/** Takes a picture, sound, film or file into the paper. The same content twice is one medium. */
export async function keepMedium(app: App, source: Source & MediumWords): Promise<Medium> {
  const prepared = await prepareMedium(app, source)
  return transact(app, (change) => insertMedium(change, prepared))
}

/** The slow half: judges the content, develops pictures and writes files; for outside a transaction. Preparing twice is harmless. */
export async function prepareMedium(app: App, source: Source & MediumWords): Promise<Prepared> {
  const words = MediumWords.parse(source)
  const bytes = await countBytes(source)
  const judged = await judge(source, words.name)
  refuseTooLarge(judged, bytes)
  const hash = await hashOf(source)
  const known = await findMediumByHash(app.db, hash)
  if (known && (await hasFiles(app, known))) return { medium: known, isKept: true }
  const medium: Medium = { id: app.newId(), hash, ...judged, bytes, ...nothingSeen, ...words }
  return { medium: judged.kind === 'image' ? await keepPicture(app, source, medium) : await keepWhole(app, source, medium), isKept: false }
}

/** The quick half: the row and the work that follows, in the caller's transaction. Gives the medium that holds this content now. */
export async function insertMedium(change: Change, { medium, isKept }: Prepared): Promise<Medium> {
  if (!isKept && (await insertMediaRow(change.trx, { ...medium, variants: JSON.stringify(medium.variants), createdAt: change.at, addedBy: '' }))) {
    await announce(change, medium)
    return medium
  }
  const there = await findMediumByHash(change.trx, medium.hash)
  if (!there) throw new Refusal(409, 'This file was deleted at this very moment. Please send it again.')
  return isKept ? there : renewFiles(change, there, medium)
}

/** Changes the words and the focal point that are given, and leaves the others. */
export async function describeMedium(change: Change, id: string, words: Omit<MediumWords, 'name'>) {
  const given = Object.entries(MediumWords.parse(words)).filter(([field]) => field !== 'name' && field in words)
  await updateMediaWords(change.trx, id, Object.fromEntries(given))
  change.moved(mediaTag(id))
}

/** Takes a medium out of the paper: the row, every file, and every page that showed it is made anew. `alsoDo` belongs to the same change. */
export async function deleteMedium(app: App, id: string, alsoDo?: (change: Change, medium: Medium) => Promise<unknown>) {
  const medium = await transact(app, async (change) => {
    const found = await findMedium(change.trx, id)
    if (!found) return undefined
    await deleteMediaRow(change.trx, id)
    await change.later('media.purge', { hash: found.hash, names: allNamesOf(found) }, { key: `media.purge:${found.hash}` })
    change.moved(mediaTag(id))
    change.tell('medium.deleted', { id })
    await alsoDo?.(change, found)
    return found
  })
  if (medium) await removeFiles(app, allNamesOf(medium))
}

/** The widest file of a picture as it is served, for who draws with it; `undefined` where it is gone. */
export const readPicture = (app: App, medium: Medium): Promise<Buffer | undefined> =>
  app.files.read(path.basename(mediaPath(medium))).catch(() => undefined)

/** The address of a picture's square, made if need be; undefined where the picture as it came is lost or no picture can be made of it. */
export async function keepSquare(app: App, { hash, kind, extension, focalX, focalY }: Medium): Promise<string | undefined> {
  const name = squareName(hash)
  const original = originalName(hash, extension)
  if (kind !== 'image') return undefined
  if (await app.files.has(name)) return `/media/${name}`
  if (!(await app.files.has(original))) return undefined
  await app.files.put(name, await developSquare({ file: app.files.path(original) }, { x: focalX ?? 0.5, y: focalY ?? 0.5 }))
  return `/media/${name}`
}

const allNamesOf = (medium: Medium) => [...namesOf(medium), squareName(medium.hash)]

/** Removes files that no medium has any more; the same content may have come back in the meantime. */
export async function purgeFiles(app: App, hash: string, names: string[]) {
  if (!(await findMediumByHash(app.db, hash))) await removeFiles(app, names)
}

/** Names on disk that belong to no medium: left by a crash between the file and its row. */
export async function listOrphans(app: App): Promise<string[]> {
  const rows = await app.db.selectFrom('media').select('hash').execute()
  const kept = new Set(rows.map((row) => row.hash))
  const orphans: string[] = []
  for await (const name of app.files.list()) if (!kept.has(name.slice(0, 32))) orphans.push(name)
  return orphans
}

async function announce(change: Change, medium: Medium) {
  if (medium.kind === 'image') await change.later('media.avif', { id: medium.id }, { key: `media.avif:${medium.id}` })
  change.tell('medium.kept', { id: medium.id })
}

/** The same content again, whose files had been lost or were made by two people at once: the row says what lies on disk now. */
async function renewFiles(change: Change, there: Medium, { variants }: Medium): Promise<Medium> {
  await updateVariants(change.trx, there.id, variants)
  change.moved(mediaTag(there.id))
  await announce(change, there)
  return { ...there, variants }
}

const nothingSeen = { width: null, height: null, thumbhash: '', variants: [], duration: null }

async function keepPicture(app: App, source: Source, medium: Medium): Promise<Medium> {
  const { prints, ...seen } = await develop(source)
  await putSource(app, originalName(medium.hash, medium.extension), source)
  for (const { variant, bytes } of prints) await app.files.put(variantName(medium.hash, variant), bytes)
  return { ...medium, ...seen, variants: prints.map((print) => print.variant) }
}

async function keepWhole(app: App, source: Source, medium: Medium): Promise<Medium> {
  const name = wholeName(medium.hash, medium.extension)
  const isFilm = medium.mime === 'video/mp4' || medium.mime === 'video/quicktime' || medium.mime === 'audio/mp4'
  await putSource(app, name, source, isFilm ? removePosition : undefined)
  return medium.extension === 'wav' ? { ...medium, duration: secondsOfWave(await startOf(source), medium.bytes) } : medium
}

const putSource = (app: App, name: string, source: Source, amend?: (file: string) => Promise<void>) =>
  'bytes' in source ? app.files.put(name, source.bytes, amend) : app.files.putFile(name, source.file, amend)

async function hasFiles(app: App, medium: Medium): Promise<boolean> {
  const found = await Promise.all(namesOf(medium).map((name) => app.files.has(name)))
  return found.every(Boolean)
}

async function removeFiles(app: App, names: string[]) {
  for (const name of names) await app.files.remove(name)
}

const countBytes = async (source: Source) => ('bytes' in source ? source.bytes.length : (await stat(source.file)).size)

function refuseTooLarge({ kind }: Judged, bytes: number) {
  const most = mostBytes[kind]
  if (bytes > most) throw new Refusal(413, `The file has ${megabytes(bytes)} MB; at most ${megabytes(most)} MB are kept.`)
}
const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

/** Raised when we develop otherwise than before: what comes then gets new addresses, for the old ones are cached for a year. */
const MAKING = 'ogene 1\n'
async function hashOf(source: Source): Promise<string> {
  const hash = createHash('sha256').update(MAKING)
  if ('bytes' in source) hash.update(source.bytes)
  else for await (const chunk of createReadStream(source.file)) hash.update(chunk as Buffer)
  return hash.digest('hex').slice(0, 32)
}

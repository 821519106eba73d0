/** Bytes on disk: every file of the paper by its name, spread over folders so that none grows too large. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface Files {
  /** Writes a file whole or not at all; what bore the name before is replaced. `amend` may change it before it has its name. */
  put(name: string, bytes: Uint8Array, amend?: Amend): Promise<void>
  /** The same with a copy of a file that is already on disk. */
  putFile(name: string, source: string, amend?: Amend): Promise<void>
  has(name: string): Promise<boolean>
  /** Where the file of this name lies or would lie. */
  path(name: string): string
  read(name: string): Promise<Buffer>
  size(name: string): Promise<number | undefined>
  /** Removing what is not there is no mistake. */
  remove(name: string): Promise<void>
  /** All names, in no particular order. */
  list(): AsyncIterable<string>
}

/** Changes the unfinished file of this path in place. */
export type Amend = (file: string) => Promise<void>

/** Files in a folder, made when first written to. Names are lower-case letters, digits, dots and hyphens; others throw. */
export function createFiles(folder: string): Files {
  const pathOf = (name: string) => path.join(folder, ...shelfOf(name), name)
  const place = async (name: string, write: Amend, amend?: Amend) =>
    placeWhole(folder, pathOf(name), amend ? [write, amend, syncFile] : [write, syncFile])
  return {
    path: pathOf,
    put: (name, bytes, amend) => place(name, (unfinished) => writeFile(unfinished, bytes), amend),
    putFile: (name, source, amend) => place(name, (unfinished) => copyTo(unfinished, source), amend),
    has: async (name) => (await sizeOf(pathOf(name))) !== undefined,
    size: async (name) => sizeOf(pathOf(name)),
    read: async (name) => readFile(pathOf(name)),
    remove: async (name) => rm(pathOf(name), { force: true }),
    list: () => listNames(folder),
  }
}

const NAME = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*$/
/** Two levels of folders by the first letters: a million files make some fifteen a folder. */
function shelfOf(name: string): string[] {
  if (!NAME.test(name) || name.length > 100) throw new Error(`not a name for a file: ${JSON.stringify(name.slice(0, 100))}`)
  const letters = name.replace(/[^a-z0-9]/g, '').padEnd(4, '0')
  return [letters.slice(0, 2), letters.slice(2, 4)]
}

const UNFINISHED = '.unfinished'
/** A crash at any moment leaves the old file, the new one or none, never half of one. */
async function placeWhole(folder: string, target: string, steps: Amend[]) {
  const unfinished = path.join(folder, UNFINISHED, randomBytes(12).toString('hex'))
  await mkdir(path.dirname(unfinished), { recursive: true })
  try {
    for (const step of steps) await step(unfinished)
    await mkdir(path.dirname(target), { recursive: true })
    await rename(unfinished, target)
    await syncFolder(path.dirname(target))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function copyTo(file: string, source: string) {
  await copyFile(source, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  // A copy keeps the rights of its source, which may be read-only.
  await chmod(file, 0o644)
}

async function syncFile(file: string) {
  await using handle = await open(file, 'r+')
  await handle.sync()
}

/** Without this a power cut may forget the new name although the bytes are safe. */
async function syncFolder(folder: string) {
  await using handle = await open(folder, 'r')
  await handle.sync()
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function* listNames(folder: string): AsyncGenerator<string> {
  for (const outer of await foldersIn(folder)) {
    for (const inner of await foldersIn(path.join(folder, outer))) {
      yield* await readdir(path.join(folder, outer, inner))
    }
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory() && entry.name !== UNFINISHED).map((entry) => entry.name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

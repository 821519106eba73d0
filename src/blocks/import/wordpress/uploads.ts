import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#kernel/errors.ts'
import { formsOf } from './attachments.ts'

export interface Uploads {
  /** The file on disk of a path below `wp-content/uploads`, or of the picture it is a size of. */
  find(uploadPath: string): Promise<string | undefined>
}

/** The folder an operator copied from the old site: `uploads` itself, or what holds it. Nothing outside of it is ever read. */
export async function openUploads(folder: string): Promise<Uploads> {
  const root = await findRoot(folder)
  const listings = new Map<string, Promise<string[]>>()
  const list = (directory: string) => {
    const known = listings.get(directory) ?? readdir(directory).catch(() => [])
    if (listings.size > mostListings) listings.clear()
    listings.set(directory, known)
    return known
  }
  return {
    async find(uploadPath) {
      for (const form of formsOf(uploadPath)) {
        const found = await walk(root, form, list)
        if (found) return found
      }
      return undefined
    },
  }
}

const mostListings = 500

async function findRoot(folder: string): Promise<string> {
  for (const inner of ['wp-content/uploads', 'uploads', '.']) {
    const real = await realpath(path.join(folder, inner)).catch(() => undefined)
    if (real && (await stat(real)).isDirectory()) return real
  }
  throw new Refusal(422, `There is no folder ${folder} with the uploads of the old site.`)
}

/** Goes down name by name; a name that differs only in case, or in how its accents are written, will do. */
async function walk(root: string, uploadPath: string, list: (directory: string) => Promise<string[]>): Promise<string | undefined> {
  let at = root
  for (const name of uploadPath.split(/[/\\]+/).filter(Boolean)) {
    if (name === '.' || name === '..' || name.includes('\0')) return undefined
    const names = await list(at)
    const found = names.includes(name) ? name : names.find((each) => alike(each) === alike(name))
    if (!found) return undefined
    at = path.join(at, found)
  }
  return isInside(root, at)
}

const alike = (name: string) => name.normalize('NFC').toLowerCase()

/** A link that leads out of the folder is not followed: an archive of uploads may come from anybody. */
async function isInside(root: string, file: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => undefined)
  if (!real?.startsWith(root + path.sep)) return undefined
  return (await stat(real)).isFile() ? real : undefined
}

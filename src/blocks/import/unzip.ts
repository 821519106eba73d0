/** Takes pictures and files out of an archive somebody sent. It is a stranger's: names that lead elsewhere, and bombs, are refused. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { unprocessable } from '#kernel/errors.ts'

const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)
export const mostUnzipped = 20 * 1024 ** 3
const mostEntries = 500_000

/** Unpacks the archive into a folder; gives how many files there are. Nothing leaves the folder, no link is made. */
export async function unzip(archive: string, folder: string, most = mostUnzipped): Promise<number> {
  const zip = await open(archive, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }).catch(() => {
    throw unprocessable('The archive cannot be read.', { uploads: 'This is no zip archive, or it is broken.' })
  })
  let [bytes, files] = [0, 0]
  try {
    for await (const entry of zip.eachEntry()) {
      if (++files > mostEntries) throw tooMuch()
      bytes += entry.uncompressedSize
      if (bytes > most) throw tooMuch()
      await takeOut(zip, entry, folder)
    }
  } catch (error) {
    // yauzl refuses names that lead out of the folder, and sizes that lie, by plain errors.
    if (error instanceof Error && !('status' in error)) throw unprocessable('The archive cannot be read.', { uploads: error.message })
    throw error
  } finally {
    zip.close()
  }
  return files
}

const tooMuch = () => unprocessable('The archive is too large.', { uploads: 'It would unpack to more than can be kept. Bring it by the command instead.' })

async function takeOut(zip: yauzl.ZipFile, entry: yauzl.Entry, folder: string) {
  const target = path.join(folder, entry.fileName)
  if (entry.fileName.endsWith('/') || entry.fileName.includes('\0') || !target.startsWith(folder + path.sep)) return
  await mkdir(path.dirname(target), { recursive: true })
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: 0o600 }))
}

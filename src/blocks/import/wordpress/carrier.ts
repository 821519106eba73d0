import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { FetchError } from '#kernel/fetch-error.ts'
import type { App } from '#kernel/app.ts'
import { uploadPathOf } from './attachments.ts'
import type { Uploads } from './uploads.ts'

/** Brings the file of an old address to the given work, and clears up after it. Throws with a sentence where it cannot be had. */
export interface Carrier {
  bring<T>(place: { url: string; file: string }, work: (file: string) => Promise<T>): Promise<T>
}

const MB = 1024 * 1024
const types = ['image/*', 'audio/*', 'video/*', 'application/*', 'binary/octet-stream', 'text/plain', 'text/csv']
const asked = { types, maxBytes: 512 * MB, timeoutMs: 300_000 }
const patience = 3

const isSilence = (error: unknown) => error instanceof FetchError && ['network', 'time', 'forbidden'].includes(error.reason)

/** From the folder of uploads if there is one and it is in there; else fetched from the old site, as long as that answers. */
export function createCarrier(app: App, uploads: Uploads | undefined): Carrier {
  const silent = new Map<string, number>()
  let fetched = 0

  async function fetchTo(url: string, file: string) {
    const { host } = new URL(url)
    if ((silent.get(host) ?? 0) >= patience) throw new Error(`not in the uploads, and ${host} does not answer`)
    try {
      const { status } = await app.client.download(url, file, asked)
      silent.delete(host)
      if (status !== 200) throw new Error(`the old site answered ${status}`)
    } catch (error) {
      if (isSilence(error)) silent.set(host, (silent.get(host) ?? 0) + 1)
      throw error
    }
  }
  return {
    async bring(place, work) {
      const uploadPath = place.file || uploadPathOf(place.url)
      const found = uploadPath ? await uploads?.find(uploadPath) : undefined
      if (found) return work(found)
      if (!URL.canParse(place.url) || !/^https?:/.test(place.url)) throw new Error('the export does not say where the file is')
      const file = path.join(app.config.dataDir, 'imports', `fetching-${process.pid}-${fetched++}`)
      await mkdir(path.dirname(file), { recursive: true })
      try {
        await fetchTo(place.url, file)
        return await work(file)
      } finally {
        await rm(file, { force: true })
      }
    },
  }
}

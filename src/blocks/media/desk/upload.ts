/** Sends a file in pieces that a weak signal can carry; what breaks off goes on where it was. */
import { client, Refused, told } from '#desk/client.ts'
import type { MediaApi } from '../api.ts'
import type { Medium } from '../model.ts'

export const mediaApi = client<MediaApi>('media')

const pieceBytes = 512 * 1024
const patienceMs = [500, 1000, 2000, 4000, 8000, 15_000]

/** `progress` from 0 to 1. Gives the medium it has become; throws the server's sentence where it will have none of it. */
export async function uploadFile(file: File, progress: (share: number) => void = () => {}, signal?: AbortSignal): Promise<Medium> {
  const id = await sendFile(file, progress, signal)
  return patiently(() => told(mediaApi.uploads[':id'].$post({ param: { id }, json: { name: file.name } })), signal) as Promise<Medium>
}

/** Only sends it; gives the id by which the server knows what has arrived. */
export async function sendFile(file: File, progress: (share: number) => void = () => {}, signal?: AbortSignal): Promise<string> {
  const { id } = await patiently(() => told(mediaApi.uploads.$post({ json: { name: file.name, bytes: file.size } })), signal)
  let at = 0
  while (at < file.size) {
    at = await patiently(async () => sendPiece(id, at, file.slice(at, at + pieceBytes)), signal)
    progress(at / file.size)
  }
  return id
}

async function sendPiece(id: string, at: number, piece: Blob): Promise<number> {
  const response = await fetch(`/desk/api/media/uploads/${id}?at=${at}`, { method: 'PATCH', body: piece, headers: { 'content-type': 'application/offset+octet-stream' } })
    .catch(() => { throw new Refused(0, 'The server cannot be reached.') })
  const said = (await response.json().catch(() => ({}))) as { arrived?: number; message?: string; fields?: { arrived?: string } }
  if (response.ok) return said.arrived ?? at
  // Less had arrived than we thought: on from there.
  if (response.status === 409 && said.fields?.arrived) return Number(said.fields.arrived)
  throw new Refused(response.status, said.message ?? `The server answered ${response.status}.`)
}

/** Tries again what did not arrive, longer each time; what the server refused stays refused. */
async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let failures = 0; ; failures++) {
    signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      const mayHelp = error instanceof Refused && (error.status === 0 || error.status >= 500)
      if (!mayHelp || failures >= 60) throw error
      await new Promise((resolve) => setTimeout(resolve, patienceMs[Math.min(failures, patienceMs.length - 1)]))
    }
  }
}

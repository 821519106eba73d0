import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'

/** One small thing to write. `write` may run twice, where the transaction it stood in was undone by another's fault. */
export interface Writing {
  write(change: Change): Promise<void>
  /** After its transaction has committed. */
  done(): void
  failed(error: unknown): void
}

export type Batches = ReturnType<typeof createBatches>

const longestMs = 25
const mostWaiting = 24
const mostFailures = 25

/**
 * Writes many small things in few transactions, each so short that a server on the same database never waits for long.
 * What fails is undone alone; when everything fails, the import stops.
 */
export function createBatches(app: App) {
  let waiting: Writing[] = []
  let failuresInARow = 0

  async function writeSome(writings: Writing[]): Promise<number> {
    try {
      const written = await transact(app, (change) => writeFor(change, writings))
      for (const writing of writings.slice(0, written)) writing.done()
      failuresInARow = 0
      return written
    } catch (error) {
      if (writings.length > 1) return writeSome(writings.slice(0, 1))
      writings[0]?.failed(error)
      if (!(error instanceof Refusal) && ++failuresInARow >= mostFailures) throw error
      return 1
    }
  }
  async function flush() {
    while (waiting.length) waiting = waiting.slice(await writeSome(waiting))
  }
  return {
    async add(writing: Writing) {
      waiting.push(writing)
      if (waiting.length >= mostWaiting) await flush()
    },
    flush,
  }
}

async function writeFor(change: Change, writings: Writing[]): Promise<number> {
  const start = performance.now()
  let written = 0
  for (const { write } of writings) {
    await write(change)
    written++
    if (performance.now() - start > longestMs) break
  }
  return written
}

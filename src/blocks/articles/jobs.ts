import type { JobKind } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { publishScheduled } from './actions.ts'

const Payload = z.object({ id: z.string() })

/** Puts a scheduled article before readers at its time; one whose time was moved waits for its newer job. */
export const publishDue: JobKind = {
  async run(app, payload) {
    const { id } = Payload.parse(payload)
    await transact(app, (change) => publishScheduled(change, id))
  },
}

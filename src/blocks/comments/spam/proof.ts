import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { App } from '#kernel/app.ts'
import { hasWritten, type Trx } from '#kernel/db.ts'
import { keyedHash } from '#kernel/secret.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    proofs: { signature: string; until: string }
  }
}

/** Some 256 keys of 2,000 rounds: about a second on a cheap phone, one key and so half a millisecond to check. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2000, keyPrefix: '00' } as const
const minutes = 15

const hex = z.string().regex(/^[0-9a-f]{32}$/)
const Proof = z.object({
  challenge: z.object({
    parameters: z.object({ nonce: hex, salt: hex, keyLength: z.number().int(), algorithm: z.literal(work.algorithm), cost: z.literal(work.cost), keyPrefix: z.literal(work.keyPrefix), data: z.object({ until: z.number() }) }),
    signature: z.string().min(1).max(200),
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: z.string().max(200) }),
})

/** Work for a browser, as JSON: signed, good once and for some minutes. */
export async function newChallenge(app: App): Promise<string> {
  // Not the library's own time limit: it knows no clock but the machine's.
  const data = { until: app.now().getTime() + minutes * 60_000 }
  return JSON.stringify(await createChallenge({ ...work, data, deriveKey, hmacSignatureSecret: await secretOf(app) }))
}

export interface Done {
  signature: string
  until: string
}

/** The work that was really done, if it was; whether it has been used before is known only in `useProof`. */
export async function readProof(app: App, text: string): Promise<Done | undefined> {
  const parsed = Proof.safeParse(jsonOf(text))
  if (!parsed.success) return undefined
  const { challenge, solution } = parsed.data
  const { until } = challenge.parameters.data
  if (until < app.now().getTime()) return undefined
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: await secretOf(app) })
  return verified ? { signature: challenge.signature, until: new Date(until).toISOString() } : undefined
}

/** Uses it up; false if somebody has. */
export async function useProof(trx: Trx, { signature, until }: Done): Promise<boolean> {
  const result = await trx.insertInto('proofs').values({ signature, until }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return hasWritten(result)
}

export const deleteProofsBefore = (trx: Trx, at: string) => trx.deleteFrom('proofs').where('until', '<', at).execute()

const secretOf = (app: App) => keyedHash({ dataDir: app.config.dataDir, purpose: 'proof of work' }, 'challenges')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

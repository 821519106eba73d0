import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { seal, unseal } from '#kernel/secret.ts'
import { goodFor, letterPath, type Purpose } from './model.ts'
import { say } from './words.ts'

const sealOf = (app: App, purpose: Purpose) => ({ dataDir: app.config.dataDir, purpose: `letter: ${purpose}` })

/** The absolute address of a link that carries a text, signed, for as long as such links are good. */
export async function linkFor(app: App, purpose: Purpose, text: string): Promise<string> {
  const { url } = await getPublication(app)
  const until = new Date(app.now().getTime() + goodFor[purpose] * 86_400_000)
  return url + letterPath(purpose, await seal(sealOf(app, purpose), text, until))
}

/** What a link carries; refuses what is not ours or no longer good. */
export async function readLink(app: App, purpose: Purpose, token: string): Promise<string> {
  const text = await unseal(sealOf(app, purpose), token, app.now())
  if (text === undefined) throw new Refusal(410, say((await getPublication(app)).language, 'stale'))
  return text
}

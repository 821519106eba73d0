/**
 * Passes: who comes in a flood without script gets one with the form, and comes through with it a few seconds later. Programs that flood read no
 * answers; a reader presses the button again. What comes so waits for a moderator, apart from what readers usually say.
 */
import type { App } from '#kernel/app.ts'
import { networkOf } from '#kernel/client-address.ts'
import { seal, unseal } from '#kernel/secret.ts'

const goodAfterMs = 2000
const goodForMs = 10 * 60_000
/** Used ones are remembered while they could be used again, and no more than this many. */
const mostRemembered = 20_000

export function createPasses(app: App) {
  const purpose = { dataDir: app.config.dataDir, purpose: 'pass of a commenter' }
  const used = new Set<string>()
  return {
    give: (address: string) => seal(purpose, `${networkOf(address)} ${app.now().getTime()} ${app.newId()}`, new Date(app.now().getTime() + goodForMs)),
    /** Once, from the network it was given to, and not before a reader could have read the page. */
    async isGood(pass: string, address: string): Promise<boolean> {
      const [network, givenAt] = ((pass && (await unseal(purpose, pass, app.now()))) || '').split(' ')
      if (network !== networkOf(address) || app.now().getTime() - Number(givenAt) < goodAfterMs || used.has(pass)) return false
      if (used.size >= mostRemembered) used.clear()
      used.add(pass)
      return true
    },
  }
}

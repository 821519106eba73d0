/**
 * How often somebody may try to come in: per account, so that no password is guessed, and per network, so that no list of accounts is tried
 * through. Those who know their password never meet it; nobody is shut out for longer than minutes.
 */
import { createRates } from '#kernel/rates.ts'

const perAccount = { burst: 8, everyMs: 30_000 }
const perNetwork = { burst: 60, everyMs: 2_000 }

export function createPace(now: () => Date) {
  const { earliness, forget } = createRates(now)
  return {
    isTooOften: (account: string, network: string) => earliness(`network ${network}`, perNetwork) > 0 || earliness(`account ${account}`, perAccount) > 0,
    isBusy: (network: string) => earliness(`network ${network}`, perNetwork) > 0,
    /** Who came in has shown that it was them. */
    forgive: (account: string) => forget(`account ${account}`),
  }
}

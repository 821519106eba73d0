/** How the screens of accounts ask: the block's own JSON, and the library's for second factors and passkeys, with its refusals in our words. */
import { client, Refused } from '#desk/client.ts'
import type { AccountsApi } from '../api.ts'

export const accountsApi = client<AccountsApi>('accounts')

/** By the library's codes: the sentence, and the field it belongs to. */
const sentences: Record<string, [sentence: string, field?: string]> = {
  INVALID_PASSWORD: ['This is not your present password.', 'password'],
  INVALID_CODE: ['This is not the code of this moment. Type the one your app shows now.', 'code'],
  ACCOUNT_TEMPORARILY_LOCKED: ['Too many wrong codes. Wait a quarter of an hour, then try again.', 'code'],
  TOTP_ALREADY_ENABLED: ['The second step is on already.'],
  SESSION_NOT_FRESH: ['For this you must have signed in today: sign out, come in again, then add it.'],
  PREVIOUSLY_REGISTERED: ['This device has a passkey for you already.'],
  CHALLENGE_NOT_FOUND: ['That took too long. Please try again.'],
}

/** With `json` it is sent, without it is read. */
export async function askAuth<T>(path: string, json?: object): Promise<T> {
  const init = json && { method: 'POST', body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`/desk/auth/${path}`, init).catch(() => { throw new Refused(0, 'The server cannot be reached.') })
  const said = (await response.json().catch(() => ({}))) as { code?: string; message?: string }
  if (response.ok) return said as T
  const [sentence, field] = sentences[said.code ?? ''] ?? [said.message ?? `The server answered ${response.status} and said no more.`]
  throw new Refused(response.status, sentence, field ? { [field]: sentence } : {})
}

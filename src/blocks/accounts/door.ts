/** Runs on the sign-in page: offers a passkey where the browser can. The form beside it needs none of this. */
import { passkeysWorkAt } from './passkeys-at.ts'

const offer = document.querySelector<HTMLElement>('[data-passkey]')
const wrong = offer?.querySelector<HTMLElement>('[role=alert]')

if (offer && passkeysWorkAt(location, offer.dataset.passkey ?? '')) {
  offer.hidden = false
  offer.querySelector('button')?.addEventListener('click', () => void comeIn().catch(() => say('That did not work. Try once more, or come in with your password.')))
}

async function comeIn() {
  say('')
  const asked = await fetch('/desk/auth/passkey/generate-authenticate-options')
  if (!asked.ok) throw new Error('refused')
  const options = PublicKeyCredential.parseRequestOptionsFromJSON((await asked.json()) as PublicKeyCredentialRequestOptionsJSON)
  const shown = await navigator.credentials.get({ publicKey: options })
  const answer = await fetch('/desk/auth/passkey/verify-authentication', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ response: (shown as PublicKeyCredential).toJSON() }) })
  if (!answer.ok) throw new Error('refused')
  location.assign(offer?.dataset.to ?? '/desk')
}

function say(sentence: string) {
  if (wrong) wrong.textContent = sentence
}

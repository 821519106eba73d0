import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Does the work a busy paper asks for before it takes a comment, then posts the form again. Without it the form is posted by hand, and waits. */
export async function startProof() {
  const form = document.querySelector<HTMLFormElement>('form[data-proof]')
  const field = form?.elements.namedItem('proof')
  // Only pages from a safe address, https or this machine's own, may use the browser's cryptography.
  if (!form || !(field instanceof HTMLInputElement) || !globalThis.crypto?.subtle) return
  const challenge = JSON.parse(form.dataset.proof ?? '')
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) return
  field.value = JSON.stringify({ challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } })
  form.requestSubmit()
}

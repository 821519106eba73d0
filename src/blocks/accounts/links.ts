import { queueMail } from '#blocks/mail/actions.ts'
import { findPersonByEmail } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { emailKeyOf } from '#kernel/mail-address.ts'
import { transact } from '#kernel/transact.ts'
import { linkMinutes, signInPath } from './model.ts'
import { upsertAccount } from './store.ts'

/** Mails a link to come in by; to an address that is nobody's here, nothing. */
export async function sendLink(app: App, email: string, token: string) {
  const person = await findPersonByEmail(app.db, email)
  if (!person) return
  const { url, name: paper } = await getPublication(app)
  const text = [
    `Here is your way to the desk of ${paper}:`, `${url}${signInPath}/link?token=${encodeURIComponent(token)}`,
    `It opens once, within ${linkMinutes} minutes. If you did not ask for it, leave it alone: nobody comes in without it.`,
  ].join('\n\n')
  await transact(app, async (change) => {
    // Who was put on the list without a password comes in by such a link the first time.
    await upsertAccount(change.trx, { id: person.id, name: person.name, email: emailKeyOf(person.email) }, change.at)
    await queueMail(app, change, { to: { name: person.name, address: person.email }, subject: `Your way to the desk of ${paper}`, text, about: 'signing in' })
  })
}

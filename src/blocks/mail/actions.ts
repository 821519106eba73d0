import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays } from '#kernel/clock.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { daysKept, NewMail } from './model.ts'
import { deleteSettledBefore, findMail, insertMail, type MailRow, settleMail } from './store.ts'
import { handOver, MailRefused, type Sender } from './transport.ts'

/**
 * Puts a mail into the outbox, as part of a change: it is sent if the change is kept. False where the same (`once`) was put there before.
 * Throws where the address or the words cannot be a mail's.
 */
export async function queueMail(app: App, change: Change, input: NewMail): Promise<boolean> {
  const { to, subject, text, stopAddress, once, about } = NewMail.parse(input)
  const { address } = await senderOf(app)
  const [, host] = address.split('@')
  const id = app.newId()
  const headers = {
    // So that no holiday notice answers (RFC 3834).
    'Auto-Submitted': 'auto-generated',
    ...(stopAddress && { 'List-Unsubscribe': `<${stopAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    ...(about && { References: `<${about.replace(/[^\w.-]/g, '-')}@${host}>` }),
  }
  const row: MailRow = {
    id, messageId: `${id}@${host}`, once: once ?? null, toName: to.name, toAddress: to.address, subject, text,
    headers: JSON.stringify(headers), state: 'queued', queuedAt: change.at, settledAt: null, answer: '',
  }
  const isNew = await insertMail(change.trx, row)
  if (isNew) await change.later('mail.send', { id }, { key: `mail.send:${id}` })
  return isNew
}

/** Sends one mail, or writes it to the log where there is no mail server. Throws where the server may take it later: the job comes again. */
export async function deliverMail(app: App, id: string) {
  const mail = await findMail(app.db, id)
  if (mail?.state !== 'queued') return
  if (!app.config.smtpUrl) {
    app.log.warn({ to: masked(mail.toAddress), subject: mail.subject, text: mail.text }, 'no mail server is set (SMTP_URL): this mail was not sent')
    return settle(app, mail, 'logged', '')
  }
  try {
    await settle(app, mail, 'sent', await handOver(app.config.smtpUrl, await senderOf(app), mail))
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    app.log.error({ mail: id, to: masked(mail.toAddress), answer: error.message }, 'the mail server refused a mail')
    await settle(app, mail, 'failed', error.message)
  }
}

async function settle(app: App, { id, subject }: MailRow, state: 'sent' | 'logged' | 'failed', answer: string) {
  await transact(app, ({ trx, at }) => settleMail(trx, { id, state, settledAt: at, answer: answer.slice(0, 500) }))
  app.metrics.mail(state)
  app.log.debug({ mail: id, subject }, `a mail was ${state}`)
}

/** Forgets the words of mails that are settled. */
export async function forgetMails(app: App) {
  await transact(app, ({ trx }) => deleteSettledBefore(trx, inDays(app, -daysKept)))
}

/** Who writes: the paper, from the address the operator has set, else one of its own house. */
async function senderOf(app: App): Promise<Sender> {
  const { name, url } = await getPublication(app)
  const { hostname } = new URL(url)
  // A bare network address is the host of nobody's mail.
  return { name, address: app.config.mailFrom ?? `newsroom@${/^[\d.]+$|:/.test(hostname) ? 'localhost.localdomain' : hostname}` }
}

/** For the log: enough to know whose it is for who knows them anyway. */
const masked = (address: string) => address.replace(/^(.)[^@]*/, '$1…')

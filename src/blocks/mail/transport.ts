import { createTransport } from 'nodemailer'
import type { MailRow } from './store.ts'

export interface Sender {
  name: string
  address: string
}

/** What a mail server would not take for good: trying again changes nothing. */
export class MailRefused extends Error {}

const connectMs = 10_000
const silenceMs = 30_000

/** Hands a mail to the server; gives its answer. Throws `MailRefused` for a permanent refusal (RFC 5321: 5yz), anything else for one that may pass. */
export async function handOver(smtpUrl: string, from: Sender, mail: MailRow): Promise<string> {
  const timeouts = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs, dnsTimeout: connectMs }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  try {
    const { response } = await transport.sendMail({
      from,
      to: { name: mail.toName, address: mail.toAddress },
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.messageId}>`,
      date: new Date(mail.queuedAt),
      headers: JSON.parse(mail.headers) as Record<string, string>,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return response
  } catch (error) {
    throw isForGood(error) ? new MailRefused(String((error as Error).message), { cause: error }) : error
  } finally {
    transport.close()
  }
}

/** Of the whole conversation only what is said of this mail is for good: a wrong password is the operator's to mend. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string }
  return responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code)
}

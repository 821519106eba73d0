/** Mail: an outbox. What is put into it in a change is sent if the change is kept, and only then. */
import { MailAddress } from '#kernel/mail-address.ts'
import { z } from 'zod'

/** `logged`: there was no mail server, so it went to the log. */
export const mailStates = ['queued', 'sent', 'logged', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** Signs that would begin a new line of a header, or hide what stands there. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
const Line = z.string().transform(onOneLine)

export const NewMail = z.object({
  to: z.object({ name: Line.pipe(z.string().max(200)).default(''), address: MailAddress }),
  subject: Line.pipe(z.string().min(1).max(300)),
  /** Plain text; lines as long as they are. */
  text: z.string().min(1).max(200_000),
  /** An address that stops mails of this kind at once (RFC 8058): by a click, or by the mail program itself. */
  stopAddress: z.url().optional(),
  /** Mails that say the same of the same are queued once, whoever asks and however often. */
  once: z.string().max(300).optional(),
  /** Mails about the same stand together in the reader's mail program: a name for it, the same each time. */
  about: z.string().max(200).optional(),
})
export type NewMail = z.input<typeof NewMail>

/** How long what became of a mail, and its words, are kept. */
export const daysKept = 14

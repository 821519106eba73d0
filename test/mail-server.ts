/** A mail server for tests: it speaks SMTP, keeps what it is given, and refuses whom it is told to. */
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  /** For SMTP_URL. */
  url: string
  /** What came, in order. */
  mails: Email[]
  /** What it says of a recipient instead of taking the mail: an SMTP code, or nothing. */
  refuses: Map<string, number>
  /** Called with each mail before it is acknowledged. */
  onMail: (mail: Email) => void
  close(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const kept: MailServer = { url: '', mails: [], refuses: new Map(), onMail: () => undefined, close: () => new Promise((resolve) => server.close(() => resolve())) }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      const code = kept.refuses.get(address)
      done(code ? Object.assign(new Error(`no mail for ${address}`), { responseCode: code }) : null)
    },
    onData(stream, _, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks))
        kept.mails.push(mail)
        kept.onMail(mail)
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  kept.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return kept
}

/** What is taken for an e-mail address, wherever one is asked for. */
import { z } from 'zod'

/** RFC 5321 allows more than anybody has: quotation marks, comments and spaces in an address are how strangers write to others. */
export const MailAddress = z.string().max(254).regex(/^[^\s"(),:;<>@[\]\\\p{Cc}]{1,64}@[^\s"(),:;<>@[\]\\\p{Cc}]+\.[^\s"(),:;<>@[\]\\\p{Cc}]+$/u, 'must be an e-mail address')

/** The same for the same address, whatever its letter case. */
export const emailKeyOf = (email: string) => email.normalize('NFC').toLowerCase()

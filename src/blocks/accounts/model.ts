/** Accounts: how the people of the newsroom come in, and how long they stay. */
import { MailAddress } from '#kernel/mail-address.ts'
import { z } from 'zod'

export { passkeysWorkAt } from './passkeys-at.ts'

/** Long enough that nobody guesses it (NIST SP 800-63B, 5.1.1.2), short enough that hashing it is no attack. */
export const Password = z.string().min(10, 'A password has 10 characters or more; a few words in a row are easy to remember.').max(256, 'A password has 256 characters at most.')

export const Credentials = z.object({ email: z.string().trim().max(254), password: z.string().max(1000) })

/** A path of the desk to go on to after signing in: never anybody else's address. */
export const safeTo = (to: string | undefined): string => (to && /^\/desk(\/(?!sign-)[\w\-.?=&%]+)*$/.test(to) && !to.includes('..') ? to : '/desk')

export const Invitation = z.object({ email: MailAddress, name: z.string().trim().max(200).default(''), role: z.enum(['owner', 'editor', 'author', 'contributor', 'moderator']) })
export type Invitation = z.output<typeof Invitation>

export const signInPath = '/desk/sign-in'
export const doorScriptPath = `${signInPath}/door.js`
export const invitedPath = '/desk/invited'

/** Days a session lasts unless its person comes back before. */
export const sessionDays = 30
export const invitationDays = 7
export const linkMinutes = 15

/** How many lines of the log are told at once. */
export const deedsAtOnce = 50

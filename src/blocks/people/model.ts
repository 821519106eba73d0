/** People: who works for the paper, in which role, and what each role may do. */
import { MailAddress } from '#blocks/mail/model.ts'
import { z } from 'zod'

export const roles = ['owner', 'editor', 'author', 'contributor', 'moderator'] as const
export type Role = (typeof roles)[number]

/** The one table of rights: what is named here may be done by these, by everybody else it may not. */
export const rights = {
  /** Decide about comments and webmentions, answer for the newsroom, set the lists of words. */
  'comments.moderate': ['owner', 'editor', 'moderator'],
} as const satisfies Record<string, readonly Role[]>
export type Right = keyof typeof rights

export const may = ({ role }: Pick<Person, 'role'>, right: Right): boolean => (rights[right] as readonly Role[]).includes(role)

/** Those with a right: who is to be told, say, that something waits. */
export const rolesThatMay = (right: Right): readonly Role[] => rights[right]

export interface Person {
  id: string
  email: string
  name: string
  role: Role
  /** Whose bylines are this person's; null for who writes nothing. */
  contributorId: string | null
}

export const NewPerson = z.object({
  email: MailAddress,
  name: z.string().trim().max(200).default(''),
  role: z.enum(roles),
  contributorId: z.string().nullable().default(null),
})
export type NewPerson = z.input<typeof NewPerson>

/** The same for the same address, whatever its letter case. */
export const emailKeyOf = (email: string) => email.normalize('NFC').toLowerCase()

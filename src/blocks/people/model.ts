/** People: who works for the paper, in which role, and what each role may do. */
import { MailAddress } from '#kernel/mail-address.ts'
import { z } from 'zod'

export const roles = ['owner', 'editor', 'author', 'contributor', 'moderator'] as const
export type Role = (typeof roles)[number]

/** The one table of rights: what is named here may be done by these, by everybody else it may not. */
export const rights = {
  /** Come in, see the paper from behind, mind one's own account. */
  'desk.open': roles,
  /** Decide about comments and webmentions, answer for the newsroom, set the lists of words. */
  'comments.moderate': ['owner', 'editor', 'moderator'],
  /** Write stories of one's own, and hand them in. */
  'stories.write': ['owner', 'editor', 'author', 'contributor'],
  /** Publish, schedule, correct and take back stories of one's own. */
  'stories.publish': ['owner', 'editor', 'author'],
  /** All of it with everybody's stories, and say what stands where on the front page. */
  'stories.edit': ['owner', 'editor'],
  /** Bring pictures and sound, and use those that are there. */
  'media.add': ['owner', 'editor', 'author', 'contributor'],
  /** Change and remove the pictures of others. */
  'media.edit': ['owner', 'editor'],
  /** Sections, topics, pages, contributors, quotes, shows, places of weather, moved addresses: what the paper is arranged by. */
  'paper.arrange': ['owner', 'editor'],
  /** Name, language, looks, adverts: what the paper is. */
  'paper.own': ['owner'],
  /** Invite people, give them roles, let them go; see what was done by whom. */
  'people.manage': ['owner'],
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

/** What a form said when it was opened: sent along with what was typed, so that nobody's words are overwritten unseen. */
export interface Formerly {
  was?: Record<string, unknown> | undefined
}

export const NewPerson = z.object({
  email: MailAddress,
  name: z.string().trim().max(200).default(''),
  role: z.enum(roles),
  contributorId: z.string().nullable().default(null),
})
export type NewPerson = z.input<typeof NewPerson>

export { isSame, type Joined, joinFields, withFields } from './together.ts'

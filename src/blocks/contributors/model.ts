/** Contributors: the people who write here, whether or not they have an account. No e-mail address is kept with them. */
import { WebAddress, networks } from '#blocks/publication/model.ts'
import { z } from 'zod'

export const NewContributor = z.object({
  slug: z.string(),
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().max(120).default(''),
  biography: z.string().trim().max(5000).default(''),
  pictureId: z.string().nullable().default(null),
  profiles: z.array(z.object({ network: z.enum([...networks, 'website']), url: WebAddress })).max(20).default([]),
})
export type NewContributor = z.input<typeof NewContributor>
export interface Contributor extends z.output<typeof NewContributor> {
  id: string
  articleCount: number
}

/** Moves when the list of contributors, one's name or picture, or a number of articles changes. */
export const contributorsTag = 'contributors'
export const contributorTag = (id: string) => `contributor:${id}`
export const contributorsPath = '/contributors'
export const contributorsOnPage = 60
export const contributorPath = (contributor: { slug: string }) => `/contributors/${contributor.slug}`

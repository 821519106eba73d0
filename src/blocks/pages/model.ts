/** Pages: what stands outside the flow of news ("About us", "Contact"), each at `/{slug}`. */
import { Body } from '#blocks/body/model.ts'
import { z } from 'zod'

export const pageStates = ['draft', 'published', 'private'] as const

export const NewPage = z.object({
  slug: z.string().default(''),
  title: z.string().trim().min(1).max(500),
  body: Body,
  state: z.enum(pageStates).default('draft'),
  publishedAt: z.iso.datetime({ precision: 3 }).nullable().default(null),
  updatedAt: z.iso.datetime({ precision: 3 }).optional(),
  isLocked: z.boolean().default(false),
  commentsOpen: z.boolean().default(false),
})
/** What is typed at the desk; whether it is locked, and since when it stands there, stays as it was. */
export const TypedPage = NewPage.pick({ slug: true, title: true, body: true, state: true, commentsOpen: true })
export type TypedPage = z.output<typeof TypedPage>
export const typedPage = ({ slug, title, body, state, commentsOpen }: TypedPage): TypedPage => ({ slug, title, body, state, commentsOpen })
export type NewPage = z.input<typeof NewPage>
export interface StaticPage extends Omit<z.output<typeof NewPage>, 'updatedAt'> {
  id: string
  updatedAt: string
}

export const pageTag = (id: string) => `page:${id}`
/** Moves when a page is added, renamed or taken away: the foot names them. */
export const pagesTag = 'pages'

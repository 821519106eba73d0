/** Sections: the departments of the paper, a tree. Every section stands at `/{slug}`, whatever its depth. */
import { z } from 'zod'

export const NewSection = z.object({
  slug: z.string().min(1),
  name: z.string().trim().min(1).max(120),
  description: z.string().max(2000).default(''),
  parentId: z.string().nullable().default(null),
  colour: z.string().regex(/^(#[0-9a-f]{6})?$/i).default(''),
  position: z.number().int().default(0),
})
export type NewSection = z.input<typeof NewSection>
export interface Section {
  id: string
  slug: string
  name: string
  description: string
  parentId: string | null
  colour: string
  position: number
}

/** Moves when a section is added, renamed or moved in the tree: menus, kickers, addresses. */
export const sectionsTag = 'sections'
/** Moves when what stands in a section (or below it) is published, withdrawn or retitled. */
export const sectionTag = (id: string) => `section:${id}`
export const sectionPath = (section: { slug: string }) => `/${section.slug}`

/** The section itself, then its parent, and so on up to the root. A loop in the data ends the walk. */
export function withAncestors(sections: Section[], id: string): Section[] {
  const line: Section[] = []
  for (let at = find(sections, id); at && !line.includes(at); at = find(sections, at.parentId)) line.push(at)
  return line
}

export const childrenOf = (sections: Section[], id: string | null) => sections.filter((section) => section.parentId === id)

const find = (sections: Section[], id: string | null) => sections.find((section) => section.id === id)

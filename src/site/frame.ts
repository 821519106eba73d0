import { archivePath } from '#blocks/archive/model.ts'
import { say as archiveWord } from '#blocks/archive/words.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { pagesTag } from '#blocks/pages/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { footPart, mastheadPart } from '#blocks/publication/view.tsx'
import { say as searchWord } from '#blocks/search/words.ts'
import { childrenOf, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import type { Part } from '#kernel/part.tsx'
import type { Site } from './plan.ts'

const longestMenu = 12

/** The masthead with the editor's menu, else the sections at the root of the tree. */
export const masthead = ({ app, publication, sections }: Site): Part =>
  mastheadPart(app, publication, {
    menu: menuOf({ publication, sections }),
    search: { label: searchWord(publication.language, 'search'), path: '/search' },
    tags: [publicationTag, sectionsTag],
  })

export const footOfPage = ({ app, publication, sections, pages }: Site): Part =>
  footPart(app, publication, {
    menu: menuOf({ publication, sections }),
    pages: pages.map(({ slug, title }) => ({ label: title, path: encodePath(`/${slug}`) })),
    own: [{ label: archiveWord(publication.language, 'archive'), path: archivePath() }],
    tags: [publicationTag, sectionsTag, pagesTag],
  })

const menuOf = ({ publication, sections }: Pick<Site, 'publication' | 'sections'>) =>
  publication.menu.length
    ? publication.menu
    : childrenOf(sections, null).slice(0, longestMenu).map((section) => ({ label: section.name, path: encodePath(sectionPath(section)) }))

import { archivePath } from '#blocks/archive/model.ts'
import { say as archiveWord } from '#blocks/archive/words.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { correctionsPath } from '#blocks/corrections/model.ts'
import { say as correctionsWord } from '#blocks/corrections/words.ts'
import { contributorsPath } from '#blocks/contributors/model.ts'
import { say as contributorsWord } from '#blocks/contributors/words.ts'
import { pagesTag } from '#blocks/pages/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { footPart, mastheadPart } from '#blocks/publication/view.tsx'
import { quotesPath } from '#blocks/quotes/model.ts'
import { say as quotesWord } from '#blocks/quotes/words.ts'
import { say as searchWord } from '#blocks/search/words.ts'
import { childrenOf, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import { showsPath } from '#blocks/shows/model.ts'
import { say as showsWord } from '#blocks/shows/words.ts'
import { topicsPath } from '#blocks/topics/model.ts'
import type { Part } from '#kernel/part.tsx'
import type { Site } from './plan.ts'
import { say } from './words.ts'

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
    own: placesOf(publication),
    tags: [publicationTag, sectionsTag, pagesTag],
  })

/** What every paper has and no menu names; the show and the quotes only where they are the paper's custom. */
function placesOf({ language, sidebar }: Publication) {
  return [
    { label: archiveWord(language, 'archive'), path: archivePath() },
    { label: say(language, 'topics'), path: topicsPath },
    { label: contributorsWord(language, 'contributors'), path: contributorsPath },
    { label: correctionsWord(language, 'title'), path: correctionsPath },
    ...(sidebar.includes('show') ? [{ label: showsWord(language, 'shows'), path: showsPath }] : []),
    ...(sidebar.includes('quote') ? [{ label: quotesWord(language, 'title'), path: quotesPath }] : []),
  ]
}

const menuOf = ({ publication, sections }: Pick<Site, 'publication' | 'sections'>) =>
  publication.menu.length
    ? publication.menu
    : childrenOf(sections, null).slice(0, longestMenu).map((section) => ({ label: section.name, path: encodePath(sectionPath(section)) }))

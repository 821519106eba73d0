import { encodePath } from '#blocks/addresses/model.ts'
import { iconSizes } from '#blocks/icons/model.ts'
import { papers, publicationTag } from '#blocks/publication/model.ts'
import { childrenOf, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import { directionOf } from '#kernel/language.ts'
import { loaded, type Part } from '#kernel/part.tsx'
import { documentPlan, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

/** What a telephone needs to put the paper on its screen (https://www.w3.org/TR/appmanifest/). */
export const manifest: OwnPage = {
  at: /^\/manifest\.webmanifest$/,
  declares: [],
  makes: (site) => documentPlan('application/manifest+json; charset=utf-8', manifestPart(site)),
}

const shortcutsShown = 4

const manifestPart = (site: Site): Part => ({
  key: 'manifest',
  soft: false,
  make: async () => loaded(`${JSON.stringify(manifestOf(site), undefined, 1)}\n`, publicationTag, sectionsTag),
})

function manifestOf({ publication: { name, tagline, language, accent }, sections }: Site) {
  return {
    id: '/',
    name,
    // What fits under an icon.
    short_name: name.length <= 12 ? name : name.replace(/^the\s+/i, '').slice(0, 12).trim(),
    description: tagline,
    lang: language,
    dir: directionOf(language),
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: papers.light,
    background_color: papers.light,
    categories: ['news', 'magazines'],
    icons: [
      ...(['icon-192.png', 'icon-512.png'] as const).map((icon) => iconOf(icon, accent)),
      { ...iconOf('maskable-512.png', accent), purpose: 'maskable' },
    ],
    shortcuts: childrenOf(sections, null).slice(0, shortcutsShown).map((section) => ({ name: section.name, url: encodePath(sectionPath(section)) })),
  }
}

/** The colour in the query makes a changed icon a new address. */
const iconOf = (icon: keyof typeof iconSizes, accent: string) =>
  ({ src: `/icons/${icon}?${accent.slice(1)}`, sizes: `${iconSizes[icon]}x${iconSizes[icon]}`, type: 'image/png' })

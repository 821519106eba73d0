import { decodePath } from '#blocks/addresses/model.ts'
import type { Desk } from './desk.ts'
import type { WxrItem } from './records.ts'
import { homeSlug, isDefaultCategory } from './sections.ts'
import { slugOfTerm } from './survey.ts'

/** Where plug-ins keep which of several categories is the main one, as its number. */
const primaryKeys = ['_yoast_wpseo_primary_category', 'rank_math_primary_category', '_primary_term_category', '_seopress_robots_primary_cat']

/**
 * The sections of an article, the main one first. The main one is the category that stands in its old address, else the
 * one a plug-in calls primary, else, as WordPress builds its addresses, the one with the lowest number; the default
 * category ("Uncategorized") only where there is no other.
 */
export function sectionsOf(desk: Desk, item: WxrItem): string[] {
  const slugs = [...new Set(item.terms.filter((term) => term.domain === 'category').map(slugOfTerm))]
  const main = slugInLink(item, slugs) ?? primarySlug(desk, item, slugs) ?? lowest(desk, slugs)
  const ordered = main === undefined ? [] : [main, ...slugs.filter((slug) => slug !== main)]
  const ids = ordered.flatMap((slug) => desk.sections.get(slug) ?? [])
  const home = desk.sections.get(homeSlug(desk.survey))
  return ids.length || !home ? [...new Set(ids)] : [home]
}

/** `/politics/elections/a-story/` names `elections` right before the story. */
function slugInLink(item: WxrItem, slugs: string[]): string | undefined {
  const above = decodePath(URL.parse(item.link)?.pathname ?? '').split('/').filter(Boolean).at(-2)
  return above === undefined || /^\d+$/.test(above) ? undefined : slugs.find((slug) => decodePath(slug) === above)
}

function primarySlug({ categorySlugs }: Desk, item: WxrItem, slugs: string[]): string | undefined {
  const named = primaryKeys.map((key) => categorySlugs.get(item.meta.get(key)?.trim() ?? '')).find(Boolean)
  return named !== undefined && slugs.includes(named) ? named : undefined
}

function lowest({ survey }: Desk, slugs: string[]): string | undefined {
  const rank = (slug: string) => {
    const term = survey.categories.get(slug)
    const isDefault = term ? isDefaultCategory(term) : slug === 'uncategorized'
    return (isDefault ? 1e15 : 0) + (Number(term?.id) || 1e12)
  }
  return [...slugs].sort((one, other) => rank(one) - rank(other))[0]
}

import type { Advert, Place } from '#blocks/adverts/model.ts'
import { advertPart, nextChange, type Slot } from '#blocks/adverts/view.tsx'
import type { Section } from '#blocks/sections/model.ts'
import type { Regions } from './layout.tsx'
import type { Site } from './plan.ts'

/** Departments of the sidebar before its advert. */
const departmentsBefore = 1

/** The same page with its adverts, where it may have any and some are booked. */
export function withAdverts(site: Site, regions: Regions): Regions {
  const section = regions.adverts?.section
  const booked = regions.adverts ? site.adverts.filter((advert) => !advert.section || isWithin(site.sections, section, advert.section)) : []
  if (!booked.length) return regions
  const standing = (slot: Omit<Slot, 'key'>, where = '') => advertPart(site.app, site.publication, { key: `${slot.place}${where}:${section?.id ?? ''}`, ...slot })
  const at = (place: Place) => booked.filter((advert) => advert.place === place)
  const under = at('masthead').length ? [standing({ place: 'masthead', number: 1, booked: at('masthead') })] : []
  const aside = at('sidebar').length ? [standing({ place: 'sidebar', number: 1, booked: at('sidebar') })] : []
  const among = regions.articleId ? byParagraph(at('article')).map(([after, those], index) =>
    ({ after, part: standing({ place: 'article', number: under.length + index + 1, booked: those }, String(after)) })) : []
  return { ...regions, under, among, side: regions.side.toSpliced(departmentsBefore, 0, ...aside) }
}

/** When the next advert of the paper begins or ends: what has run out stands on no page a moment longer. */
export const advertsEnd = ({ app, publication, adverts }: Site) => nextChange(adverts, publication.timeZone, app.now())

function byParagraph(adverts: Advert[]): [number, Advert[]][] {
  const paragraphs = [...new Set(adverts.map(({ afterParagraph }) => afterParagraph))].sort((one, other) => one - other)
  return paragraphs.map((after) => [after, adverts.filter(({ afterParagraph }) => afterParagraph === after)])
}

/** Whether a section is the one of this slug or stands below it. */
function isWithin(sections: Section[], section: Section | undefined, slug: string): boolean {
  for (let at = section, steps = 0; at && steps < 20; steps++) {
    if (at.slug === slug) return true
    const parentId: string | null = at.parentId
    at = sections.find((each) => each.id === parentId)
  }
  return false
}

import { encodePath } from '#blocks/addresses/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { childrenOf, type Section, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { headOfList, type Teaser, type Whereabouts } from '#blocks/teasers/model.ts'
import { listPinned, listStretch } from '#blocks/teasers/store.ts'
import { type Shelf, TeaserList, TeaserView } from '#blocks/teasers/view.tsx'
import { loaded, type Part, part } from '#kernel/part.tsx'
import type { Site } from './plan.ts'
import { pictureTags } from './plain.tsx'
import { say } from './words.ts'

const pinnedShown = 3
const secondsShown = 2
const inSection = 3
const sectionFronts = 6

interface Front {
  shelf: Shelf
  lead: Teaser | undefined
  seconds: Teaser[]
  fronts: { section: Section; teasers: Teaser[] }[]
  rest: Teaser[]
  older: Whereabouts | undefined
}

/** The front page: what the editor pinned, then the newest; a lead, two seconds, a front for each section, and the rest, from where the list goes on. */
export const frontPart = (site: Site): Part =>
  part<Front>('front', async () => {
    const value = await firstPage(site)
    const shown = [value.lead, ...value.seconds, ...value.rest, ...value.fronts.flatMap((front) => front.teasers)].filter((teaser) => teaser !== undefined)
    return loaded(value, articlesTag, publicationTag, sectionsTag, ...pictureTags(shown))
  }, FrontView)

async function firstPage(site: Site): Promise<Front> {
  const { app, publication, sections } = site
  const { teasers: newest, older } = await listStretch(app.db, { of: 'all' }, headOfList)
  const pinned = await listPinned(app.db, pinnedShown)
  const ordered = [...pinned, ...newest.filter((teaser) => !pinned.some((each) => each.id === teaser.id))]
  const lead = ordered.find((teaser, at) => at < pinnedShown && teaser.lead) ?? ordered[0]
  const others = ordered.filter((teaser) => teaser !== lead)
  const seconds = others.slice(0, secondsShown)
  const left = others.slice(secondsShown)
  const fronts = frontsOf(sections, left)
  const shown = new Set(fronts.flatMap((front) => front.teasers))
  return { shelf: { publication, sections }, lead, seconds, fronts, rest: left.filter((teaser) => !shown.has(teaser)), older }
}

/** The sections at the root of the tree that have news here, in the editor's order; a front needs two articles to be one. */
function frontsOf(sections: Section[], teasers: Teaser[]) {
  const roots = childrenOf(sections, null)
  const isUnder = (teaser: Teaser, root: Section) => {
    for (let at = sections.find((each) => each.id === teaser.sectionId), steps = 0; at && steps < 20; steps++) {
      if (at.id === root.id) return true
      const parentId: string | null = at.parentId
      at = sections.find((each) => each.id === parentId)
    }
    return false
  }
  return roots.map((section) => ({ section, teasers: teasers.filter((teaser) => isUnder(teaser, section)).slice(0, inSection) }))
    .filter((front) => front.teasers.length >= 2).slice(0, sectionFronts)
}

const FrontView = ({ shelf, lead, seconds, fronts, rest, older }: Front) => {
  const { language, name } = shelf.publication
  if (!lead) return <div className="plain-head"><h1>{say(language, 'emptyPaper')}</h1><p>{say(language, 'emptyPaperWords')}</p></div>
  return (
    <div className="front">
      <h1 className="unseen">{name}</h1>
      <div className="front-top">
        <TeaserView teaser={lead} shelf={shelf} size="lead" level={2} />
        {seconds.length > 0 && <div className="front-seconds">{seconds.map((teaser, at) => <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} size="second" level={2} pictured={at === 0} />)}</div>}
      </div>
      {fronts.map(({ section, teasers }) => (
        <section key={section.id} className="front-section">
          <h2><a href={encodePath(sectionPath(section))}>{section.name}</a></h2>
          <div className="front-grid">{teasers.map((teaser) => <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} size="second" under={section.id} />)}</div>
        </section>
      ))}
      {(rest.length > 0 || older) && (
        <section className="front-section">
          <h2>{say(language, 'mostRecent')}</h2>
          <TeaserList teasers={rest} shelf={shelf} path="/" older={older} newer={undefined} />
        </section>
      )}
    </div>
  )
}

import { encodePath } from '#blocks/addresses/model.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { childrenOf, sectionPath, sectionsTag } from '#blocks/sections/model.ts'
import { headOfList, type Teaser, type Whereabouts } from '#blocks/teasers/model.ts'
import { listNewestOfEach, listPinned, listStretch } from '#blocks/teasers/store.ts'
import { type Shelf, type Size, TeaserList, TeaserView, toneOf } from '#blocks/teasers/view.tsx'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { chooseFront, type FrontChoice, type SectionFront } from './front-choice.ts'
import type { Site } from './plan.ts'
import { teaserTags } from './plain.tsx'
import { say } from './words.ts'

const pinnedShown = 3
/** What stands above may be among them, so a few more than a front shows. */
const newestOfSection = 8
/** Sections looked at for their news: a tree that was imported may have hundreds. */
const sectionsAsked = 40

interface Front extends FrontChoice {
  shelf: Shelf
  older: Whereabouts | undefined
}

/** The front page: what stands on it is chosen in front-choice.ts; `older` is where its list goes on. */
export const frontPart = (site: Site): Part =>
  part<Front>('front', async () => {
    const { app, publication, sections } = site
    const { teasers: newest, older } = await listStretch(app.db, { of: 'all' }, headOfList)
    const pinned = await listPinned(app.db, pinnedShown)
    const bySection = await listNewestOfEach(app.db, childrenOf(sections, null).slice(0, sectionsAsked).map(({ id }) => id), newestOfSection)
    const choice = chooseFront({ sections, pinned, newest, bySection })
    return loaded({ ...choice, shelf: { publication, sections }, older }, articlesTag, publicationTag, sectionsTag, ...teaserTags(shownOn(choice)))
  }, FrontView)

const shownOn = ({ lead, seconds, fronts, rest }: FrontChoice): Teaser[] =>
  [...(lead ? [lead] : []), ...seconds, ...fronts.flatMap(({ teasers }) => teasers), ...rest]

const FrontView = ({ shelf, lead, seconds, fronts, rest, older }: Front) => {
  const { language, name } = shelf.publication
  if (!lead) return <div className="plain-head"><h1>{say(language, 'emptyPaper')}</h1><p>{say(language, 'emptyPaperWords')}</p></div>
  return (
    <div className="front">
      <h1 className="unseen">{name}</h1>
      <Top lead={lead} seconds={seconds} shelf={shelf} />
      {fronts.map((front) => <SectionFrontView key={front.section.id} front={front} shelf={shelf} />)}
      {(rest.length > 0 || older) && (
        <section className="front-section">
          <h2>{say(language, 'mostRecent')}</h2>
          <TeaserList teasers={rest} shelf={shelf} path="/" older={older} newer={undefined} level={3} />
        </section>
      )}
    </div>
  )
}

/** The lead with its picture beside the seconds; without one across the page, with the seconds in columns below. */
const Top = ({ lead, seconds, shelf }: { lead: Teaser; seconds: Teaser[]; shelf: Shelf }) => (
  <div className={['front-top', !lead.lead && 'of-words', !seconds.length && 'alone'].filter(Boolean).join(' ')}>
    <TeaserView teaser={lead} shelf={shelf} size="lead" level={2} />
    {seconds.length > 0 && (
      <div className="front-seconds">
        {seconds.map((teaser, at) => (
          <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} size="second" level={2} pictured={at === 0 && seconds.length < 3} words={at < 2} />
        ))}
      </div>
    )}
  </div>
)

const SectionFrontView = ({ front: { section, rhythm, teasers }, shelf }: { front: SectionFront; shelf: Shelf }) => {
  const List = rhythm === 'numbered' ? 'ol' : 'div'
  const items = teasers.map((teaser, at) => (
    <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} under={section.id} {...setting(rhythm, at, teasers.length)} />
  ))
  return (
    <section className={`front-section ${toneOf(section)}`}>
      <h2><a href={encodePath(sectionPath(section))}>{section.name}</a></h2>
      <List className={`front-${rhythm}`}>{rhythm === 'numbered' ? items.map((item, at) => <li key={at}>{item}</li>) : items}</List>
    </section>
  )
}

/** How large a story of a section's front is, and whether with picture and words. */
function setting(rhythm: SectionFront['rhythm'], at: number, count: number): { size: Size; pictured?: boolean; words?: boolean } {
  // Beside the large story there is room for the words of the next, or of both if they are but two.
  if (rhythm === 'picture') return at === 0 ? { size: 'large' } : { size: 'line', pictured: false, words: at === 1 || count < 4 }
  if (rhythm === 'row') return { size: 'second', words: at === 0 }
  if (rhythm === 'numbered') return { size: 'line', pictured: false, words: false }
  return { size: 'second', pictured: false }
}

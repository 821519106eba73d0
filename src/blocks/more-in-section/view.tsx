import { encodePath } from '#blocks/addresses/model.ts'
import { paidWords } from '#blocks/articles/view.tsx'
import { mediaTag } from '#blocks/media/model.ts'
import { inOwnLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionTag, sectionsTag } from '#blocks/sections/model.ts'
import type { Teaser } from '#blocks/teasers/model.ts'
import { type Around, listAround } from '#blocks/teasers/store.ts'
import { type Shelf, teaserPath, TeaserView } from '#blocks/teasers/view.tsx'
import type { App } from '#kernel/app.ts'
import { type Part, part } from '#kernel/part.tsx'
import { shownInSection } from './model.ts'
import { say } from './words.ts'

interface More extends Around {
  section: Section
  shelf: Shelf
}

/** Row 8: the newest of the same section and below it, this one left out, and the neighbours in time. */
export function moreInSectionPart(app: App, publication: Publication, sections: Section[], section: Section, article: { id: string; listedAt: string }): Part {
  return part<More>(`more-in-section:${article.id}`, async () => {
    const around = await listAround(app.db, section.id, article, shownInSection)
    const pictures = around.newest.flatMap((teaser) => (teaser.lead ? [mediaTag(teaser.lead.medium.id)] : []))
    return { value: { ...around, section, shelf: { publication, sections } }, tags: [sectionTag(section.id), sectionsTag, publicationTag, ...pictures] }
  }, MoreView)
}

const MoreView = ({ newest, previous, next, section, shelf }: More) => {
  const { language } = shelf.publication
  return (
    <section className="more related" aria-labelledby="more">
      <h2 id="more">{say(language, 'more', { section: section.name })}</h2>
      {newest.length === 0 && <p className="quiet">{say(language, 'alone', { section: section.name })}</p>}
      <div className="more-list">{newest.map((teaser) => <TeaserView key={teaser.id} teaser={teaser} shelf={shelf} size="small" words={false} />)}</div>
      {(previous || next) && (
        <nav className="neighbours" aria-label={say(language, 'neighbours')}>
          {previous && <Neighbour teaser={previous} rel="prev" label={say(language, 'previous', { section: section.name })} shelf={shelf} />}
          {next && <Neighbour teaser={next} rel="next" label={say(language, 'next', { section: section.name })} shelf={shelf} />}
        </nav>
      )}
    </section>
  )
}

const Neighbour = ({ teaser, rel, label, shelf }: { teaser: Teaser; rel: 'prev' | 'next'; label: string; shelf: Shelf }) => (
  <a href={encodePath(teaserPath(teaser, shelf.sections))} rel={rel}>
    <span className="quiet">{paidWords(shelf.publication.language, teaser.sponsor, label)}</span>{' '}
    <b {...inOwnLanguage(teaser.language, shelf.publication)}>{teaser.headline}</b>
  </a>
)

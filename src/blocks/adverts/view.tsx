import { mediaTag } from '#blocks/media/model.ts'
import { Picture } from '#blocks/media/view.tsx'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { type Part, part } from '#kernel/part.tsx'
import { type Advert, advertsTag, type Place } from './model.ts'
import { onDuty } from './rotation.ts'
import { lightened, sizes } from './sizes.ts'
import { say } from './words.ts'

export { nextChange } from './rotation.ts'

/** One place of a page and all who booked it. */
export interface Slot {
  /** Tells it from all other places of all pages. */
  key: string
  place: Place
  /** Which of the adverts of a page it is: no two may be called the same. */
  number: number
  booked: Advert[]
}

/** The advert whose turn it is. While the next takes over an old page may be given; one that was withdrawn is gone at once. */
export const advertPart = (app: App, publication: Publication, slot: Slot): Part =>
  part(`advert:${slot.key}`, async () => {
    const { advert, until } = onDuty(slot.booked, publication.timeZone, app.now())
    const firm = [advertsTag, ...slot.booked.map(({ medium }) => mediaTag(medium.id))]
    return { value: advert && { advert, publication, slot }, tags: [publicationTag], firm, ...(until ? { until } : {}) }
  }, AdvertView, { soft: true })

interface Shown {
  advert: Advert
  publication: Publication
  slot: Slot
}

const AdvertView = ({ advert, publication: { language, advertKilobytes }, slot: { place, number } }: Shown) => {
  // The sidebar is complementary as a whole, and such a landmark may not stand within another.
  const Landmark = place === 'sidebar' ? 'section' : 'aside'
  const label = number > 1 ? say(language, 'numbered', { number }) : say(language, 'advert')
  const picture = lightened(advert.medium, place, advertKilobytes)
  return (
    <Landmark className="advert" aria-label={label} data-advert={advert.id}>
      <p>{say(language, 'advert')}</p>
      <a href={advert.link} rel="sponsored noopener"><Picture medium={picture} alt={advert.alt} sizes={sizes[place]} placeholder={false} /></a>
    </Landmark>
  )
}

/**
 * Adverts: pictures with a link that the paper sells itself, each for a place, perhaps for one section, from one moment until another.
 * They come from the paper's own machine, follow nobody, and say what they are.
 */
import { mediaPath, type Medium } from '#blocks/media/model.ts'
import { WebAddress } from '#blocks/publication/model.ts'
import { z } from 'zod'
import { endOf, Moment, startOf } from './moments.ts'

export const places = ['masthead', 'sidebar', 'article'] as const
export type Place = (typeof places)[number]

/** An advert as `publication.json` spells it. `until` a day means to the end of that day. */
export const NewAdvert = z.object({
  name: z.string().trim().min(1).max(120),
  /** A picture file, relative to the file of these settings, or the address of one the paper has (`/media/…`). */
  picture: z.string().min(1).max(1000),
  /** What the picture says, for those who do not see it. */
  alt: z.string().trim().min(1, 'must say what the picture says').max(300),
  link: WebAddress,
  /** Under the masthead, in the sidebar, or among the paragraphs of an article. */
  place: z.enum(places),
  /** The slug of the one section it was booked for, those below it included; on all pages without. */
  section: z.string().trim().max(200).default(''),
  afterParagraph: z.number().int().min(1).max(200).optional(),
  from: Moment.default(''),
  until: Moment.default(''),
  /** How often it takes its turn in its place, compared to the others there. */
  weight: z.number().int().min(1).max(100).default(1),
}).superRefine((advert, context) => {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (advert.afterParagraph !== undefined && advert.place !== 'article') wrong('afterParagraph', 'goes with the place "article" alone')
  const [start, end] = [startOf(advert.from, 'UTC'), endOf(advert.until, 'UTC')]
  if (start && end && start >= end) wrong('until', 'must be after "from"')
}).transform((advert) => ({ ...advert, afterParagraph: advert.place === 'article' ? (advert.afterParagraph ?? usualParagraph) : 0 }))
export type NewAdvert = z.output<typeof NewAdvert>

/** All adverts of the paper: each is known by its name. */
export const NewAdverts = z.array(NewAdvert).max(200)
  .refine((adverts) => new Set(adverts.map(({ name }) => name)).size === adverts.length, 'must name each advert once')

const usualParagraph = 3

export interface Advert extends Omit<NewAdvert, 'picture'> {
  id: string
  medium: Medium
}

/** What its form has of it. */
export const typedAdvert = ({ id: _, medium, ...advert }: Advert): NewAdvert => ({ ...advert, picture: mediaPath(medium) })

/** What is counted: half of it was before a reader's eyes for a second; its link was followed. */
export const happenings = ['shown', 'opened'] as const
export type Happening = (typeof happenings)[number]
export const Beacon = z.object({ advert: z.uuid() })

/** Moves with anything about the adverts. */
export const advertsTag = 'adverts'

/** The first start: what the owner says of the paper and of themselves. Four things are asked; the rest has defaults. */
import { PublicationSettings } from '#blocks/publication/model.ts'
import { MailAddress } from '#kernel/mail-address.ts'
import { z } from 'zod'
import { cities } from './cities.ts'

export const setUpPath = '/desk/set-up'

const coordinate = (most: number) => z.union([z.literal(''), z.coerce.number().min(-most).max(most)]).default('')

const { language, timeZone } = PublicationSettings.shape

export const Beginning = z.object({
  paper: z.string().trim().min(1, 'Say what the paper is called.').max(120),
  name: z.string().trim().min(1, 'Say how you are called.').max(200),
  email: z.string().trim().pipe(MailAddress),
  password: z.string().max(1000),
  start: z.enum(['sample', 'empty', 'wordpress']).default('sample'),
  language, timeZone,
  city: z.string().trim().max(100).default(''),
  latitude: coordinate(90),
  longitude: coordinate(180),
}).refine(({ city, latitude, longitude }) => !city || city in cities || (latitude !== '' && longitude !== ''), { path: ['city'], message: 'Say where this city lies: its latitude and longitude. Or leave it empty.' })
export type Beginning = z.output<typeof Beginning>

/** Where the weather is to be told of; nothing where no city was named. */
export function placeOf({ city, latitude, longitude }: Pick<Beginning, 'city' | 'latitude' | 'longitude'>): { place: string; latitude: number; longitude: number }[] {
  if (!city) return []
  const [north, east] = latitude !== '' && longitude !== '' ? [latitude, longitude] : (cities[city] ?? [0, 0])
  return [{ place: city, latitude: north, longitude: east }]
}

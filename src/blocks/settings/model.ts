/** Settings: the contract of `publication.json`, which other programs write too. Applying it twice changes nothing. */
import { NewAdverts } from '#blocks/adverts/model.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { NewQuote } from '#blocks/quotes/model.ts'
import { NewShow } from '#blocks/shows/model.ts'
import { mostPlaces, NewPlace } from '#blocks/weather/model.ts'
import { invalid, unprocessable } from '#kernel/errors.ts'
import { z } from 'zod'

export const Settings = PublicationSettings.extend({
  /** A picture file, relative to the file of these settings. */
  logo: z.string().optional(),
  adverts: NewAdverts.optional(),
  shows: z.array(NewShow).max(50).optional(),
  quotes: z.array(NewQuote).max(5000).optional(),
  weather: z.union([NewPlace, z.array(NewPlace).max(mostPlaces)]).transform((places) => [places].flat()).optional(),
})
export type Settings = z.output<typeof Settings>
export type SettingsInput = z.input<typeof Settings>

/** Reads the text of a `publication.json`; a refusal names each field with what it must be. */
export function readSettings(text: string): Settings {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw invalid(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = Settings.safeParse(json)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => [issue.path.join('.') || 'file', issue.message] as const)
  throw unprocessable('Some of these settings cannot be taken; nothing was changed.', Object.fromEntries(fields))
}

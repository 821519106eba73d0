/**
 * Weather: a reading for each of the publication's places, in the format of Open-Meteo's forecast API
 * (https://open-meteo.com/en/docs), whose WMO weather codes (table 4677, as it condenses them) are told in words.
 */
import { z } from 'zod'

export const NewPlace = z.object({
  place: z.string().trim().min(1).max(120),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
/** So many are asked after. */
export const mostPlaces = 20
export type NewPlace = z.output<typeof NewPlace>

const days = <T extends z.ZodType>(value: T) => z.array(value).min(1).max(16)
const hours = <T extends z.ZodType>(value: T) => z.array(value).max(200)
/** The wall clock of the place. */
const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

/** What we ask for and keep of an answer; anything further in it is dropped. */
export const Forecast = z.object({
  utc_offset_seconds: z.number(),
  current: z.object({
    time: z.string(),
    temperature_2m: z.number().min(-100).max(70),
    apparent_temperature: z.number().min(-150).max(100).nullish(),
    relative_humidity_2m: z.number().nullish(),
    precipitation: z.number().min(0).max(2000).nullish(),
    weather_code: z.number(),
    wind_speed_10m: z.number().min(0).max(600),
    wind_direction_10m: z.number().min(0).max(360).nullish(),
    is_day: z.number().nullish(),
  }),
  daily: z.object({
    time: days(z.iso.date()),
    weather_code: days(z.number().nullable()),
    temperature_2m_max: days(z.number().nullable()),
    temperature_2m_min: days(z.number().nullable()),
    precipitation_sum: days(z.number().nullable()).optional(),
    precipitation_probability_max: days(z.number().nullable()).optional(),
    wind_speed_10m_max: days(z.number().nullable()).optional(),
    sunrise: days(LocalTime.nullable()).optional(),
    sunset: days(LocalTime.nullable()).optional(),
  }),
  hourly: z.object({
    time: hours(LocalTime),
    temperature_2m: hours(z.number().min(-100).max(70).nullable()),
    weather_code: hours(z.number().nullable()).optional(),
    precipitation_probability: hours(z.number().min(0).max(100).nullable()).optional(),
    wind_speed_10m: hours(z.number().min(0).max(600).nullable()).optional(),
  }).optional(),
})
export type Forecast = z.infer<typeof Forecast>

export interface WeatherPlace {
  id: string
  slug: string
  name: string
  latitude: number
  longitude: number
  /** The last good reading, whatever its age. */
  reading: Forecast | undefined
  observedAt: string | undefined
}

export const weatherPath = '/weather'
export const placePath = (place: { slug: string }) => `${weatherPath}/${place.slug}`

export const weatherTag = 'weather'
export const fetchSeconds = 1800
/** An older reading is no weather any more. */
export const freshHours = 6

/** The address of a place's forecast on the operator's server, whose own query (a key, say) is kept. */
export function forecastAddress(server: string, place: { latitude: number; longitude: number }): string {
  const url = new URL(server)
  const ask: Record<string, string> = {
    latitude: String(place.latitude),
    longitude: String(place.longitude),
    current: 'temperature_2m,apparent_temperature,relative_humidity_2m,precipitation,weather_code,wind_speed_10m,wind_direction_10m,is_day',
    daily: 'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,wind_speed_10m_max,sunrise,sunset',
    hourly: 'temperature_2m,weather_code,precipitation_probability,wind_speed_10m',
    timezone: 'auto',
    forecast_days: '7',
    forecast_hours: '24',
    wind_speed_unit: 'kmh',
  }
  for (const [name, value] of Object.entries(ask)) url.searchParams.set(name, value)
  return url.href
}

/** The moment of a reading: Open-Meteo gives local wall-clock time with the offset beside it. */
export const observedAt = (forecast: Forecast) =>
  new Date(Date.parse(`${forecast.current.time.slice(0, 16)}:00.000Z`) - forecast.utc_offset_seconds * 1000).toISOString()

export const staleAt = (observed: string) => new Date(Date.parse(observed) + freshHours * 3_600_000).toISOString()

/** Whether a place's reading is still weather. */
export const isFresh = ({ observedAt }: Pick<WeatherPlace, 'observedAt'>, now: string) => observedAt !== undefined && staleAt(observedAt) > now

export interface Hour {
  time: string
  degrees: number
  code: number | null
  chance: number | null
  wind: number | null
}

/** The hours of a reading from that of `current` on, as far as it has them. */
export function hoursOf({ current, hourly }: Forecast): Hour[] {
  const hours = (hourly?.time ?? []).map((time, at) => ({
    time, degrees: hourly?.temperature_2m[at] ?? null, code: hourly?.weather_code?.[at] ?? null,
    chance: hourly?.precipitation_probability?.[at] ?? null, wind: hourly?.wind_speed_10m?.[at] ?? null,
  }))
  return hours.filter((hour): hour is Hour => hour.degrees !== null && hour.time.slice(0, 13) >= current.time.slice(0, 13)).slice(0, hoursShown)
}
const hoursShown = 24

export type Sky = 'clear' | 'fair' | 'cloudy' | 'fog' | 'drizzle' | 'rain' | 'snow' | 'showers' | 'thunder'

/** The sky behind a WMO code. */
export function skyOf(code: number): Sky {
  if (code === 0) return 'clear'
  if (code <= 2) return 'fair'
  if (code === 3) return 'cloudy'
  if (code <= 48) return 'fog'
  if (code <= 57) return 'drizzle'
  if (code <= 67) return 'rain'
  if (code <= 77) return 'snow'
  if (code <= 82) return 'showers'
  return code <= 86 ? 'snow' : 'thunder'
}

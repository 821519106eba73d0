import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatTime, formatWeekday } from '#kernel/clock.ts'
import { commaIn } from '#kernel/language.ts'
import { type Part, part } from '#kernel/part.tsx'
import { skyIcons } from './icons.ts'
import { type Forecast, type Sky, skyOf, staleAt, type WeatherPlace, weatherTag } from './model.ts'
import { listPlaces } from './store.ts'
import { say } from './words.ts'

interface Weather {
  places: WeatherPlace[]
  publication: Publication
}

/** Row 13: each place's weather now and for three days; a reading past six hours is not shown, and the page says so. */
export function weatherPart(app: App, publication: Publication): Part {
  return part<Weather>('weather', async () => {
    const now = app.now().toISOString()
    const places = (await listPlaces(app.db)).map((place) => (isFresh(place, now) ? place : { ...place, reading: undefined }))
    const ends = places.flatMap((place) => (place.reading && place.observedAt ? [staleAt(place.observedAt)] : [])).sort()
    return { value: { places, publication }, tags: [weatherTag, publicationTag], ...(ends[0] ? { until: ends[0] } : {}) }
  }, WeatherView, { soft: true })
}

const isFresh = ({ observedAt }: WeatherPlace, now: string) => observedAt !== undefined && staleAt(observedAt) > now

const WeatherView = ({ places, publication }: Weather) => <>{places.map((place) => <PlaceView key={place.id} place={place} publication={publication} />)}</>

const PlaceView = ({ place, publication: { language, timeZone } }: { place: WeatherPlace; publication: Publication }) => (
  <section className="department weather">
    <h2>{say(language, 'heading', { place: place.name })}</h2>
    {place.reading
      ? <><Now forecast={place.reading} language={language} /><Days forecast={place.reading} language={language} /></>
      : <p className="quiet">{say(language, 'none')}</p>}
    {place.reading && place.observedAt && (
      <p className="quiet weather-source">
        <time dateTime={place.observedAt}>{say(language, 'read', { time: formatTime(place.observedAt, language, timeZone) })}</time>{' · '}
        <a href="https://open-meteo.com/" rel="noopener">{say(language, 'source')}</a>
      </p>
    )}
  </section>
)

const Now = ({ forecast: { current }, language }: { forecast: Forecast; language: string }) => {
  const speed = Math.round(current.wind_speed_10m)
  const details = [
    current.apparent_temperature == null ? '' : say(language, 'feels', { degrees: Math.round(current.apparent_temperature) }),
    current.wind_direction_10m == null
      ? say(language, 'wind', { speed })
      : say(language, 'windFrom', { speed, direction: say(language, directionOf(current.wind_direction_10m)) }),
    current.precipitation ? say(language, 'rain', { amount: current.precipitation }) : '',
  ]
  return (
    <div className="weather-now">
      <SkyIcon sky={skyOf(current.weather_code)} size={44} />
      <p>
        <b>{say(language, 'degrees', { degrees: Math.round(current.temperature_2m) })}</b> {skyWord(language, skyOf(current.weather_code))}{' '}
        <span className="quiet">{details.filter(Boolean).join(commaIn(language))}</span>
      </p>
    </div>
  )
}

const Days = ({ forecast: { daily }, language }: { forecast: Forecast; language: string }) => (
  <ol className="weather-days">
    {daily.time.slice(0, 3).map((day, at) => {
      const chance = daily.precipitation_probability_max?.[at]
      return (
        <li key={day}>
          <time dateTime={day}>{formatWeekday(day, language)}</time>{' '}
          <SkyIcon sky={skyOf(daily.weather_code[at] ?? 3)} size={26} label={skyWord(language, skyOf(daily.weather_code[at] ?? 3))} />
          <span>
            <span className="unseen">{say(language, 'high')} </span>{degrees(daily.temperature_2m_max[at])}{' '}
            <span className="unseen">{say(language, 'low')} </span><span className="low">{degrees(daily.temperature_2m_min[at])}</span>
          </span>{' '}
          {chance != null && <span className="quiet">{say(language, 'chance', { percent: Math.round(chance) })}</span>}
        </li>
      )
    })}
  </ol>
)

const SkyIcon = ({ sky, size, label }: { sky: Sky; size: number; label?: string }) => (
  <svg viewBox="0 0 24 24" width={size} height={size} role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
    <path d={skyIcons[sky]} />
  </svg>
)

const points = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
const directionOf = (degreesFromNorth: number) => points[Math.round(degreesFromNorth / 45) % 8 as 0]
const skyWord = (language: string, sky: Sky) => say(language, sky === 'rain' ? 'rainy' : sky)
const degrees = (value: number | null | undefined) => (value == null ? '–' : `${Math.round(value)}°`)

import { encodePath } from '#blocks/addresses/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatWeekday, nextMidnight } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { type Forecast, isFresh, placePath, skyOf, staleAt, type WeatherPlace, weatherTag } from './model.ts'
import { Attribution, degrees, Now, readAt, SkyIcon, skyWord } from './sky.tsx'
import { listPlaces } from './store.ts'
import { say } from './words.ts'

export { allPlacesPart, placePart } from './place.tsx'

interface Weather {
  now: string
  places: WeatherPlace[]
  publication: Publication
}

/** Row 13: each place's weather now and for three days; a reading past six hours is not shown, and the page says so. */
export function weatherPart(app: App, publication: Publication): Part {
  return part<Weather>('weather', async () => {
    const now = app.now().toISOString()
    const places = (await listPlaces(app.db)).map((place) => (isFresh(place, now) ? place : { ...place, reading: undefined }))
    const ends = places.flatMap((place) => (place.reading && place.observedAt ? [staleAt(place.observedAt)] : [])).sort()
    // The clock alone tells when a reading was taken only while its day lasts.
    const until = ends[0] && [ends[0], nextMidnight(publication.timeZone, app.now())].sort()[0]
    return { value: { now, places, publication }, tags: [weatherTag, publicationTag], ...(until ? { until } : {}) }
  }, WeatherView, { soft: true })
}

const WeatherView = ({ now, places, publication }: Weather) =>
  <>{places.map((place, at) => <PlaceView key={place.id} now={now} place={place} publication={publication} isLast={at === places.findLastIndex(({ reading }) => reading)} />)}</>

const PlaceView = ({ now, place, publication: { language, timeZone }, isLast }: { now: string; place: WeatherPlace; publication: Publication; isLast: boolean }) => (
  <section className="department weather">
    <h2><a href={encodePath(placePath(place))}>{say(language, 'heading', { place: place.name })}</a></h2>
    {place.reading
      ? <><Now forecast={place.reading} language={language} /><Days forecast={place.reading} language={language} /></>
      : <p className="quiet">{say(language, 'none')}</p>}
    {place.reading && place.observedAt && (
      <p className="quiet">
        <time dateTime={place.observedAt}>{say(language, 'read', { time: readAt(place.observedAt, { now, language, timeZone }) })}</time>
        {isLast && <>{' · '}<Attribution language={language} /></>}
      </p>
    )}
  </section>
)

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

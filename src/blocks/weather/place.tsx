import { encodePath } from '#blocks/addresses/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatTime, formatWeekday, nextMidnight } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { type Part, part } from '#kernel/part.tsx'
import { Chart } from './chart.tsx'
import { type Forecast, type Hour, hoursOf, isFresh, placePath, skyOf, staleAt, type WeatherPlace, weatherPath, weatherTag } from './model.ts'
import { Attribution, degrees, Now, readAt, SkyIcon, skyWord } from './sky.tsx'
import { findPlace, listPlaces } from './store.ts'
import { say } from './words.ts'

interface Place {
  place: WeatherPlace
  publication: Publication
  now: string
}

/** A place's own page: now, the hours to come, the days to come. A reading past six hours is no weather any more: the page says of when it was. */
export const placePart = (app: App, publication: Publication, slug: string): Part =>
  part<Place>(`weather:${slug}`, async () => {
    const place = await findPlace(app.db, slug)
    if (!place) throw notFound('place')
    const now = app.now().toISOString()
    const ends = [nextMidnight(publication.timeZone, app.now()), ...(isFresh(place, now) ? [staleAt(place.observedAt!)] : [])].sort()
    return { value: { place, publication, now }, tags: [weatherTag, publicationTag], until: ends[0]! }
  }, PlaceView)

const PlaceView = ({ place, publication: { language, timeZone }, now }: Place) => {
  const reading = isFresh(place, now) ? place.reading : undefined
  const time = place.observedAt && readAt(place.observedAt, { now, language, timeZone })
  return (
    <div className="weather weather-page">
      <header className="plain-head">
        <p className="kicker"><a href={weatherPath}>{say(language, 'title')}</a></p>
        <h1>{say(language, 'heading', { place: place.name })}</h1>
        {!reading && <p>{say(language, 'none')}</p>}
        {time && <p className="quiet"><time dateTime={place.observedAt}>{say(language, reading ? 'read' : 'lastRead', { time })}</time></p>}
      </header>
      {reading && <Reading forecast={reading} language={language} />}
      <p className="quiet"><Attribution language={language} /></p>
    </div>
  )
}

const Reading = ({ forecast, language }: { forecast: Forecast; language: string }) => {
  const hours = hoursOf(forecast)
  return (
    <>
      <Now forecast={forecast} language={language} />
      <Facts forecast={forecast} language={language} />
      {hours.length > 1 && <Hours hours={hours} language={language} />}
      <Days forecast={forecast} language={language} />
    </>
  )
}

const clockOf = (local: string, language: string) => formatTime(`${local}:00.000Z`, language, 'UTC')

const Facts = ({ forecast: { current, daily }, language }: { forecast: Forecast; language: string }) => {
  const [sunrise, sunset] = [daily.sunrise?.[0], daily.sunset?.[0]]
  const facts = [
    current.relative_humidity_2m == null ? '' : say(language, 'humidity', { percent: Math.round(current.relative_humidity_2m) }),
    sunrise ? say(language, 'sunrise', { time: clockOf(sunrise, language) }) : '',
    sunset ? say(language, 'sunset', { time: clockOf(sunset, language) }) : '',
  ].filter(Boolean)
  return facts.length > 0 && <ul className="weather-facts quiet">{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
}

/** The drawing is for the eye; the table says the same to everyone. */
const Hours = ({ hours, language }: { hours: Hour[]; language: string }) => (
  <section>
    <h2>{say(language, 'hours')}</h2>
    <Chart hours={hours} clockOf={(local) => clockOf(local, language)} />
    <table>
      <thead><tr>{(['time', 'sky', 'temperature', 'rainColumn', 'windColumn'] as const).map((word) => <th key={word} scope="col">{say(language, word)}</th>)}</tr></thead>
      <tbody>
        {hours.map(({ time, degrees: now, code, chance, wind }) => (
          <tr key={time}>
            <th scope="row"><time dateTime={time}>{clockOf(time, language)}</time></th>
            <td><Sky code={code} language={language} /></td><td>{degrees(now)}</td>
            <td>{chance === null ? '–' : say(language, 'percent', { percent: Math.round(chance) })}</td>
            <td>{wind === null ? '–' : say(language, 'speed', { speed: Math.round(wind) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Sky = ({ code, language }: { code: number | null; language: string }) =>
  code === null ? '–' : <SkyIcon sky={skyOf(code)} size={26} label={skyWord(language, skyOf(code))} />

const Days = ({ forecast: { daily }, language }: { forecast: Forecast; language: string }) => (
  <section>
    <h2>{say(language, 'days')}</h2>
    <table>
      <thead><tr>{(['day', 'sky', 'high', 'low', 'rainColumn'] as const).map((word) => <th key={word} scope="col">{say(language, word)}</th>)}</tr></thead>
      <tbody>
        {daily.time.map((day, at) => (
          <tr key={day}>
            <th scope="row"><time dateTime={day}>{formatWeekday(day, language)}</time></th>
            <td><Sky code={daily.weather_code[at] ?? null} language={language} /></td>
            <td>{degrees(daily.temperature_2m_max[at])}</td><td>{degrees(daily.temperature_2m_min[at])}</td>
            <td>{rainOf(daily.precipitation_probability_max?.[at], daily.precipitation_sum?.[at], language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const rainOf = (chance: number | null | undefined, sum: number | null | undefined, language: string) =>
  [chance == null ? '' : say(language, 'percent', { percent: Math.round(chance) }), sum ? say(language, 'amount', { amount: sum }) : ''].filter(Boolean).join(' · ') || '–'

interface Places {
  places: WeatherPlace[]
  publication: Publication
  now: string
}

/** All places, each with how it is there now. */
export const allPlacesPart = (app: App, publication: Publication): Part =>
  part<Places>('all-weather', async () => {
    const [places, now] = [await listPlaces(app.db), app.now().toISOString()]
    const ends = places.filter((place) => isFresh(place, now)).map((place) => staleAt(place.observedAt!)).sort()
    return { value: { places, publication, now }, tags: [weatherTag, publicationTag], ...(ends[0] ? { until: ends[0] } : {}) }
  }, PlacesView)

const PlacesView = ({ places, publication: { language }, now }: Places) => (
  <div className="weather weather-page">
    <header className="plain-head"><h1>{say(language, 'title')}</h1>{places.length === 0 && <p>{say(language, 'noPlaces')}</p>}</header>
    {places.map((place) => (
      <section key={place.id}>
        <h2><a href={encodePath(placePath(place))}>{place.name}</a></h2>
        {isFresh(place, now) && place.reading ? <Now forecast={place.reading} language={language} /> : <p className="quiet">{say(language, 'none')}</p>}
      </section>
    ))}
    {places.length > 0 && <p className="quiet"><Attribution language={language} /></p>}
  </div>
)

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onEachDatabase } from '../../../test/paper.ts'
import { applyPlaces, fetchWeather } from './actions.ts'
import { forecastAddress, observedAt, skyOf, Forecast } from './model.ts'

/** A forecast as Open-Meteo's API gives it. */
const forecast = {
  latitude: 6.5, longitude: 3.375, generationtime_ms: 0.1, utc_offset_seconds: 3600, timezone: 'Africa/Lagos', timezone_abbreviation: 'GMT+1', elevation: 4,
  current_units: { time: 'iso8601', interval: 'seconds', temperature_2m: '°C' },
  current: { time: '2026-03-02T09:45', interval: 900, temperature_2m: 30.6, apparent_temperature: 36.2, relative_humidity_2m: 74, precipitation: 0.4, weather_code: 80, wind_speed_10m: 12.3, wind_direction_10m: 225, is_day: 1 },
  daily_units: { time: 'iso8601' },
  daily: { time: ['2026-03-02', '2026-03-03', '2026-03-04'], weather_code: [80, 3, 95], temperature_2m_max: [32.1, 31.4, 30], temperature_2m_min: [25.2, 25, null], precipitation_sum: [1, 0, 9], precipitation_probability_max: [55, 10, 91], wind_speed_10m_max: [20, 14.4, null], sunrise: ['2026-03-02T06:44', '2026-03-03T06:43', '2026-03-04T06:43'], sunset: ['2026-03-02T18:49', '2026-03-03T18:49', '2026-03-04T18:49'] },
  hourly_units: { time: 'iso8601' },
  hourly: {
    time: Array.from({ length: 24 }, (_, n) => `2026-03-0${n < 15 ? 2 : 3}T${String((n + 9) % 24).padStart(2, '0')}:00`),
    temperature_2m: Array.from({ length: 24 }, (_, n) => (n === 5 ? null : 25.4 + (n % 7))), weather_code: Array.from({ length: 24 }, () => 61),
    precipitation_probability: Array.from({ length: 24 }, (_, n) => n * 4), wind_speed_10m: Array.from({ length: 24 }, () => 9.7),
  },
}
const lagos = { place: 'Lagos', latitude: 6.4541, longitude: 3.3947 }

const asked: string[] = []
let reply: { status: number; body: string } = { status: 200, body: '' }
const server = createServer((request, response) => {
  asked.push(request.url!)
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())
const environment = () => ({ WEATHER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/forecast?apikey=k` })

onEachDatabase('weather', (newPaper) => {
  test('the sidebar shows now and three days, with the age of the reading and where it comes from', async () => {
    const paper = await newPaper({ environment: environment() })
    reply = { status: 200, body: JSON.stringify(forecast) }
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos]))
    await fetchWeather(paper.app)
    const page = await paper.read('/')
    expect(page).toContain('Lagos weather')
    for (const words of ['31°C', 'Showers', 'feels like 36°', 'wind 12 km/h from the south-west', 'Read at 09:45', 'Open-Meteo', '91% rain', 'Thunderstorm']) expect(page).toContain(words)
    const query = new URL(asked.at(-1)!, 'http://x').searchParams
    expect([query.get('apikey'), query.get('latitude'), query.get('forecast_days')]).toEqual(['k', '6.4541', '7'])
  })

  test('a server that fails, or talks nonsense, leaves the last good reading; after six hours the page says there is none', async () => {
    const paper = await newPaper({ environment: environment() })
    reply = { status: 200, body: JSON.stringify(forecast) }
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos]))
    await fetchWeather(paper.app)
    for (const bad of [{ status: 500, body: '{}' }, { status: 200, body: '<html>' }, { status: 200, body: '{"current":{}}' }]) {
      reply = bad
      await expect(fetchWeather(paper.app)).rejects.toThrow()
      expect(await paper.read('/')).toContain('31°C')
    }
    paper.clock.advance(6 * 3_600_000)
    const later = await paper.read('/')
    expect(later).toContain('Lagos weather')
    expect(later).not.toContain('31°C')
    expect(later).toContain('no reading of the last six hours')
  })

  test('applying the same places twice changes nothing; a place that moved loses its reading', async () => {
    const paper = await newPaper({ environment: environment() })
    const apply = (places: typeof lagos[]) => paper.change((change) => applyPlaces(change, paper.app.newId, places))
    expect(await apply([lagos])).toMatchObject({ added: 1 })
    expect(await apply([lagos])).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 1 })
    expect(await apply([{ ...lagos, latitude: 7 }])).toMatchObject({ updated: 1 })
    expect(await apply([])).toMatchObject({ removed: 1 })
  })

  test('each place has a page with the hours and the days to come, sunrise and sunset', async () => {
    const paper = await newPaper({ environment: environment() })
    reply = { status: 200, body: JSON.stringify(forecast) }
    const kano = { place: 'Kano & <North>', latitude: 12, longitude: 8.5 }
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos, kano]))
    expect(mainOf(await paper.read('/weather/lagos'))).toContain('no reading of the last six hours')
    await fetchWeather(paper.app)
    const page = mainOf(await paper.read('/weather/lagos'))
    for (const words of ['<h1>Lagos weather</h1>', 'Read at 09:45', 'sunrise 06:44', 'sunset 18:49', 'humidity 74%', '91% · 9 mm', 'aria-hidden="true"']) expect(page).toContain(words)
    expect([...page.matchAll(/<th scope="row"><time dateTime="2026-03-0\dT/g)]).toHaveLength(23)
    expect(page).toContain('<time dateTime="2026-03-02T10:00">10:00</time></th><td><svg viewBox="0 0 24 24" width="26" height="26" role="img" aria-label="Rain">')
    expect(page).not.toContain('NaN')
    expect(page.match(/open-meteo\.com/g)).toHaveLength(1)
    const all = mainOf(await paper.read('/weather'))
    for (const words of ['href="/weather/lagos"', 'href="/weather/kano-north"', 'Kano &amp; &lt;North&gt;', '31°C']) expect(all).toContain(words)
    for (const nowhere of ['/weather/abuja', '/weather/lagos/now', '/weather/%F0%9F%98%80']) expect([nowhere, (await paper.get(nowhere)).status]).toEqual([nowhere, 404])
  })

  test('the sidebar says once where its readings come from, and leads to the page of each place', async () => {
    const paper = await newPaper({ environment: environment() })
    reply = { status: 200, body: JSON.stringify(forecast) }
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos, { ...lagos, place: 'Ikeja' }]))
    await fetchWeather(paper.app)
    const page = await paper.read('/')
    expect(page.match(/open-meteo\.com/g)).toHaveLength(1)
    for (const place of ['lagos', 'ikeja']) expect(page).toContain(`<h2><a href="/weather/${place}">`)
  })

  test('a reading of yesterday says its day, and one that is too old is told of but not shown', async () => {
    const paper = await newPaper({ environment: environment() })
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos]))
    paper.clock.advance(13 * 3_600_000)
    reply = { status: 200, body: JSON.stringify({ ...forecast, current: { ...forecast.current, time: '2026-03-02T22:45' } }) }
    await fetchWeather(paper.app)
    expect(mainOf(await paper.read('/weather/lagos'))).toContain('Read at 22:45')
    paper.clock.advance(2 * 3_600_000)
    for (const address of ['/', '/weather/lagos']) expect([address, await paper.read(address)]).toEqual([address, expect.stringContaining('Read at 2 March 2026')])
    paper.clock.advance(5 * 3_600_000)
    const page = mainOf(await paper.read('/weather/lagos'))
    expect(page).toContain('The last reading is of 2 March 2026')
    expect(page).not.toContain('31°C')
  })

  test('a server that gives no hours gives a page without them', async () => {
    const paper = await newPaper({ environment: environment() })
    const { hourly: _, ...without } = forecast
    reply = { status: 200, body: JSON.stringify(without) }
    await paper.change((change) => applyPlaces(change, paper.app.newId, [lagos]))
    await fetchWeather(paper.app)
    const page = mainOf(await paper.read('/weather/lagos'))
    expect(page).not.toContain('The hours to come')
    expect(page).toContain('The days to come')
  })
})

const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

describe('a reading', () => {
  test('is taken at the wall clock of its place', () => {
    expect(observedAt(Forecast.parse(forecast))).toBe('2026-03-02T08:45:00.000Z')
  })
  test('asks the operator’s own server, whose query is kept', () => {
    expect(forecastAddress('https://weather.example/v1/forecast?apikey=k', lagos)).toContain('https://weather.example/v1/forecast?apikey=k&latitude=6.4541')
  })
  test.each([[0, 'clear'], [2, 'fair'], [3, 'cloudy'], [45, 'fog'], [55, 'drizzle'], [63, 'rain'], [75, 'snow'], [81, 'showers'], [86, 'snow'], [99, 'thunder']])('of WMO code %i is %s', (code, sky) => {
    expect(skyOf(code)).toBe(sky)
  })
})

/** A weather server for tests: it answers as Open-Meteo does, with a forecast that begins now. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WeatherServer {
  /** For WEATHER_URL. */
  url: string
  close(): void
}

export async function startWeatherServer(): Promise<WeatherServer> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(forecastFrom(new Date()))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has such an address.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/forecast`, close: () => void server.close() }
}

function forecastFrom(now: Date) {
  const hours = Array.from({ length: 24 }, (_, n) => new Date(now.getTime() + n * 3_600_000).toISOString().slice(0, 13))
  const days = Array.from({ length: 7 }, (_, n) => new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10))
  const warmth = hours.map((hour) => 28 + 4 * Math.sin(((Number(hour.slice(11)) - 9) / 12) * Math.PI))
  return {
    utc_offset_seconds: 0,
    current: {
      time: now.toISOString().slice(0, 16), temperature_2m: 30.6, apparent_temperature: 36.2, relative_humidity_2m: 74, precipitation: 0.4,
      weather_code: 80, wind_speed_10m: 12.3, wind_direction_10m: 225, is_day: 1,
    },
    hourly: {
      time: hours.map((hour) => `${hour}:00`), temperature_2m: warmth, weather_code: hours.map((_, n) => [1, 3, 61, 95][Math.floor(n / 6)]),
      precipitation_probability: hours.map((_, n) => Math.abs(60 - n * 5)), wind_speed_10m: hours.map((_, n) => 5 + n / 2),
    },
    daily: {
      time: days, weather_code: [80, 3, 95, 0, 2, 61, 45], temperature_2m_max: days.map((_, n) => 32 - n / 2), temperature_2m_min: days.map((_, n) => 24 + n / 3),
      precipitation_sum: days.map((_, n) => n), precipitation_probability_max: days.map((_, n) => n * 14), wind_speed_10m_max: days.map(() => 18),
      sunrise: days.map((day) => `${day}T06:44`), sunset: days.map((day) => `${day}T18:49`),
    },
  }
}

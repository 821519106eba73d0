import { commaIn } from '#kernel/language.ts'
import { dayIn, formatDateTime, formatTime } from '#kernel/clock.ts'
import { skyIcons } from './icons.ts'
import { type Forecast, type Sky, skyOf } from './model.ts'
import { say } from './words.ts'

/** How it is now. */
export const Now = ({ forecast: { current }, language }: { forecast: Forecast; language: string }) => {
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

export const SkyIcon = ({ sky, size, label }: { sky: Sky; size: number; label?: string }) => (
  <svg viewBox="0 0 24 24" width={size} height={size} role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
    <path d={skyIcons[sky]} />
  </svg>
)

const points = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
const directionOf = (degreesFromNorth: number) => points[Math.round(degreesFromNorth / 45) % 8 as 0]
export const skyWord = (language: string, sky: Sky) => say(language, sky === 'rain' ? 'rainy' : sky)
export const degrees = (value: number | null | undefined) => (value == null ? '–' : `${Math.round(value)}°`)

/** When a reading was taken: the clock today, else with its day. */
export const readAt = (observedAt: string, { now, language, timeZone }: { now: string; language: string; timeZone: string }) =>
  dayIn(timeZone, new Date(observedAt)) === dayIn(timeZone, new Date(now)) ? formatTime(observedAt, language, timeZone) : formatDateTime(observedAt, language, timeZone)

/** Open-Meteo asks for this wherever its readings are shown (CC BY 4.0). */
export const Attribution = ({ language }: { language: string }) => <a href="https://open-meteo.com/" rel="noopener">{say(language, 'source')}</a>

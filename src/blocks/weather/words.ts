import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  heading: '{place} weather',
  none: 'There is no reading of the last six hours; it will stand here again once the weather service answers.',
  feels: 'feels like {degrees}°',
  wind: 'wind {speed} km/h',
  windFrom: 'wind {speed} km/h from the {direction}',
  rain: 'rain {amount} mm',
  chance: '{percent}% rain',
  humidity: 'humidity {percent}%',
  read: 'Read at {time}',
  source: 'Weather data by Open-Meteo.com',
  degrees: '{degrees}°C',
  high: 'High',
  low: 'Low',
  clear: 'Clear sky',
  fair: 'Partly cloudy',
  cloudy: 'Overcast',
  fog: 'Fog or haze',
  drizzle: 'Drizzle',
  rainy: 'Rain',
  snow: 'Snow',
  showers: 'Showers',
  thunder: 'Thunderstorm',
  N: 'north', NE: 'north-east', E: 'east', SE: 'south-east', S: 'south', SW: 'south-west', W: 'west', NW: 'north-west',
  title: 'Weather',
  noPlaces: 'No place has been chosen yet.',
  lastRead: 'The last reading is of {time}.',
  hours: 'The hours to come',
  days: 'The days to come',
  sunrise: 'sunrise {time}',
  sunset: 'sunset {time}',
  time: 'Time',
  sky: 'Sky',
  temperature: 'Degrees',
  rainColumn: 'Rain',
  windColumn: 'Wind',
  day: 'Day',
  percent: '{percent}%',
  speed: '{speed} km/h',
  amount: '{amount} mm',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })

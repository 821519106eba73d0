import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
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
  },
})

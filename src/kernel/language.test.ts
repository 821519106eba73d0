import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatDay, formatTime, formatWeekday } from './clock.ts'
import { arrowsOf, directionOf, isolated, languages, listInWords, listJoints, localesOf, nameOfLanguage, sizeInWords, spokenIn } from './language.ts'

const moment = '2026-03-02T09:05:00.000Z'
const lagos = 'Africa/Lagos'

test('A byline states its time to the minute in the words of each language, and in Nigeria’s as WAT', () => {
  expect(Object.fromEntries(languages.map((language) => [language, formatDateTime(moment, language, lagos)]))).toEqual({
    en: '2 March 2026 at 10:05 WAT',
    fr: '2 mars 2026 à 10:05 UTC+1',
    ha: '2 Maris, 2026 da 10:05 WAT',
    yo: '2 Oṣù Ẹrẹ̀nà 2026 ní 10:05 WAT',
    ig: '2 Maachị 2026 na 10:05 WAT',
    pcm: '2 Mach 2026 fọ 10:05 WAT',
    ar: '2 مارس 2026 في 10:05 غرينتش+1',
  })
})

test('A zone is named as English names it, or by its distance from Greenwich', () => {
  expect(formatDateTime(moment, 'en', 'Europe/Paris')).toContain('CET')
  expect(formatDateTime(moment, 'yo', 'Africa/Johannesburg')).toContain('SAST')
  expect(formatDateTime(moment, 'yo', 'Asia/Kolkata')).toContain('GMT+5:30')
  expect(formatDateTime(moment, 'en-NG', lagos)).toContain('WAT')
})

test('An edition names its day in each language', () => {
  expect(languages.map((language) => formatDay(moment, language, lagos))).toEqual([
    'Monday, 2 March 2026', 'lundi 2 mars 2026', 'Litinin 2 Maris, 2026', 'Ọjọ́ Ajé, 2 Oṣù Ẹrẹ̀nà 2026', 'Mọnde, 2 Maachị 2026', 'Mọ́ndè, 2 Mach 2026',
    'الاثنين، 2 مارس 2026',
  ])
  expect(formatWeekday('2026-03-02', 'fr')).toBe('lun.')
})

test('Every language is written with the same digits, also where Arabic would have its own', () => {
  for (const language of [...languages, 'ar-EG', 'ar-SA']) {
    expect(formatTime(moment, language, lagos)).toMatch(/10:05/)
    expect(formatDate(moment, language, lagos)).toMatch(/2026/)
    expect(sizeInWords(language, 340_000)).toContain('340')
  }
})

test('A language nobody knows is dated in English, and one that is no language breaks nothing', () => {
  for (const language of ['xx', 'tlh-x-klingon', '', 'no language at all', '"><script>']) {
    expect(formatDate(moment, language, lagos)).toBe('2 March 2026')
    expect(directionOf(language)).toBe('ltr')
    expect(nameOfLanguage(language)).toBeTypeOf('string')
  }
})

test('A name of the other direction is isolated in a sentence, one of the same direction left as it is', () => {
  expect(isolated('Ṣadé', 'ar')).toBe('\u2068Ṣadé\u2069')
  expect(isolated('آمنة', 'ar')).toBe('آمنة')
  expect(isolated('آمنة', 'en')).toBe('\u2068آمنة\u2069')
  expect(isolated('Ṣadé', 'en')).toBe('Ṣadé')
})

test('What is in another language says so, with its direction where that differs', () => {
  expect(spokenIn('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(spokenIn('yo', 'en')).toEqual({ lang: 'yo' })
  expect(spokenIn('', 'en')).toEqual({})
  expect(spokenIn('en', 'en')).toEqual({})
  expect([directionOf('ur'), directionOf('az-Arab'), directionOf('ha')]).toEqual(['rtl', 'rtl', 'ltr'])
})

test('Names are listed as each language lists them', () => {
  expect(listInWords('en', ['Ada', 'Bisi', 'Chidi'])).toBe('Ada, Bisi and Chidi')
  expect(listInWords('fr', ['Ada', 'Bisi'])).toBe('Ada et Bisi')
  expect(listInWords('ha', ['Ada', 'Bisi'])).toBe('Ada da Bisi')
  expect(listJoints('en', 3)).toEqual(['', ', ', ' and '])
  for (const language of languages) {
    const names = ['A', 'B', 'C', 'D']
    expect(listJoints(language, 4).map((joint, at) => joint + names[at]).join('')).toBe(listInWords(language, names))
  }
})

test('Arrows point along the way a language is read', () => {
  expect(arrowsOf('ar')).toEqual({ back: '→', on: '←' })
  expect(arrowsOf('ig')).toEqual({ back: '←', on: '→' })
})

test('A reader chooses a language by its own name', () => {
  expect(languages.map(nameOfLanguage)).toEqual(['English', 'Français', 'Hausa', 'Yorùbá', 'Igbo', 'Naijá Pidgin', 'العربية'])
  expect(localesOf('ar')).toEqual(['ar-u-nu-latn', 'en-GB'])
})

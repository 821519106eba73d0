/** Languages as Intl knows them: which way they run, and how numbers, lists and sizes are written in them. */

/** Those the interface speaks. A paper may name any other: its dates are then in that language and its words in English. */
export const languages = ['en', 'fr', 'ha', 'yo', 'ig', 'pcm', 'ar'] as const
export type Language = (typeof languages)[number]

const english = 'en-GB'
/** Scripts written from right to left (Unicode Bidi_Class R and AL) that papers are printed in. */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u
const leftToRightLetter = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u

/** Whether this is a language tag (BCP 47) that Intl can be asked about. */
export const isLanguage = (tag: string) => localeOf(tag) !== undefined

/**
 * What Intl is to be asked for. Plain English is British, for day before month is what its papers outside the United States print;
 * Arabic is written with the digits 0–9, as in West Africa and the Maghreb and in every number the reader types; and a language
 * nobody knows is English, never that of the machine.
 */
export function localesOf(language: string): string[] {
  const locale = language === 'en' ? undefined : localeOf(language)
  if (!locale) return [english]
  return [locale.language === 'ar' ? new Intl.Locale(locale, { numberingSystem: 'latn' }).toString() : locale.toString(), english]
}

/** For the `dir` of an element in this language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeftScripts.has(localeOf(language)?.maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** `lang` and `dir` of something within a page that is in another language; nothing where it is in the page's own. */
export function spokenIn(own: string | undefined, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!own || own === around) return {}
  return { lang: own, ...(directionOf(own) !== directionOf(around) && { dir: directionOf(own) }) }
}

/** Words that run the other way stay whole within a sentence: between FIRST STRONG ISOLATE and its end (Unicode UAX #9). */
export function isolated(words: string, language: string): string {
  const other = directionOf(language) === 'rtl' ? leftToRightLetter : rightToLeftLetter
  return other.test(words) ? `\u2068${words}\u2069` : words
}

/** A language by its own name: "français", "Yorùbá"; its tag where Intl knows no name for it. */
export function nameOfLanguage(language: string): string {
  const locale = localeOf(language)
  if (!locale) return language
  return ownNames[locale.baseName] ?? new Intl.DisplayNames(localesOf(language), { type: 'language' }).of(locale.baseName) ?? language
}
/** What their speakers write where a reader chooses a language; CLDR has "Èdè Yorùbá" for yo and a longer name for pcm. */
const ownNames: Record<string, string> = { en: 'English', fr: 'Français', yo: 'Yorùbá', pcm: 'Naijá Pidgin' }

/** "A, B and C". */
export const listInWords = (language: string, things: string[]) => listFormat(language).format(things)

/** What stands before each thing of such a list: "", ", ", " and ". */
export function listJoints(language: string, count: number): string[] {
  const parts = listFormat(language).formatToParts(Array.from({ length: count }, () => '#'))
  const places = parts.flatMap(({ type }, at) => (type === 'element' ? [at] : []))
  return places.map((place) => (parts[place - 1]?.type === 'literal' ? parts[place - 1]!.value : ''))
}

const listFormat = (language: string) => new Intl.ListFormat(localesOf(language), { type: 'conjunction' })

/** Between things said one after the other. */
export const commaIn = (language: string) => (localeOf(language)?.maximize().script === 'Arab' ? '، ' : ', ')

/** To what came before and to what comes after, along the way the language is read. */
export const arrowsOf = (language: string) => (directionOf(language) === 'rtl' ? { back: '→', on: '←' } : { back: '←', on: '→' })

/** How large a file is, as a reader with a thin line wants to know it: 340 kB, 2.4 MB; in French 2,4 Mo. */
export function sizeInWords(language: string, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  const [unit, amount] = kilobytes < 1000 ? ['kilobyte', kilobytes] : ['megabyte', kilobytes / 1000]
  return new Intl.NumberFormat(localesOf(language), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
}

function localeOf(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language)
  } catch {
    return undefined
  }
}

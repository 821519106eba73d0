/** The words of the interface: each block keeps its own catalogue, language by language, in ICU MessageFormat. */
import { IntlMessageFormat } from 'intl-messageformat'
import { isolated, type Language, localesOf } from './language.ts'

type Values = Record<string, string | number>

/** Words a native speaker has yet to look at; `npm run words` lists them. */
export interface Unsure {
  unsure: string
}
export const unsure = (words: string): Unsure => ({ unsure: words })

/** A block's words in a language other than English. A key English has not is refused here; one that is missing, by the test of all catalogues. */
export type Translation<K extends string> = Partial<Record<K, string | Unsure>>
export type Catalogue<K extends string = string> = { en: Record<K, string> } & Partial<Record<Exclude<Language, 'en'>, Translation<K>>>

/**
 * Makes the `say` of a block from its catalogue. English is complete by type; a word missing in another language is said in English.
 * `say('en', 'count', { n: 2 })` formats ICU plurals by the rules of the language (CLDR). Values are text, never markup; one that runs
 * the other way than the language is isolated.
 */
export function speaks<K extends string>(catalogue: Catalogue<K>) {
  const formats = new Map<string, IntlMessageFormat>()
  const say = (language: string, key: K, values?: Values): string => {
    const own = translationOf(catalogue, language)?.[key]
    const message = own === undefined ? catalogue.en[key] : wordsOf(own)
    if (!values) return message
    const name = `${language}\n${key}`
    const format = formats.get(name) ?? new IntlMessageFormat(message, localesOf(own === undefined ? 'en' : language), undefined, { ignoreTag: true })
    if (formats.size < keptFormats) formats.set(name, format)
    return String(format.format(mapValues(values, (value) => (typeof value === 'string' ? isolated(value, language) : value))))
  }
  return Object.assign(say, { catalogue })
}

/** An article may name any language there is: the formats of a few are kept, not those of whatever is named. */
const keptFormats = 2_000

export const wordsOf = (words: string | Unsure) => (typeof words === 'string' ? words : words.unsure)

/** 'fr-CA' is said in French. */
function translationOf<K extends string>(catalogue: Catalogue<K>, language: string): Translation<K> | undefined {
  const [base = ''] = language.split('-')
  return Object.hasOwn(catalogue, base) ? catalogue[base as Language] : undefined
}

const mapValues = (values: Values, change: (value: string | number) => string | number): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))

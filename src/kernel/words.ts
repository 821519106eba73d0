/** The words of the interface: each block keeps its own catalogue, language by language, in ICU MessageFormat. */
import { IntlMessageFormat } from 'intl-messageformat'

type Values = Record<string, string | number>
type Messages<K extends string> = Record<K, string>

/**
 * Makes the `say` of a block from its catalogue. English is complete by type; a word missing in another language is said in English.
 * `say('en', 'count', { n: 2 })` formats ICU plurals by the rules of the language (CLDR).
 */
export function speaks<K extends string>(catalogue: { en: Messages<K> } & Record<string, Partial<Messages<K>>>) {
  const formats = new Map<string, IntlMessageFormat>()
  return (language: string, key: K, values?: Values): string => {
    const own = catalogue[language] ?? catalogue[language.split('-')[0]!]
    const message = own?.[key] ?? catalogue.en[key]
    if (!values) return message
    const name = `${language}\n${key}`
    const format = formats.get(name) ?? new IntlMessageFormat(message, own?.[key] ? language : 'en', undefined, { ignoreTag: true })
    formats.set(name, format)
    return String(format.format(values))
  }
}

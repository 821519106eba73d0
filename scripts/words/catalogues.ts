/** Reads every catalogue of words that readers see, and finds what is wrong with one. */
import { globSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { languages, localesOf } from '../../src/kernel/language.ts'
import { type Catalogue, type Unsure, wordsOf } from '../../src/kernel/words.ts'

export type Translated = Exclude<(typeof languages)[number], 'en'>
export const translated = languages.filter((language): language is Translated => language !== 'en')

/** Each block's catalogue by the folder it stands in: 'src/blocks/comments'. */
export async function readCatalogues(root: string): Promise<Map<string, Catalogue>> {
  const files = globSync('src/{site,blocks/*}/words.ts', { cwd: root }).sort()
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(root, file)).href) as Promise<{ say: { catalogue: Catalogue } }>))
  return new Map(modules.map(({ say }, at) => [path.dirname(files[at]!), say.catalogue]))
}

/** One sentence for each thing that is wrong: nothing for a catalogue that says all its words in all languages. */
export function faultsOf({ en, ...others }: Catalogue): string[] {
  const foreign = Object.keys(others).filter((language) => !translated.some((each) => each === language))
  return [
    ...foreign.map((language) => `${language}: not a language of the interface`),
    ...Object.entries(en).flatMap(([key, words]) => faultsOfMessage(words, 'en').map((fault) => `en ${key}: ${fault}`)),
    ...translated.flatMap((language) => faultsOfTranslation(en, others[language] ?? {}, language).map((fault) => `${language} ${fault}`)),
  ]
}

function faultsOfTranslation(en: Record<string, string>, own: Partial<Record<string, string | Unsure>>, language: Translated): string[] {
  const stray = Object.keys(own).filter((key) => !Object.hasOwn(en, key)).map((key) => `${key}: English says no such thing`)
  return [...stray, ...Object.entries(en).flatMap(([key, english]) => {
    const words = own[key]
    if (words === undefined || !wordsOf(words).trim()) return [`${key}: missing`]
    const broken = faultsOfMessage(wordsOf(words), language)
    return (broken.length ? broken : differences(english, wordsOf(words))).map((fault) => `${key}: ${fault}`)
  })]
}

/** What cannot be read as ICU MessageFormat, or lacks a form of the plural that the language has (CLDR). */
function faultsOfMessage(words: string, language: string): string[] {
  try {
    const needed = new Intl.PluralRules(localesOf(language)).resolvedOptions().pluralCategories
    return elementsOf(words).flatMap((element) => {
      if (!('pluralType' in element)) return []
      const missing = needed.filter((category) => !Object.hasOwn(element.options, category))
      return missing.map((category) => `{${element.value}} has no plural "${category}"`)
    })
  } catch (error) {
    return [error instanceof Error ? `unreadable: ${error.message}` : String(error)]
  }
}

/** Placeholders that stand in one of two messages only. */
function differences(english: string, words: string): string[] {
  const [wanted, given] = [placeholdersOf(english), placeholdersOf(words)]
  return [
    ...[...wanted].filter((name) => !given.has(name)).map((name) => `{${name}} is missing`),
    ...[...given].filter((name) => !wanted.has(name)).map((name) => `{${name}} is none of English`),
  ]
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const placeholdersOf = (words: string) =>
  new Set(elementsOf(words).flatMap((element) => ('value' in element && element.type !== 0 ? [element.value] : [])))

/** All elements of a message, those within its plurals and choices too. */
function elementsOf(words: string): Element[] {
  const deep = (elements: Element[]): Element[] => elements.flatMap((element) =>
    [element, ...('options' in element ? Object.values(element.options).flatMap((option) => deep(option.value)) : [])])
  return deep(new IntlMessageFormat(words, 'en', undefined, { ignoreTag: true }).getAst())
}

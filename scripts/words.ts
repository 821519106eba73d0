/** `npm run words [language]`: what is missing or unsure in the catalogues, for a native speaker to look through. */
import { fileURLToPath } from 'node:url'
import { nameOfLanguage } from '../src/kernel/language.ts'
import { wordsOf } from '../src/kernel/words.ts'
import { faultsOf, readCatalogues, translated } from './words/catalogues.ts'

const catalogues = await readCatalogues(fileURLToPath(new URL('..', import.meta.url)))
const [asked] = process.argv.slice(2)
const language = translated.find((each) => each === asked)
if (asked && !language) {
  console.error(`The interface speaks English and ${translated.join(', ')}; "${asked}" is none of them.`)
  process.exitCode = 1
} else if (language) {
  for (const [folder, { en, [language]: own = {} }] of catalogues) {
    for (const [key, words] of Object.entries(own)) {
      if (typeof words === 'object') console.log(`${folder}/words/${language}.ts  ${key}\n    ${en[key]}\n    ${wordsOf(words)}`)
    }
  }
} else {
  for (const each of translated) {
    const all = [...catalogues.values()]
    const words = all.flatMap(({ [each]: own = {} }) => Object.values(own))
    const faults = all.flatMap(faultsOf).filter((fault) => fault.startsWith(`${each} `))
    const unsure = words.filter((one) => typeof one === 'object').length
    console.log(`${each.padEnd(4)}${nameOfLanguage(each).padEnd(14)}${String(words.length).padStart(4)} words, ${unsure} to be looked at by a native speaker, ${faults.length} missing or broken`)
  }
  for (const [folder, catalogue] of catalogues) for (const fault of faultsOf(catalogue)) console.log(`${folder}: ${fault}`)
}

import { encodePath } from '#blocks/addresses/model.ts'
import { nameOfLanguage, spokenIn } from '#kernel/language.ts'
import type { Shown } from './view.tsx'
import { say } from './words.ts'

/** The same article in other languages, each by its own name. */
export const ReadIn = ({ translations, publication: { language } }: Shown) => {
  if (!translations.length) return null
  return (
    <nav className="times quiet read-in" aria-label={say(language, 'readIn')}>
      <span aria-hidden="true">{say(language, 'readIn')}</span>{' '}
      {translations.map((each) => (
        <a key={each.id} href={encodePath(each.path)} hrefLang={each.language} rel="alternate" {...spokenIn(each.language, language)}>
          {nameOfLanguage(each.language)}
        </a>
      ))}
    </nav>
  )
}

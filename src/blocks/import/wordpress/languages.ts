import { findOrigin } from '#blocks/origins/store.ts'
import type { Db } from '#kernel/db.ts'
import { isLanguage } from '#kernel/language.ts'
import type { WxrItem } from './records.ts'
import { slugOfTerm, type Survey } from './survey.ts'

const termOf = (item: WxrItem, domain: string) => item.terms.find((term) => term.domain === domain)

/** Polylang hangs an item's language on it as a term whose slug is the tag; that of the whole site goes without saying. */
export function languageOf({ head }: Survey, item: WxrItem): string {
  const term = termOf(item, 'language')
  const language = term ? slugOfTerm(term).replace('_', '-') : ''
  const isHome = language.toLowerCase() === head.language.split(/[-_]/)[0]?.toLowerCase()
  return !isHome && language.length <= 35 && isLanguage(language) ? language : ''
}

/** Polylang gives all translations of a post one term; the one that stands first in the files is taken for the original. */
export function learnTranslation({ originals }: Pick<Survey, 'originals'>, item: WxrItem) {
  const group = termOf(item, 'post_translations')
  if (group && !originals.has(slugOfTerm(group))) originals.set(slugOfTerm(group), item.id)
}

/** The article an item is a translation of, which has come over before it. */
export async function originalOf(db: Db, { site, originals }: Survey, item: WxrItem): Promise<string | null> {
  const group = termOf(item, 'post_translations')
  const oldId = group && originals.get(slugOfTerm(group))
  if (!oldId || oldId === item.id) return null
  return (await findOrigin(db, { site, kind: 'post', oldId }))?.thingId ?? null
}

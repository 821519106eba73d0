/** Languages a story may be in, by their own names where the browser knows them. */
const usual = ['af', 'ak', 'am', 'ar', 'bm', 'de', 'ee', 'en', 'es', 'ff', 'fr', 'ha', 'hi', 'ig', 'it', 'ki', 'ln', 'lg', 'mg', 'nl', 'nn', 'om', 'pcm', 'pt', 'rw', 'sn', 'so', 'st', 'sw', 'ti', 'tn', 'tr', 'tw', 'ur', 'wo', 'xh', 'yo', 'zh', 'zu']

/** Names not every browser knows. */
const known: Record<string, string> = { ff: 'Fulfulde', ki: 'Gĩkũyũ', pcm: 'Naijá' }

function nameOf(language: string): string {
  if (known[language]) return `${known[language]} (${language})`
  const own = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  return own && own !== language ? `${own} (${language})` : language
}

/** `paper`: the paper's own, which a story is in where it says nothing; `present`: whatever another program wrote stays a choice. */
export const languageChoices = (paper: string, present: string) => [
  { value: '', label: `${nameOf(paper)}, as the paper` },
  ...[...new Set([...usual.filter((each) => each !== paper), ...(present ? [present] : [])])].map((value) => ({ value, label: nameOf(value) })),
]

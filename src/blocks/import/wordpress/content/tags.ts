const setOf = (names: string) => new Set(names.split(' '))

/** Tags that only mark words: they may overlap, and words carry the list of those open around them. */
const formatting = setOf('a abbr acronym b big code del dfn em font i ins kbd mark nobr s samp small span strike strong sub sup tt u var')
const empty = setOf('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')
const blocks = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section select summary ' +
    'table tbody td template textarea tfoot th thead tr ul xmp',
)
const cells = setOf('td th caption')
const tableParts = setOf('table caption thead tbody tfoot tr td th')

export const isFormatting = (name: string) => formatting.has(name)
export const isEmptyTag = (name: string) => empty.has(name)
export const isBlockTag = (name: string) => blocks.has(name)
export const isCell = (name: string) => cells.has(name)
export const isTablePart = (name: string) => tableParts.has(name)

interface Ending {
  ends: Set<string>
  within: (name: string) => boolean
}
const within = (names: string) => {
  const set = setOf(names)
  return (name: string) => set.has(name)
}
const inList = within('ul ol menu dir td th caption table')
const inTable = within('table')
const endings: Record<string, Ending> = {
  li: { ends: setOf('li'), within: inList },
  dt: { ends: setOf('dt dd'), within: within('dl td th table') },
  dd: { ends: setOf('dt dd'), within: within('dl td th table') },
  option: { ends: setOf('option'), within: within('select') },
  optgroup: { ends: setOf('option optgroup'), within: within('select') },
  td: { ends: setOf('td th caption'), within: inTable },
  th: { ends: setOf('td th caption'), within: inTable },
  tr: { ends: setOf('td th caption tr'), within: inTable },
  tbody: { ends: setOf('td th caption tr thead tbody tfoot'), within: inTable },
  thead: { ends: setOf('td th caption tr thead tbody tfoot'), within: inTable },
  tfoot: { ends: setOf('td th caption tr thead tbody tfoot'), within: inTable },
  rt: { ends: setOf('rt rp'), within: within('ruby') },
  rp: { ends: setOf('rt rp'), within: within('ruby') },
}
const paragraph: Ending = { ends: setOf('p'), within: (name) => name !== 'p' && isBlockTag(name) }

const none: Ending[] = []
const onlyParagraph = [paragraph]

/** Which open tags end because this one begins, as browsers have it. */
export function endingsBy(name: string): Ending[] {
  const own = Object.hasOwn(endings, name) ? endings[name] : undefined
  if (own) return isBlockTag(name) ? [paragraph, own] : [own]
  return isBlockTag(name) ? onlyParagraph : none
}

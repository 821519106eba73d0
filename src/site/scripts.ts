import adverts from './islands/adverts.ts?bundled'
import comments from './islands/comments.ts?bundled'
import embeds from './islands/embeds.ts?bundled'
import everywhere from './islands/everywhere.ts?bundled'
import proof from './islands/proof.ts?bundled'
import share from './islands/share.ts?bundled'
import suggestions from './islands/suggestions.ts?bundled'

/** The scripts of pages, each with the mark in the HTML of what it is for; '' for what every page has a use for. */
const islands: [mark: string, script: string][] = [
  ['', everywhere],
  ['class="share"', share],
  ['id="respond"', comments],
  [' data-proof=', proof],
  [' data-frame=', embeds],
  [' data-advert=', adverts],
  [' data-suggest=', suggestions],
]

/** The one script at the end of a page: the pieces that what stands on it has a use for. Each only adds to what works without it. */
export const pageScript = (html: string): string => islands.filter(([mark]) => html.includes(mark)).map(([, script]) => script).join('')

import { quotesPath } from '#blocks/quotes/model.ts'
import { allQuotesPart } from '#blocks/quotes/view.tsx'
import { say } from '#blocks/quotes/words.ts'
import { onePartPage } from '../pages.tsx'
import { onwardHead, planOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const quotes: OwnPage = {
  at: /^\/quotes$/,
  declares: ['after'],
  makes(site, _groups, { after }) {
    const { language } = site.publication
    const head = onwardHead(site, { title: say(language, 'title'), description: say(language, 'intro') }, quotesPath, after)
    return planOf(site, head, onePartPage(site, allQuotesPart(site.app, site.publication, after)), [])
  },
}

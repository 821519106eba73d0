import { publicationTag } from '#blocks/publication/model.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { onePartPage } from '../pages.tsx'
import { planOf, type Site } from '../plan.ts'
import { say } from '../words.ts'
import type { OwnPage } from './own.ts'

/** What a browser shows that finds neither the network nor the page among those it kept: its worker fills in the list. */
export const offline: OwnPage = {
  at: /^\/offline$/,
  declares: [],
  makes: (site) => planOf(site, { title: say(site.publication.language, 'offline'), isUnlisted: true }, onePartPage(site, offlinePart(site)), []),
}

const offlinePart = ({ publication: { language } }: Site): Part =>
  part('offline', async () => loaded({ language }, publicationTag), OfflineView)

const OfflineView = ({ language }: { language: string }) => (
  <>
    <header className="plain-head"><h1>{say(language, 'offline')}</h1><p>{say(language, 'offlineWords')}</p></header>
    <section data-kept=""><h2>{say(language, 'offlineKept')}</h2></section>
  </>
)

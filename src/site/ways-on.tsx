import { encodePath, slugOf } from '#blocks/addresses/model.ts'
import { articlesTag, articleTag } from '#blocks/articles/model.ts'
import { listBySlugStart } from '#blocks/articles/store.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { inOwnLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import { SearchForm } from '#blocks/search/view.tsx'
import { type Section, sectionsTag } from '#blocks/sections/model.ts'
import { listNewest } from '#blocks/teasers/store.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import { type Part, part } from '#kernel/part.tsx'
import type { Site } from './plan.ts'
import { say } from './words.ts'

type Likely = Awaited<ReturnType<typeof listBySlugStart>>
interface WaysOn {
  likely: Likely
  latest: { id: string; slug: string; sectionId: string; headline: string; language: string; sponsor: string }[]
  publication: Publication
  sections: Section[]
}

const latestShown = 5
const likelyShown = 3
const shortestSlug = 6

/** Articles whose address begins as this one does: links are cut off at their end, and misspelt there most. */
export async function listLikely({ app }: Site, path: string): Promise<Likely> {
  const slug = slugOf(path.split('/').at(-1) ?? '')
  if (slug.length < shortestSlug || path.includes('\0')) return []
  return listBySlugStart(app.db, slug.slice(0, Math.max(shortestSlug, Math.floor(slug.length * 0.6))), likelyShown)
}

/** Where a reader goes on who found nothing: what they may have meant, the search, the latest. */
export const waysOnPart = ({ app, publication, sections }: Site, likely: Likely): Part =>
  part<WaysOn>(`ways-on:${likely.map(({ id }) => id).join()}`, async () => {
    const latest = await listNewest(app.db, { of: 'all' }, latestShown)
    return { value: { likely, latest, publication, sections }, tags: [articlesTag, publicationTag, sectionsTag, ...likely.map(({ id }) => articleTag(id))] }
  }, WaysOnView)

const WaysOnView = ({ likely, latest, publication, sections }: WaysOn) => (
  <div className="ways-on">
    {likely.length > 0 && <h2>{say(publication.language, 'didYouMean')}</h2>}
    {likely.length > 0 && <Headlines articles={likely} publication={publication} sections={sections} />}
    <SearchForm language={publication.language} q="" />
    {latest.length > 0 && <h2>{say(publication.language, 'mostRecent')}</h2>}
    {latest.length > 0 && <Headlines articles={latest} publication={publication} sections={sections} />}
  </div>
)

const Headlines = ({ articles, publication, sections }: { articles: WaysOn['latest']; publication: Publication; sections: Section[] }) => (
  <ul>
    {articles.map((article) => <li key={article.id}><a href={encodePath(teaserPath(article, sections))} {...inOwnLanguage(article.language, publication)}>{article.headline}</a>{article.sponsor && <small> {paidMark(publication.language, article.sponsor)}</small>}</li>)}
  </ul>
)

import { encodePath } from '#blocks/addresses/model.ts'
import { articlesTag, articleTag } from '#blocks/articles/model.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { inOwnLanguage, type Publication, publicationTag } from '#blocks/publication/model.ts'
import { type Section, sectionsTag } from '#blocks/sections/model.ts'
import type { Teaser } from '#blocks/teasers/model.ts'
import { teaserPath } from '#blocks/teasers/view.tsx'
import type { App } from '#kernel/app.ts'
import { inSeconds } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { recomputeSeconds, windowHours } from './model.ts'
import { listTrending } from './store.ts'
import { say } from './words.ts'

interface Trending {
  teasers: Teaser[]
  isCounted: boolean
  sections: Section[]
  publication: Publication
}

/** Row 11. Views move no tag: the list is made anew at most once a minute. */
export function trendingPart(app: App, publication: Publication, sections: Section[]): Part {
  return part<Trending>('trending', async () => {
    const found = await listTrending(app.db, app.now())
    return {
      value: { ...found, sections, publication },
      tags: [publicationTag, sectionsTag, articlesTag],
      firm: found.teasers.map((teaser) => articleTag(teaser.id)),
      until: inSeconds(app, recomputeSeconds),
    }
  }, TrendingView, { soft: true })
}

const TrendingView = ({ teasers, isCounted, sections, publication }: Trending) => (
  <section className="department trending">
    <h2>{say(publication.language, 'trending')}</h2>
    {teasers.length > 0 && <ol>{teasers.map((teaser) => <li key={teaser.id}><a href={encodePath(teaserPath(teaser, sections))} {...inOwnLanguage(teaser.language, publication)}>{teaser.headline}{teaser.sponsor && <small>{paidMark(publication.language, teaser.sponsor)}</small>}</a></li>)}</ol>}
    <p className="quiet">{teasers.length === 0 ? say(publication.language, 'empty') : isCounted ? say(publication.language, 'how', { hours: windowHours }) : say(publication.language, 'newest')}</p>
  </section>
)

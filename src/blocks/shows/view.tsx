import { encodePath } from '#blocks/addresses/model.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { type Part, part } from '#kernel/part.tsx'
import { EpisodeLineView } from './line.tsx'
import { showPath } from './model.ts'
import { stayingUntil } from './staying.ts'
import { findNextMoment, type Latest, listLatest } from './store.ts'
import { say } from './words.ts'

export { episodePart } from './episode.tsx'
export { allShowsPart, showPart } from './show.tsx'

/** A sidebar with more is a list. */
const showsInSidebar = 3

interface Department {
  latest: Latest[]
  publication: Publication
}

/** Row 9: each show under its own name, with its latest episode to play. */
export function showsPart(app: App, publication: Publication): Part {
  return part<Department>('shows', async () => {
    const latest = await listLatest(app.db, app.now().toISOString(), showsInSidebar)
    const until = latest.length ? latest[0]!.next : await findNextMoment(app.db, app.now().toISOString())
    return { value: { latest, publication }, ...stayingUntil(until, latest.flatMap(({ still }) => still?.id ?? [])) }
  }, DepartmentView, { soft: true })
}

const DepartmentView = ({ latest, publication }: Department) => (
  <>
    {latest.map(({ show, episode, still }) => (
      <section key={show.id} className="department show">
        <h2>{show.name}</h2>
        <EpisodeLineView show={show} episode={episode} still={still} publication={publication} level={3} />
        <AllEpisodes show={show} language={publication.language} />
      </section>
    ))}
  </>
)

const AllEpisodes = ({ show, language }: { show: Latest['show']; language: string }) => (
  <p className="show-all">
    <a href={encodePath(showPath(show))} aria-label={`${say(language, 'allEpisodes')}: ${show.name}`}>{say(language, 'allEpisodes')}</a>
  </p>
)

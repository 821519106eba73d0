import { paidMark } from '#blocks/articles/view.tsx'
import { listContributorsPage } from '#blocks/contributors/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { Section } from '#blocks/sections/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate, momentIn } from '#kernel/clock.ts'
import { notFound } from '#kernel/errors.ts'
import { type Part, part } from '#kernel/part.tsx'
import { Narrow, type Search, SearchForm } from './form.tsx'
import { type Asked, documentKinds, mostQuestion, type Narrowing, readQuestion, resultsOnPage } from './model.ts'
import { findResults, type Result, type Results } from './results.ts'
import type { Piece } from './snippet.ts'
import { say } from './words.ts'

export { type Search, SearchForm } from './form.tsx'

interface Around {
  app: App
  publication: Publication
  sections: Section[]
}
interface SearchPage {
  publication: Publication
  sections: Section[]
  contributors: { slug: string; name: string; id: string }[]
  search: Search
  page: number
  /** A sentence instead of results: nothing was asked, or nothing that could be. */
  sentence: string
  found: Results | undefined
}

const contributorsListed = 100

/** The page of a search. Made for one reader and kept by nobody: of questions there is no end. */
export function searchPart({ app, publication, sections }: Around, search: Search, page: number): Part {
  return part<SearchPage>(`search:${JSON.stringify(search)}:${page}`, async () => {
    const contributors = await listContributorsPage(app.db, contributorsListed)
    const asked = readQuestion(search.q ?? '')
    const sentence = sentenceFor(publication.language, search.q, asked)
    const narrowing = narrowingOf(search, { publication, sections, contributors })
    const found = sentence ? undefined : await findResults(app, sections, asked, narrowing, page)
    if (page > 1 && !found?.results.length) throw notFound('page')
    return { value: { publication, sections, contributors, search, page, sentence, found }, tags: [], until: app.now().toISOString() }
  }, SearchView)
}

function sentenceFor(language: string, q: string | undefined, asked: Asked): string {
  if (!q?.trim()) return say(language, 'askWords')
  if (q.length > mostQuestion) return say(language, 'tooLong', { most: mostQuestion })
  return asked.wanted.length ? '' : say(language, 'noLetters')
}

/** What does not exist narrows nothing: a section may have been renamed since the address was kept. */
function narrowingOf({ kind, section, by, from, to }: Search, { publication, sections, contributors }: Pick<SearchPage, 'publication' | 'sections' | 'contributors'>): Narrowing {
  const startOf = (day: string | undefined) => (day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? momentIn(publication.timeZone, `${day} 00:00:00`) : undefined)
  const until = startOf(to)
  return {
    kind: documentKinds.find((each) => each === kind),
    sectionId: sections.find(({ slug }) => slug === section)?.id,
    contributorId: contributors.find(({ slug }) => slug === by)?.id,
    // What has no day is on neither side of one.
    from: startOf(from) ?? (until ? '0' : undefined),
    before: until && new Date(Date.parse(until) + 86_400_000).toISOString(),
  }
}

const SearchView = (props: SearchPage) => {
  const { publication: { language }, search, sections, contributors, sentence, found } = props
  return (
    <>
      <header className="plain-head">
        <h1>{search.q?.trim() && !sentence ? say(language, 'search') : say(language, 'ask')}</h1>
        <SearchForm language={language} q={search.q}>
          <Narrow language={language} search={search} sections={sections} contributors={contributors} />
        </SearchForm>
      </header>
      {sentence && <p>{sentence}</p>}
      {found && (found.results.length ? <Found {...props} found={found} /> : <Nothing language={language} search={search} />)}
    </>
  )
}

const Nothing = ({ language, search: { q = '', ...narrowed } }: { language: string; search: Search }) => (
  <>
    <p role="status"><b>{say(language, 'none', { question: q })}</b></p>
    <p>{say(language, 'noneWords')}</p>
    {Object.values(narrowed).some(Boolean) && <p><a href={addressOf({ q }, 1)}>{say(language, 'noneNarrowed')}</a></p>}
  </>
)

const Found = ({ publication, search, page, found }: SearchPage & { found: Results }) => {
  const { language } = publication
  return (
    <>
      <p className="quiet" role="status">{say(language, found.isMore ? 'foundMore' : 'found', { count: found.count, question: search.q ?? '' })}</p>
      <ol className="results" start={(page - 1) * resultsOnPage + 1}>
        {found.results.map((result) => <li key={result.path}><ResultView result={result} publication={publication} /></li>)}
      </ol>
      {(page > 1 || found.hasNext) && (
        <nav className="pager" aria-label={say(language, 'pages')}>
          {page > 1 ? <a href={addressOf(search, page - 1)} rel="prev">{say(language, 'previous')}</a> : <span />}
          <span>{say(language, 'pageOf', { page })}</span>
          {found.hasNext ? <a href={addressOf(search, page + 1)} rel="next">{say(language, 'next')}</a> : <span />}
        </nav>
      )}
    </>
  )
}

const ResultView = ({ result: { kind, path, title, words, listedAt, place, sponsor }, publication: { language, timeZone } }: { result: Result; publication: Publication }) => (
  <article className="result">
    <p className="kicker">{place ? <a href={place.path}>{place.name}</a> : say(language, kind)}</p>
    <h2><a href={path}><Marked pieces={title} /></a></h2>
    {words.length > 0 && <p className="teaser-words"><Marked pieces={words} /></p>}
    {listedAt && <p className="quiet">{sponsor && <b>{paidMark(language, sponsor)}</b>} <time dateTime={listedAt}>{formatDate(listedAt, language, timeZone)}</time></p>}
  </article>
)

const Marked = ({ pieces }: { pieces: Piece[] }) => <>{pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</>

/** The address of a page of results: the same question always has the same one. */
export function addressOf(search: Search, page: number): string {
  const { q, kind, section, by, from, to } = search
  const given = Object.entries({ q, kind, section, by, from, to, page: page > 1 ? String(page) : undefined }).filter((each): each is [string, string] => Boolean(each[1]))
  return `/search?${new URLSearchParams(given)}`
}

import { encodePath } from '#blocks/addresses/model.ts'
import { articlesTag, articleTag } from '#blocks/articles/model.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import { sectionsTag } from '#blocks/sections/model.ts'
import { type Cursor, cursorText } from '#blocks/teasers/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDate } from '#kernel/clock.ts'
import { arrowsOf } from '#kernel/language.ts'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { type Correction, correctionsOnPage, correctionsPath, correctionsTag, type ListedCorrection } from './model.ts'
import { listAllCorrections } from './store.ts'
import { say } from './words.ts'

interface Strip {
  corrections: Correction[]
  publication: Publication
}

/** Under an article: what was wrong in it, and when it was put right. Nothing where nothing was. */
export const correctionsPart = (publication: Publication, articleId: string, corrections: Correction[]): Part =>
  part<Strip>(`corrections:${articleId}`, async () => loaded(corrections.length ? { corrections, publication } : undefined, articleTag(articleId), publicationTag), StripView)

const StripView = ({ corrections, publication }: Strip) => (
  <section className="corrections" aria-labelledby="corrections">
    <h2 id="corrections">{say(publication.language, 'corrections', { count: corrections.length })}</h2>
    {corrections.map((correction) => <p key={correction.id}><Day at={correction.at} {...publication} /> {correction.sentence}</p>)}
    <p><a href={correctionsPath}>{say(publication.language, 'all')}</a></p>
  </section>
)

interface All {
  corrections: ListedCorrection[]
  publication: Publication
  isHead: boolean
  next: Correction | undefined
}

/** Every correction of what readers may read, newest first, a page of them. */
export const allCorrectionsPart = (app: App, publication: Publication, before?: Cursor): Part =>
  part<All>(`all-corrections:${before ? cursorText(before) : ''}`, async () => {
    const found = await listAllCorrections(app.db, correctionsOnPage + 1, before)
    if (before && !found.length) throw notFound('page')
    const corrections = found.slice(0, correctionsOnPage)
    const value = { corrections, publication, isHead: !before, next: found.length > correctionsOnPage ? corrections.at(-1) : undefined }
    return loaded(value, correctionsTag, articlesTag, publicationTag, sectionsTag)
  }, AllView)

const AllView = ({ corrections, publication, isHead, next }: All) => (
  <>
    <header className="plain-head"><h1>{say(publication.language, 'title')}</h1><p>{say(publication.language, corrections.length ? 'intro' : 'none')}</p></header>
    {corrections.length > 0 && <ol className="all-corrections">{corrections.map((each) => <li key={each.id}><One correction={each} publication={publication} /></li>)}</ol>}
    {(next || !isHead) && <Pager language={publication.language} isHead={isHead} next={next} />}
  </>
)

const One = ({ correction, publication }: { correction: ListedCorrection; publication: Publication }) => (
  <>
    <h2><a href={encodePath(correction.path)}>{correction.headline}</a></h2>
    {correction.sponsor && <p className="quiet"><b>{paidMark(publication.language, correction.sponsor)}</b></p>}
    <p><span className="quiet"><Day at={correction.at} {...publication} /></span> {correction.sentence}</p>
  </>
)

const Pager = ({ language, isHead, next }: { language: string; isHead: boolean; next: Correction | undefined }) => (
  <nav className="pager" aria-label={say(language, 'pages')}>
    {isHead ? <span /> : <a href={correctionsPath}>{arrowsOf(language).back} {say(language, 'newest')}</a>}
    {next && <a href={`${correctionsPath}?before=${cursorText({ listedAt: next.at, id: next.id })}`} rel="next">{say(language, 'older')} {arrowsOf(language).on}</a>}
  </nav>
)

const Day = ({ at, language, timeZone }: { at: string; language: string; timeZone: string }) => <time dateTime={at}>{formatDate(at, language, timeZone)}</time>

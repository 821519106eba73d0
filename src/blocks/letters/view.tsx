import type { ReactNode } from 'react'
import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { commentHtml } from '#blocks/comments/view.tsx'
import { type CommentRow, findSubject } from '#blocks/comments/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDateTime } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { readModeratorLink, readYours } from './actions.ts'
import { letterPath, offered, type Purpose, yoursPath } from './model.ts'
import { readLink } from './tokens.ts'
import { say, type Word } from './words.ts'

interface Letter {
  publication: Publication
  token: string
  isDone: boolean
}

/** The page a link in a mail leads to. Made for one person, kept by nobody. */
export function letterPart(app: App, publication: Publication, purpose: Purpose, token: string, isDone: boolean): Part {
  const letter: Letter = { publication, token, isDone }
  const personal = async <T,>(read: Promise<T>) => ({ value: { ...letter, ...(await read) }, tags: [], until: app.now().toISOString() })
  const key = `letter:${purpose}:${token}:${isDone}`
  if (purpose === 'moderate') return part(key, () => personal(readDecision(app, token)), DecisionView)
  if (purpose === 'yours') return token ? part(key, () => personal(readYours(app, token)), YoursView) : part(key, () => personal(Promise.resolve({})), AskView)
  return part(key, () => personal(readLink(app, purpose, token).then((email) => ({ email, purpose }))), AnswersView)
}

interface Decision extends Letter {
  comment: CommentRow
  title: string
  path: string
}

async function readDecision(app: App, token: string): Promise<Omit<Decision, keyof Letter>> {
  const { comment } = await readModeratorLink(app, token)
  const subject = await findSubject(app.db, comment.subjectId)
  return { comment, title: subject?.title ?? '', path: (await findCurrentPath(app.db, comment.subjectId)) ?? '/' }
}

const stateWords: Record<CommentRow['state'], Word> = { shown: 'isShown', held: 'isHeld', spam: 'isSpam', binned: 'isBinned' }
const deedWords: Record<(typeof offered)[number], Word> = { approve: 'approve', spam: 'spam', bin: 'bin' }
const aims: Record<(typeof offered)[number], CommentRow['state']> = { approve: 'shown', spam: 'spam', bin: 'binned' }

const DecisionView = ({ publication: { language, timeZone }, token, comment, title, path }: Decision) => (
  <Sheet heading={say(language, 'oneComment')}>
    <p role="status"><b>{say(language, stateWords[comment.state])}</b></p>
    <p>
      <b><bdi>{comment.name}</bdi></b> <bdi>{comment.email}</bdi>{' · '}
      <time dateTime={comment.postedAt}>{formatDateTime(comment.postedAt, language, timeZone)}</time>{' · '}
      <a href={`${encodePath(path)}#comment-${comment.id}`}>{title}</a>
    </p>
    <Words comment={comment} />
    <Ask purpose="moderate" token={token}>
      {offered.filter((deed) => aims[deed] !== comment.state).map((deed, at) => (
        <button key={deed} type="submit" name="deed" value={deed} className={at === 0 ? 'first' : undefined}>{say(language, deedWords[deed])}</button>
      ))}
    </Ask>
  </Sheet>
)

const AnswersView = ({ publication: { language }, token, isDone, email, purpose }: Letter & { email: string; purpose: 'answers' | 'stop' }) => (
  <Sheet heading={say(language, purpose === 'stop' ? 'stopHeading' : 'answersHeading')}>
    {isDone
      ? <p role="status">{say(language, purpose === 'stop' ? 'stopped' : 'confirmed', { email })}</p>
      : (
        <>
          <p>{say(language, purpose === 'stop' ? 'stopAsk' : 'answersAsk', { email })}</p>
          <Ask purpose={purpose} token={token}><button type="submit" className="first">{say(language, purpose === 'stop' ? 'stop' : 'yes')}</button></Ask>
        </>
      )}
  </Sheet>
)

const AskView = ({ publication: { language }, isDone }: Letter) => (
  <Sheet heading={say(language, 'yoursHeading')}>
    {isDone ? <p role="status">{say(language, 'yoursSent')}</p> : <p>{say(language, 'yoursIntro')}</p>}
    <form method="post" action={yoursPath}>
      <label>{say(language, 'yourEmail')} <input type="email" name="email" autoComplete="email" required maxLength={254} /></label>
      <button type="submit" className="first">{say(language, 'sendLink')}</button>
    </form>
  </Sheet>
)

const YoursView = ({ publication: { language, timeZone }, token, isDone, email, comments }: Letter & { email: string; comments: CommentRow[] }) => (
  <Sheet heading={say(language, 'yoursHeading')}>
    <p role="status">{isDone ? say(language, 'forgotten') : say(language, 'yoursCount', { count: comments.length, email })}</p>
    {comments.length > 0 && (
      <>
        <p><a href={`${letterPath('yours', token)}/comments.json`} download="">{say(language, 'download')}</a></p>
        <Ask purpose="yours" token={token}>
          <button type="submit" name="forget" value="name">{say(language, 'forgetName')}</button>
          <button type="submit" name="forget" value="all">{say(language, 'forgetAll')}</button>
        </Ask>
        {comments.map((comment) => (
          <section key={comment.id}>
            <p><time dateTime={comment.postedAt}>{formatDateTime(comment.postedAt, language, timeZone)}</time> · {say(language, stateWords[comment.state])}</p>
            <Words comment={comment} />
          </section>
        ))}
      </>
    )}
  </Sheet>
)

const Sheet = ({ heading, children }: { heading: string; children: ReactNode }) => <div className="letter"><h1>{heading}</h1>{children}</div>
const Ask = ({ purpose, token, children }: { purpose: Purpose; token: string; children: ReactNode }) => <form method="post" action={letterPath(purpose, token)}>{children}</form>
const Words = ({ comment: { body } }: { comment: CommentRow }) => <blockquote dir="auto" dangerouslySetInnerHTML={{ __html: commentHtml(body) }} />

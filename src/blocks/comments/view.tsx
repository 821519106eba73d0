import { encodePath } from '#blocks/addresses/model.ts'
import { articleTag } from '#blocks/articles/model.ts'
import { pageTag } from '#blocks/pages/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { formatDateTime } from '#kernel/clock.ts'
import { arrowsOf } from '#kernel/language.ts'
import { notFound } from '#kernel/errors.ts'
import { type Part, part } from '#kernel/part.tsx'
import { unsealHeld } from './actions.ts'
import { commentsData } from './data.ts'
import { Face } from './face.tsx'
import { FormView } from './form.tsx'
import { webAddress } from './links.ts'
import { commentHtml, plainText } from './markup.ts'
import { type Comment, commentsTag, pageQuery } from './model.ts'
import { closingTime, isOpenAt } from './opening.ts'
import { type CommentsPage, findWaiting, listThreads } from './store.ts'
import { type Place, threadsOf } from './thread.ts'
import { say, type Word } from './words.ts'

export { commentHtml, plainText }

interface Subject {
  id: string
  path: string
  commentsOpen: boolean
  publishedAt: string | null
}
type Query = Partial<Record<'comments' | 'replytocom' | 'held', string>>

interface Thread extends CommentsPage {
  publication: Publication
  subject: Subject
  page: number
  parent: Comment | undefined
  /** Unfolded. */
  isOpen: boolean
  takesComments: boolean
}

/** The query of a page by which one writer sees their own comment; its answer is nobody else's. */
export const isPersonal = (query: Query) => query.held !== undefined

/** Rows 6 and 7: the line that opens the thread, the thread, the form. */
export function commentsPart(app: App, publication: Publication, subject: Subject, query: Query = {}): Part {
  const key = ['comments', subject.id, query.comments ?? '', query.replytocom ?? '', query.held ?? ''].join(':')
  const { comments: settings } = publication
  return part<Thread>(key, async () => {
    const takesComments = isOpenAt(subject, settings, app.now())
    const page = pageNumber(query.comments)
    const found = await listThreads(app.db, subject.id, page)
    if (page > 1 && !found.comments.length) throw notFound('page')
    const held = query.held ? await findHeld(app, subject.id, query.held) : []
    const parent = takesComments ? found.comments.find((comment) => comment.id === query.replytocom) : undefined
    const isOpen = Boolean(query.comments || query.replytocom || query.held)
    const value = { ...found, comments: [...found.comments, ...held], publication, subject, page, parent, isOpen, takesComments }
    const tags = [commentsTag(subject.id), articleTag(subject.id), pageTag(subject.id), publicationTag]
    const until = isPersonal(query) ? app.now() : takesComments ? closingTime(subject, settings) : undefined
    return { value, tags, ...(until && { until: until.toISOString() }) }
  }, CommentsView)
}

/** `?comments=N` from 1; beyond 10,000 nobody reads. */
function pageNumber(text: string | undefined): number {
  if (text === undefined) return 1
  if (!/^[1-9]\d{0,3}$/.test(text)) throw notFound('page')
  return Number(text)
}

async function findHeld(app: App, subjectId: string, token: string): Promise<Comment[]> {
  const id = await unsealHeld(app, token)
  const held = id ? await findWaiting(app.db, subjectId, id) : undefined
  return held ? [held] : []
}

const CommentsView = (thread: Thread) => {
  const { publication, subject, takesComments, comments, total, isOpen } = thread
  const { language } = publication
  if (!takesComments && !comments.length) return <p className="comments-closed">{say(language, 'closed')}</p>
  return (
    <details className="comments" open={isOpen}>
      <summary>{total ? say(language, 'count', { count: total }) : say(language, 'invite')}</summary>
      <section id="comments" aria-label={say(language, 'comments')}>
        {comments.length > 0 && <Places places={placesOf(thread)} thread={thread} />}
        {total > 0 && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: commentsData(publication, subject.path, comments.filter(({ isGone }) => !isGone), thread.page) }} />}
        <Pager {...thread} />
        {takesComments ? <Respond {...thread} /> : <p className="comments-closed">{say(language, 'closed')}</p>}
      </section>
    </details>
  )
}

/** A comment that waits stands after what it answers, else last. */
function placesOf({ comments }: Thread): Place[] {
  const isHere = (id: string | null) => comments.some((comment) => comment.id === id)
  return threadsOf(comments.map((comment) => (comment.isHeld && !isHere(comment.parentId) ? { ...comment, parentId: null } : comment)))
}

const Places = ({ places, thread }: { places: Place[]; thread: Thread }) => (
  <ol>
    {places.map(({ id, comment, answers, replies }) => (
      <li key={id} id={`comment-${id}`}>
        {comment && !comment.isGone
          ? <CommentView comment={comment} answers={answers} thread={thread} />
          : <p className="quiet" dir="auto">{say(thread.publication.language, 'gone')} {comment?.note && say(thread.publication.language, 'fromNewsroom', { note: comment.note })}</p>}
        {replies.length > 0 && <Places places={replies} thread={thread} />}
      </li>
    ))}
  </ol>
)

const CommentView = ({ comment, answers, thread }: { comment: Comment; answers: Comment | undefined; thread: Thread }) => {
  const { publication: { language, timeZone }, takesComments, page } = thread
  const { id, name, postedAt, body, isHeld, isHighlighted, note } = comment
  const standing = standingOf(comment)
  return (
    <article>
      <header>
        <Face name={name} />
        <b><Name {...comment} /></b>{' '}
        {standing && <span className="standing">{say(language, standing)}</span>}{' '}
        {answers && <a href={`#comment-${answers.id}`}>{say(language, 'answers', { name: answers.name })}</a>}{' '}
        <a href={`#comment-${id}`}><time dateTime={postedAt}>{formatDateTime(postedAt, language, timeZone)}</time></a>
        {comment.editedAt && <span>{say(language, 'edited')}</span>}
        {isHighlighted && <span className="standing">{say(language, 'highlighted')}</span>}
      </header>
      {isHeld && <p role="status"><em>{say(language, 'awaiting')}</em></p>}
      <div dir="auto" dangerouslySetInnerHTML={{ __html: commentHtml(body) }} />
      {note && <p className="quiet" dir="auto">{say(language, 'fromNewsroom', { note })}</p>}
      {takesComments && !isHeld && (
        <a className="reply" rel="nofollow" href={replyAddress(id, page)} aria-label={say(language, 'replyTo', { name })}>
          {say(language, 'reply')}
        </a>
      )}
    </article>
  )
}

/** Who speaks, where it is not just any reader. */
const standingOf = ({ isAuthor, isNewsroom }: Comment): Word | undefined => (isAuthor ? 'author' : isNewsroom ? 'newsroom' : undefined)

const Name = ({ name, website }: Comment) => {
  const href = webAddress(website)
  return href ? <a href={href} rel="nofollow ugc"><bdi>{name}</bdi></a> : <bdi>{name}</bdi>
}

/** On the page where the comment stands, so that who answers it is known there. */
const replyAddress = (id: string, page: number) => `${pageQuery(page) || '?'}${page > 1 ? '&' : ''}replytocom=${id}#respond`

const Pager = ({ publication: { language }, subject, page, hasMore }: Thread) => {
  if (page === 1 && !hasMore) return null
  return (
    <nav className="pager" aria-label={say(language, 'pages')}>
      {page > 1
        ? <a href={`${encodePath(subject.path)}${pageQuery(page - 1)}#comments`} rel="prev">{arrowsOf(language).back} {say(language, 'older')}</a>
        : <span />}
      {hasMore && <a href={`${pageQuery(page + 1)}#comments`} rel="next">{say(language, 'newer')} {arrowsOf(language).on}</a>}
    </nav>
  )
}

const Respond = ({ publication: { language, comments: { needsNameAndEmail } }, subject, parent, page }: Thread) => {
  const cancel = `${encodePath(subject.path)}${pageQuery(page)}#respond`
  return <FormView language={language} needsNameAndEmail={needsNameAndEmail} subjectId={subject.id} parent={parent} page={page} cancel={parent && cancel} />
}

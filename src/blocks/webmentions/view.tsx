import type { Publication } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { type Part, part } from '#kernel/part.tsx'
import { type Mention, mentionsTag } from './model.ts'
import { listShown } from './store.ts'
import { say } from './words.ts'

interface Line {
  language: string
  mentions: Mention[]
}

/** The line under the thread: which pages elsewhere speak of this article. Nothing where none do. */
export const mentionsPart = (app: App, { language }: Publication, articleId: string): Part =>
  part<Line>(`mentions:${articleId}`, async () => ({ value: { language, mentions: await listShown(app.db, articleId) }, tags: [mentionsTag(articleId)] }), MentionsView)

const MentionsView = ({ language, mentions }: Line) => mentions.length > 0 && (
  <p className="mentions">
    {say(language, 'mentioned')}{' '}
    {mentions.map(({ id, source, title }, at) => (
      <span key={id}>{at > 0 && ' · '}<a href={source} rel="nofollow ugc"><bdi>{title}</bdi></a> ({new URL(source).host})</span>
    ))}
  </p>
)

import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { part } from '#kernel/part.tsx'
import type { RefusedComment } from './actions.ts'
import { FormView, WrongView } from './form.tsx'
import type { Given } from './model.ts'
import { say, type Word } from './words.ts'

interface Refused {
  language: string
  form: Given
  path: string
  posted: RefusedComment
}

/** The refusal of a comment; its page is the form again, with all that was typed and what to mend. */
export async function refusedComment(app: App, language: string, form: Given, posted: RefusedComment): Promise<Refusal> {
  const path = (await findCurrentPath(app.db, posted.subject.id)) ?? '/'
  const fields = Object.fromEntries(Object.entries(posted.fields).map(([name, word]) => [name, say(language, word as Word)]))
  const load = async () => ({ value: { language, form, path, posted }, tags: [], until: app.now().toISOString() })
  const again = part(`comment-refused:${app.newId()}`, load, RefusedView)
  return new Refusal(posted.status, say(language, posted.word), fields, { title: say(language, 'leaveReply'), language, part: again })
}

const RefusedView = ({ language, form, path, posted: { word, fields: wrong, subject, parent } }: Refused) => (
  <>
    <FormView language={language} subjectId={subject.id} parent={parent} page={Number(form.page) || 1} given={form} wrong={wrong} level={1}>
      <WrongView language={language} word={word} wrong={wrong} />
    </FormView>
    <p><a href={encodePath(path)}>{say(language, 'backTo', { title: subject.title })}</a></p>
  </>
)

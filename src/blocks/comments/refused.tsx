import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import type { Publication } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { part } from '#kernel/part.tsx'
import type { RefusedComment } from './posting.ts'
import { FormView, WrongView } from './form.tsx'
import { type Given, pageQuery } from './model.ts'
import { newChallenge } from './spam/proof.ts'
import { say, type Word } from './words.ts'

interface Refused {
  language: string
  needsNameAndEmail: boolean
  form: Given
  path: string
  posted: RefusedComment
  /** Work for the browser, where it is to do some. */
  challenge?: string
}

/** The refusal of a comment; its page is the form again, with all that was typed and what to mend. */
export async function refusedComment(app: App, { language: homeLanguage, comments }: Publication, form: Given, posted: RefusedComment): Promise<Refusal> {
  const language = posted.subject.language || homeLanguage
  const path = (await findCurrentPath(app.db, posted.subject.id)) ?? '/'
  const fields = Object.fromEntries(Object.entries(posted.fields).map(([name, word]) => [name, say(language, word as Word)]))
  const challenge = posted.isAsked ? { challenge: await newChallenge(app) } : {}
  const value: Refused = { language, needsNameAndEmail: comments.needsNameAndEmail, form, path, posted, ...challenge }
  const again = part(`comment-refused:${app.newId()}`, async () => ({ value, tags: [], until: app.now().toISOString() }), RefusedView)
  return new Refusal(posted.status, say(language, posted.word), fields, { title: say(language, 'leaveReply'), language, part: again })
}

/** For who comes in a flood: made without asking any database. What was typed goes along, and a browser that works comes through. */
export async function floodedComment(app: App, language: string, form: Given, { back, pass }: { back: string | undefined; pass: string }): Promise<Refusal> {
  const challenge = form.openedAt ? await newChallenge(app) : undefined
  const view = () => (
    <FormView language={language} subjectId={form.subjectId ?? ''} parentId={form.parentId} page={Number(form.page) || 1} given={form} challenge={challenge} pass={pass} cancel={back} level={1}>
      <WrongView language={language} word={challenge ? 'working' : 'flooded'} wrong={{}} />
    </FormView>
  )
  const again = part(`comment-flooded:${app.newId()}`, async () => ({ value: {}, tags: [], until: app.now().toISOString() }), view)
  return new Refusal(429, say(language, 'flooded'), {}, { title: say(language, 'leaveReply'), language, part: again })
}

const RefusedView = ({ language, needsNameAndEmail, form, path, challenge, posted: { word, fields: wrong, subject, parent } }: Refused) => {
  const again = { language, needsNameAndEmail, challenge, subjectId: subject.id, parent, cancel: parent && `${encodePath(path)}${pageQuery(Number(form.page) || 1)}#respond`, page: Number(form.page) || 1, given: form, wrong, level: 1 as const }
  return (
    <>
      <FormView {...again}>
        <WrongView language={language} word={word} wrong={wrong} />
      </FormView>
      <p><a href={encodePath(path)}>{say(language, 'backTo', { title: subject.title })}</a></p>
    </>
  )
}

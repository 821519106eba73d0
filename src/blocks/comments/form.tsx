import type { ReactNode } from 'react'
import { type Given, limits } from './model.ts'
import { say, type Word } from './words.ts'

interface FormProps {
  language: string
  subjectId: string
  /** Whether nobody comments without. */
  needsNameAndEmail?: boolean
  /** Whom the comment answers. */
  parent?: { id: string; name: string } | undefined
  /** The same where no more than its id is known. */
  parentId?: string | undefined
  /** Lets this form through a flood. */
  pass?: string | undefined
  page?: number
  /** Where giving up the reply leads. */
  cancel?: string | undefined
  /** What was typed before, where the form is given again. */
  given?: Given
  /** What to mend: field → word. */
  wrong?: Partial<Record<string, Word>>
  /** Work for the browser, after which it posts this form by itself. */
  challenge?: string | undefined
  /** The first thing of the form, such as what was wrong. */
  children?: ReactNode
  /** How deep the heading stands on its page. */
  level?: 1 | 2
}

/** "Leave a Reply": works without script, keeps what was typed, says at each field what to mend. */
export function FormView({ language, subjectId, needsNameAndEmail = true, parent, parentId = parent?.id, pass, page = 1, cancel, given = {}, wrong = {}, challenge, children, level = 2 }: FormProps) {
  const Heading = `h${level}` as const
  const field = { language, given, wrong }
  return (
    <section id="respond" aria-labelledby="respond-title">
      <Heading id="respond-title">{parent ? say(language, 'leaveReplyTo', { name: parent.name }) : say(language, 'leaveReply')}</Heading>
      {cancel && <p><a href={cancel} rel="nofollow">{say(language, 'cancelReply')}</a></p>}
      {children}
      <form method="post" action="/comments" data-proof={challenge}>
        <p className="quiet" id="email-note">{say(language, 'emailNote')} {say(language, 'requiredNote')}</p>
        <Field {...field} name="text" isRequired />
        <Field {...field} name="name" isRequired={needsNameAndEmail} autoComplete="name" />
        <Field {...field} name="email" isRequired={needsNameAndEmail} autoComplete="email" type="email" note="email-note" />
        <Field {...field} name="website" autoComplete="url" type="url" />
        <Tick language={language} name="remember" given={given} />
        <Tick language={language} name="wantsAnswers" given={given} />
        <p className="unseen" aria-hidden="true">
          <label>{say(language, 'trap')} <input name="trap" tabIndex={-1} autoComplete="off" defaultValue={given.trap} /></label>
        </p>
        <Hidden name="subjectId" value={subjectId} />
        {parentId && <Hidden name="parentId" value={parentId} />}
        {pass && <Hidden name="pass" value={pass} />}
        {page > 1 && <Hidden name="page" value={String(page)} />}
        <Hidden name="openedAt" value={given.openedAt ?? ''} />
        {challenge && <><Hidden name="isAsked" value="yes" /><Hidden name="proof" value="" /></>}
        <button type="submit">{say(language, 'post')}</button>
      </form>
      <p className="quiet"><a href="/comments/yours" rel="nofollow">{say(language, 'yours')}</a></p>
    </section>
  )
}

/** What is wrong with the whole and with each field, with a way to it; taken first by those who hear the page. */
export const WrongView = ({ language, word, wrong }: { language: string; word: Word; wrong: Partial<Record<string, Word>> }) => (
  <div className="wrong" role="alert" tabIndex={-1} autoFocus>
    <p>{say(language, word)}</p>
    <ul>{Object.entries(wrong).map(([name, what]) => what && <li key={name}><a href={`#reply-${name}`}>{say(language, what)}</a></li>)}</ul>
  </div>
)

interface FieldProps {
  language: string
  given: Given
  wrong: Partial<Record<string, Word>>
  name: keyof typeof limits
  isRequired?: boolean
  autoComplete?: string
  type?: string
  /** The id of what more is to be known of it. */
  note?: string
}

function Field({ language, given, wrong, name, isRequired, autoComplete, type, note }: FieldProps) {
  const id = `reply-${name}`
  const what = wrong[name]
  const described = [what && `${id}-wrong`, note].filter(Boolean).join(' ') || undefined
  const shared = {
    id, name, autoComplete, required: isRequired, maxLength: limits[name], defaultValue: given[name],
    'aria-invalid': what ? true : undefined, 'aria-describedby': described,
  }
  return (
    <p>
      <label htmlFor={id}>{say(language, name)}{isRequired && <span aria-hidden="true"> *</span>}</label>
      {name === 'text' ? <textarea {...shared} rows={8} /> : <input {...shared} type={type} />}
      {what && <strong id={`${id}-wrong`}>{say(language, what)}</strong>}
    </p>
  )
}

const Tick = ({ language, name, given }: { language: string; name: 'remember' | 'wantsAnswers'; given: Given }) => (
  <p className="tick">
    <label><input type="checkbox" name={name} value="yes" defaultChecked={given[name] === 'yes'} /> {say(language, name)}</label>
  </p>
)

const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />

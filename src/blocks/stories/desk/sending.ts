/** What of a draft can be sent: one wrong field is held back by itself, and keeps nothing else from being saved. */
import { Body } from '#blocks/body/model.ts'
import { type BodyEdit, bodyEditOf, changedFields, Draft } from '../model.ts'

export interface Sending {
  fields: Partial<Draft>
  body: BodyEdit | undefined
  /** What is held back, and why; `body` for the text. */
  wrong: Record<string, string>
  /** The draft as the server has it once this has arrived. */
  arrives: Draft
}

export function sendingOf(base: Draft, draft: Draft): Sending {
  const changed = changedFields(base, draft)
  const edit = bodyEditOf(base.body, draft.body)
  const wrong = { ...Object.fromEntries(Object.entries(changed).flatMap(([name, value]) => faultOf(name as keyof Draft, value))), ...(edit && faultIn(edit)) }
  const held = Object.fromEntries(Object.keys(wrong).map((name) => [name, base[name as keyof Draft]]))
  return {
    wrong, body: 'body' in wrong ? undefined : edit,
    fields: Object.fromEntries(Object.entries(changed).filter(([name]) => !(name in wrong))),
    // The very same object where nothing is held back: then all of it is there.
    arrives: Object.keys(wrong).length ? { ...draft, ...held } : draft,
  }
}

function faultOf(name: keyof Draft, value: unknown): [string, string][] {
  const issue = Draft.shape[name].safeParse(value).error?.issues[0]
  return issue ? [[name, issue.message]] : []
}

function faultIn({ blocks }: BodyEdit): { body: string } | undefined {
  const issue = Body.safeParse({ type: 'doc', content: blocks }).error?.issues[0]
  return issue && { body: issue.message }
}

const labels: Record<string, string> = { body: 'The text', language: 'Language', slug: 'Address', description: 'Description', sponsor: 'Paid for by', headline: 'Headline', standfirst: 'Standfirst' }

/** "Language: …" for each field that is to be mended. */
export const mendings = (wrong: Record<string, string>): string =>
  Object.entries(wrong).map(([name, sentence]) => `${labels[name] ?? name}: ${sentence.endsWith('.') ? sentence : `${sentence}.`}`).join(' ')

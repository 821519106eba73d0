/** The few ways a request can fail. Actions throw them; the site's one `onError` alone turns them into HTTP. */
import type { Part } from './part.tsx'

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503

/** What a reader is shown instead of the bare sentence, such as the form again with all that was typed: made for one answer, never kept. */
export interface RefusalPage {
  title: string
  /** What it is said in, where that is not the paper's own. */
  language?: string
  part: Part
}

/** A refusal with a stable status and a sentence a person can read; `fields` names what to mend in a form (field → sentence). */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly fields: Record<string, string>
  readonly page: RefusalPage | undefined
  constructor(status: RefusalStatus, message: string, fields: Record<string, string> = {}, page?: RefusalPage) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.fields = fields
    this.page = page
  }
}

/** 404: there is no such thing, or none the asker may know of. */
export const notFound = (what: string) => new Refusal(404, `There is no such ${what} here.`)
/** 403: the thing exists and may not be done or seen. */
export const forbidden = (why: string) => new Refusal(403, why)
/** 400: the request itself makes no sense. */
export const invalid = (why: string) => new Refusal(400, why)
/** What a schema found wrong, as `fields` of a refusal: of two complaints about one field the first. */
export const wrongFields = (issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join('.'), message]))
/** 422: a form with fields to mend. */
export const unprocessable = (why: string, fields: Record<string, string>) => new Refusal(422, why, fields)

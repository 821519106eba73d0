import { type Purpose, purposes } from '#blocks/letters/model.ts'
import { letterPart } from '#blocks/letters/view.tsx'
import { say } from '#blocks/letters/words.ts'
import { notFound } from '#kernel/errors.ts'
import { onePartPage } from '../pages.tsx'
import { personal, planOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

/** Where the links in mails about comments lead. */
export const letters: OwnPage = {
  at: /^\/comments\/(?<purpose>moderate|answers|stop|yours)(?:\/(?<token>[\w.-]+))?$/,
  declares: ['done'],
  makes(site, { purpose, token = '' }, { done }) {
    const known = purposes.find((each): each is Purpose => each === purpose)
    if (!known || (!token && known !== 'yours')) throw notFound('page')
    const part = letterPart(site.app, site.publication, known, token, done === 'yes')
    return personal(planOf(site, { title: say(site.publication.language, 'title'), isUnlisted: true }, onePartPage(site, part), []))
  },
}

import { contributorsPath } from '#blocks/contributors/model.ts'
import { allContributorsPart } from '#blocks/contributors/view.tsx'
import { say } from '#blocks/contributors/words.ts'
import { onePartPage } from '../pages.tsx'
import { onwardHead, planOf } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const contributors: OwnPage = {
  at: /^\/contributors$/,
  declares: ['after'],
  makes(site, _groups, { after }) {
    const head = onwardHead(site, { title: say(site.publication.language, 'contributors') }, contributorsPath, after)
    return planOf(site, head, onePartPage(site, allContributorsPart(site.app, site.publication, after)), [])
  },
}

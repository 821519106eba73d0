import { rssPart } from '#blocks/feeds/view.ts'
import { documentPlan } from '../plan.ts'
import type { OwnPage } from './own.ts'

export const feed: OwnPage = {
  at: /^\/feed$/,
  declares: [],
  makes: ({ app, publication, sections }) => documentPlan('application/rss+xml; charset=utf-8', rssPart(app, publication, sections)),
}

import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { topicTag } from '#blocks/topics/model.ts'
import { findTopic } from '#blocks/topics/store.ts'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { topicPage } from '../pages.tsx'
import { pageAddress, pageNumber, planOf, type Query, type Site } from '../plan.ts'
import { say } from '../words.ts'
import type { KindOfPage } from './kind.ts'

export const topicKind: KindOfPage = { makes: topicPlan, declares: ['page'] }

async function topicPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const topic = await findTopic(site.app.db, found.thingId)
  if (!topic) throw notFound('topic')
  const page = pageNumber(query)
  const path = encodePath(`/topics/${topic.slug}`)
  const head = { title: topic.name, description: topic.description, canonical: pageAddress(site, path, page), feeds: feedsOffered(`${site.publication.name} – ${topic.name}`, path) }
  return planOf(site, head, topicPage(site, topic, path, say(site.publication.language, 'topic'), page), [topicTag(topic.id)])
}

import { encodePath } from '#blocks/addresses/model.ts'
import type { FoundAddress } from '#blocks/addresses/store.ts'
import { topicTag } from '#blocks/topics/model.ts'
import { findTopic } from '#blocks/topics/store.ts'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import { breadcrumbs, collection, graph } from '../machines.ts'
import { topicPage } from '../pages.tsx'
import { listHead, listParameters, planOf, type Query, type Site, whereaboutsOf } from '../plan.ts'
import { say } from '../words.ts'
import type { KindOfPage } from './kind.ts'

export const topicKind: KindOfPage = { makes: topicPlan, declares: listParameters }

async function topicPlan(site: Site, found: FoundAddress, query: Query): Promise<Plan> {
  const topic = await findTopic(site.app.db, found.thingId)
  if (!topic) throw notFound('topic')
  const where = whereaboutsOf(query)
  const path = encodePath(`/topics/${topic.slug}`)
  const head = listHead(site, { title: topic.name, description: topic.description, data: graph(collection(site, topic.name, site.publication.url + path), breadcrumbs(site, [{ name: topic.name, path: `/topics/${topic.slug}` }])), feeds: feedsOffered(`${site.publication.name} – ${topic.name}`, path) }, path, where)
  return planOf(site, head, topicPage(site, topic, path, say(site.publication.language, 'topics'), where), [topicTag(topic.id)])
}

import { isDeepStrictEqual } from 'node:util'
import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { cleanSlug } from '#blocks/addresses/model.ts'
import type { Change } from '#kernel/transact.ts'
import { NewTopic, topicsTag, topicTag } from './model.ts'
import { deleteTopic, findTopic, upsertTopic } from './store.ts'

/** Adds a topic, or with a known id changes it. A slug that is taken gets `-2`. */
export async function saveTopic(change: Change, id: string, input: NewTopic) {
  const { slug: wish, ...rest } = NewTopic.parse(input)
  const former = await findTopic(change.trx, id)
  const slug = await claimFreeAddress(change, { kind: 'topic', thingId: id }, cleanSlug(wish, rest.name), (each) => `/topics/${each}`)
  const topic = { id, slug, ...rest, articleCount: former?.articleCount ?? 0 }
  if (former && isDeepStrictEqual({ ...former }, topic)) return topic
  await upsertTopic(change.trx, topic)
  change.moved(topicsTag, topicTag(id))
  return topic
}

export async function removeTopic(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deleteTopic(change.trx, id)
  change.moved(topicsTag, topicTag(id))
}

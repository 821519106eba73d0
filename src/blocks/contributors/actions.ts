import { isDeepStrictEqual } from 'node:util'
import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { cleanSlug } from '#blocks/addresses/model.ts'
import type { Change } from '#kernel/transact.ts'
import { type Contributor, NewContributor, contributorTag, contributorsTag } from './model.ts'
import { deleteContributor, findContributor, upsertContributor } from './store.ts'

/** Adds a contributor, or with a known id changes one. A slug that is taken gets `-2`. */
export async function saveContributor(change: Change, id: string, input: NewContributor): Promise<Contributor> {
  const { slug: wish, ...rest } = NewContributor.parse(input)
  const former = await findContributor(change.trx, id)
  const thing = { kind: 'contributor', thingId: id } as const
  const slug = await claimFreeAddress(change, thing, cleanSlug(wish, rest.name), (each) => `/contributors/${each}`)
  const contributor = { id, slug, ...rest, articleCount: former?.articleCount ?? 0 }
  if (former && isDeepStrictEqual(former, contributor)) return contributor
  await upsertContributor(change.trx, contributor)
  change.moved(contributorsTag, contributorTag(id))
  return contributor
}

export async function removeContributor(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deleteContributor(change.trx, id)
  change.moved(contributorsTag, contributorTag(id))
}

import { isDeepStrictEqual } from 'node:util'
import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { cleanSlug } from '#blocks/addresses/model.ts'
import { giveByline } from '#blocks/people/actions.ts'
import { may } from '#blocks/people/model.ts'
import { findPerson } from '#blocks/people/store.ts'
import type { App } from '#kernel/app.ts'
import { type Change, transact } from '#kernel/transact.ts'
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

/**
 * Who may write and has no byline gets one of their own name, so that what they write is signed. One that is there already is never
 * taken for theirs by its name: with it go the stories under it.
 */
export const giveOwnByline = (app: App, personId: string) => transact(app, async (change) => {
  const person = await findPerson(change.trx, personId)
  if (!person || person.contributorId || !may(person, 'stories.write')) return
  const { id } = await saveContributor(change, app.newId(), { slug: '', name: person.name })
  await giveByline(change, person.id, id)
})

export async function removeContributor(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deleteContributor(change.trx, id)
  change.moved(contributorsTag, contributorTag(id))
}

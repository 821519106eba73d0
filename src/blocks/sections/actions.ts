import { isDeepStrictEqual } from 'node:util'
import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { cleanSlug } from '#blocks/addresses/model.ts'
import type { Change } from '#kernel/transact.ts'
import { NewSection, sectionTag, sectionsTag } from './model.ts'
import { deleteSection, findSection, upsertSection } from './store.ts'

/** Adds a section, or with a known id changes it. A slug that is taken gets `-2`; the one that was had is in the answer. */
export async function saveSection(change: Change, id: string, input: NewSection) {
  const { slug: wish, ...rest } = NewSection.parse(input)
  const former = await findSection(change.trx, id)
  const slug = await claimFreeAddress(change, { kind: 'section', thingId: id }, cleanSlug(wish, rest.name), (each) => `/${each}`)
  const section = { id, slug, ...rest }
  if (former && isDeepStrictEqual({ ...former }, section)) return section
  await upsertSection(change.trx, section)
  change.moved(sectionsTag, sectionTag(id))
  return section
}

/** Removes a section in which nothing stands any more. */
export async function removeSection(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deleteSection(change.trx, id)
  change.moved(sectionsTag, sectionTag(id))
}

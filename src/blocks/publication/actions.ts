import { isDeepStrictEqual } from 'node:util'
import type { Change } from '#kernel/transact.ts'
import { type PublicationSettings, publicationTag, sampleWords } from './model.ts'
import { deletePublication, findSettings, upsertPublication } from './store.ts'

/** Names and dresses the publication; `logoId` null takes the logo away, without it stays. Says whether anything differed; setting the same twice changes nothing. */
export async function setPublication(change: Change, given: PublicationSettings, logoId?: string | null): Promise<'added' | 'updated' | 'unchanged'> {
  const settings = given.about === sampleWords.about && given.name !== sampleWords.name ? { ...given, about: '' } : given
  const { isNamed, logoId: formerLogo, ...former } = await findSettings(change.trx)
  if (isNamed && isDeepStrictEqual(former, settings) && (logoId === undefined || logoId === (formerLogo ?? null))) return 'unchanged'
  await upsertPublication(change.trx, settings, change.at, logoId)
  change.moved(publicationTag)
  return isNamed ? 'updated' : 'added'
}

/** Takes the name off the door: the magazine is as a fresh one until somebody names it. */
export async function unsetPublication(change: Change) {
  await deletePublication(change.trx)
  change.moved(publicationTag)
}

import type { Change } from '#kernel/transact.ts'
import { articleTag } from './model.ts'
import { adoptTranslations, findOriginalId, listTogether } from './store.ts'

/**
 * Which article this one is a translation of, all the way: naming a translation means its original, and naming oneself nobody.
 * What was translated from this one follows it there.
 */
export async function settleOriginal(change: Change, id: string, named: string | null): Promise<string | null> {
  if (named === null) return null
  const original = (await findOriginalId(change.trx, named)) ?? named
  if (original === id) return null
  await adoptTranslations(change.trx, id, original)
  return original
}

/** Every article that names this one among its translations, or did before, is made anew. */
export async function tellTranslations(change: Change, id: string, ...originalIds: (string | null | undefined)[]) {
  const originals = originalIds.map((each) => each ?? id)
  change.moved(...(await listTogether(change.trx, [...new Set(originals)])).map(articleTag))
}

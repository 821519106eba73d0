import { markCorrected } from '#blocks/articles/actions.ts'
import { findArticleAt, findRow } from '#blocks/articles/store.ts'
import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Change } from '#kernel/transact.ts'
import { type Correction, correctionsTag, NewCorrection } from './model.ts'
import { countCorrections, insertCorrection } from './store.ts'

/** Says in public that an article was wrong: the sentence is listed under it and among all corrections, and the article counts as updated. */
export async function correct(change: Change, articleId: string, input: NewCorrection): Promise<Correction> {
  const { sentence, at = change.at } = NewCorrection.parse(input)
  if (!(await findRow(change.trx, articleId))) throw notFound('article')
  const correction = { id: newId(new Date(change.at)), articleId, at, sentence }
  await insertCorrection(change.trx, correction)
  await markCorrected(change, articleId, { count: await countCorrections(change.trx, articleId), at })
  change.moved(correctionsTag)
  return correction
}

/** The same for the article that stands at an address, or once stood there; gives its address of today. */
export async function correctAt(change: Change, address: string, input: NewCorrection): Promise<string> {
  const found = await findArticleAt(change.trx, address)
  if (!found) throw notFound('article')
  await correct(change, found.id, input)
  return found.path
}

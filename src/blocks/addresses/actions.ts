import { notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import type { Change } from '#kernel/transact.ts'
import { candidates, NewMoved, reservedWords, type Thing, trimSlash } from './model.ts'
import { deleteAddressesOf, deleteMoved, findAddress, findCurrentPath, insertAddress, setCurrentPath } from './store.ts'

export const addressTag = (path: string) => `address:${path}`

/** Claims a path as a thing's current address, leaving a 301 at its former one. False, and nothing done, if another thing holds it. */
export async function claimAddress(change: Change, thing: Thing, path: string): Promise<boolean> {
  const former = await findCurrentPath(change.trx, thing.thingId)
  if (former === path) return true
  const isOurs = await insertAddress(change.trx, { ...thing, path, isCurrent: former ? 0 : 1, claimedAt: change.at })
  if (!isOurs) return false
  await setCurrentPath(change.trx, thing.thingId, path)
  change.moved(addressTag(path), ...(former ? [addressTag(former)] : []))
  return true
}

/**
 * Claims the first free path of `pathOf(slug)`, `pathOf(slug-2)` …; gives the slug that was had. A thing that
 * stands at any of them keeps it, so that saving twice changes nothing.
 */
export async function claimFreeAddress(change: Change, thing: Thing, slug: string, pathOf: (slug: string) => string): Promise<string> {
  for (const candidate of candidates(slug)) {
    if (await claimAddress(change, thing, pathOf(candidate))) return candidate
  }
  throw new Error(`No free address for ${slug}`)
}

/** Keeps an address of an earlier site: it answers 301 to the thing's current one. False if another thing holds it already. */
export async function claimOldAddress(change: Change, thing: Thing, path: string): Promise<boolean> {
  const isOurs = await insertAddress(change.trx, { ...thing, path, isCurrent: 0, claimedAt: change.at })
  if (isOurs) change.moved(addressTag(path))
  return isOurs
}

/** Lets an address at which nothing stands lead to something that stands here. */
export async function leadElsewhere(change: Change, input: NewMoved) {
  const { from, to } = NewMoved.parse(input)
  const path = trimSlash(from)
  if (reservedWords.has(path.split(/[/?]/)[1] ?? '')) throw unprocessable('This address belongs to the program.', { from: 'This address belongs to the program itself.' })
  const aim = await findAddress(change.trx, to)
  if (!aim?.currentPath) throw unprocessable('Nothing stands there.', { to: 'Nothing stands at this address. It must be that of a story, page, section, topic, contributor or show.' })
  const taken = await findAddress(change.trx, path)
  if (taken?.currentPath === taken?.path && taken) throw new Refusal(409, 'Something stands at the old address.', { from: 'Something stands at this address now.' })
  if (taken?.path === path && taken.thingId !== aim.thingId) throw new Refusal(409, 'The old address leads elsewhere.', { from: `It leads to ${taken.currentPath ?? 'a file'} already. Remove that first.` })
  await claimOldAddress(change, { kind: aim.kind, thingId: aim.thingId }, path)
  return { path, kind: aim.kind, leadsTo: aim.currentPath }
}

/** Readers who ask for it are told again that nothing is there. */
export async function leadNowhere(change: Change, path: string) {
  if (!(await deleteMoved(change.trx, path))) throw notFound('moved address')
  change.moved(addressTag(path))
}

/** Frees all addresses of a thing that is no more. */
export async function releaseAddresses(change: Change, thingId: string) {
  await deleteAddressesOf(change.trx, thingId)
}

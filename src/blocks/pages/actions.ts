import { claimFreeAddress, releaseAddresses } from '#blocks/addresses/actions.ts'
import { cleanSlug } from '#blocks/addresses/model.ts'
import type { Change } from '#kernel/transact.ts'
import { NewPage, pageTag, pagesTag } from './model.ts'
import { deletePage, upsertPage } from './store.ts'

/** Writes a page, new or known, and claims `/{slug}` for it (`-2` where that is taken; the slug that was had is in the answer). */
export async function savePage(change: Change, id: string, input: NewPage): Promise<{ id: string; slug: string; path: string }> {
  const page = NewPage.parse(input)
  const slug = await claimFreeAddress(change, { kind: 'page', thingId: id }, cleanSlug(page.slug, page.title), (each) => `/${each}`)
  await upsertPage(change.trx, { ...page, id, slug, updatedAt: page.updatedAt ?? change.at })
  change.moved(pageTag(id), pagesTag)
  return { id, slug, path: `/${slug}` }
}

export async function removePage(change: Change, id: string) {
  await releaseAddresses(change, id)
  await deletePage(change.trx, id)
  change.moved(pageTag(id), pagesTag)
}

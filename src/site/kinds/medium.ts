import type { FoundAddress } from '#blocks/addresses/store.ts'
import { mediaPath, mediaTag } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import { notFound } from '#kernel/errors.ts'
import type { Plan } from '#kernel/page.ts'
import type { Site } from '../plan.ts'
import type { KindOfPage } from './kind.ts'

export const mediumKind: KindOfPage = { makes: mediumPlan, declares: [] }

/** A medium has no page: its old attachment page leads to the file. */
async function mediumPlan(site: Site, found: FoundAddress): Promise<Plan> {
  const medium = await findMedium(site.app.db, found.thingId)
  if (!medium) throw notFound('picture')
  return { parts: [], tags: [mediaTag(medium.id)], headers: { location: mediaPath(medium) }, assemble: () => '' }
}

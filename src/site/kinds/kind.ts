import type { FoundAddress } from '#blocks/addresses/store.ts'
import type { Plan } from '#kernel/page.ts'
import type { Query, Site } from '../plan.ts'

/** How a thing that has an address becomes a page. */
export interface KindOfPage {
  /** Throws a refusal where readers may not see it. */
  makes(site: Site, found: FoundAddress, query: Query): Promise<Plan>
  /** The query parameters that choose what it shows. */
  declares: readonly string[]
}

export const withThread = ['comments', 'replytocom', 'held'] as const

import type { Plan } from '#kernel/page.ts'
import type { Query, Site } from '../plan.ts'

/** A page whose address is the program's own, such as the front page, a feed or the sitemap: it stands in no table. */
export interface OwnPage {
  /** Matched against the whole decoded path; its groups are handed to `makes`. Their first words are reserved in addresses/model.ts. */
  at: RegExp
  /** The query parameters that choose what it shows; a request with another one is sent to the address without it. */
  declares: readonly string[]
  /** Throws a refusal where there is nothing; `undefined` lets the table of addresses be asked. `movedTo` is ready for a Location header. */
  makes(site: Site, groups: Record<string, string>, query: Query): Promise<Plan | { movedTo: string } | undefined> | Plan | { movedTo: string } | undefined
}

/**
 * Origins: where each thing came from. A thing brought from elsewhere (an old site, the sample) is known by the site,
 * its kind and its number there, so that bringing it again changes it instead of doubling it.
 */

/** What a thing was called where it came from. */
export interface OriginKey {
  /** The address of the old site without its scheme (`paper.example/blog`), or a name such as `sample`. */
  site: string
  kind: string
  oldId: string
}

/** A site that was brought here, whose addresses are still asked for. Both are decoded paths without a slash at their end, '' for none. */
export interface OldSite {
  site: string
  /** Where it stood on its host: '/blog'. */
  folder: string
  /** What stood before the year in the addresses of its archives: '/blog', '/archives/date'. */
  dateFront: string
}

/** Moves when another old site is known. */
export const oldSitesTag = 'oldSites'

export interface Origin extends OriginKey {
  thingId: string
  /** Of what came: another one means the old site changed it. */
  sourceHash: string
  /** Of what we made of it: if the thing's own differs now, somebody here changed it. */
  madeHash: string
}

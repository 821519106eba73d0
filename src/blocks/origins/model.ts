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

export interface Origin extends OriginKey {
  thingId: string
  /** Of what came: another one means the old site changed it. */
  sourceHash: string
  /** Of what we made of it: if the thing's own differs now, somebody here changed it. */
  madeHash: string
}

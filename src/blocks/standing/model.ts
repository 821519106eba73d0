/**
 * Standing: what each kind of thing says here now, as one hash of all an editor could have changed. Whoever brings things in
 * (an import, the sample) notes it, and later knows by it what somebody here has edited since.
 */
export const standingKinds = ['article', 'page', 'section', 'topic', 'contributor', 'medium', 'comment'] as const
export type StandingKind = (typeof standingKinds)[number]

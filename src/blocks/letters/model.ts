/** Letters: the mails that go with comments, and the pages their links lead to. A link alone changes nothing: programs that look through mail follow links. */
/** What a link in a mail is for; also the second word of its address. */
export const purposes = ['moderate', 'answers', 'stop', 'yours'] as const
export type Purpose = (typeof purposes)[number]

export const letterPath = (purpose: Purpose, token: string) => `/comments/${purpose}/${token}`
/** Where a reader asks for what the paper keeps of them. */
export const yoursPath = '/comments/yours'

/** Days for which a link is good: few for what a mailbox that falls into other hands must not open for long. */
export const goodFor: Record<Purpose, number> = { moderate: 14, answers: 14, stop: 3650, yours: 1 }

/** What a moderator can decide from a mail. */
export const offered = ['approve', 'spam', 'bin'] as const
/** Comments in one mail to the moderators; the rest is counted. */
export const mostListed = 20
/** Nobody is asked twice in so many days whether they want answers by mail. */
export const askDays = 30
/** Nobody is sent their own comments more often than this. */
export const yoursMinutes = 15

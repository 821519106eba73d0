import type { Check } from './draft.ts'

/** The article's own authors and the moderators speak at once. */
export const showNewsroom: Check = ({ by }) => (by && (by.isAuthor || by.mayModerate) ? { outcome: 'shown' } : undefined)

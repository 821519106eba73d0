import { forbidden } from '#kernel/errors.ts'

/** Who moderates. A command on the server is nobody's in particular: who can give it owns the paper. */
export interface Moderator {
  personId: string | null
  mayModerate: boolean
}
export const theServer: Moderator = { personId: null, mayModerate: true }

export function mustModerate({ mayModerate }: Moderator) {
  if (!mayModerate) throw forbidden('Only those who moderate may do this.')
}

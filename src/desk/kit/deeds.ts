/** Things done at the desk: sent, said, and what lists show brought up to date. */
import { notifications } from '@mantine/notifications'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { Refused } from '../client.ts'

/**
 * A deed of a screen: `run(input)` sends it. `done` is said when it has happened; what was read under `moves` is read again; what
 * the server refuses is said with its own sentence, unless a field of the form at hand is to be mended (`fieldsOf`).
 */
export function useDeed<Input, Output>(deed: (input: Input) => Promise<Output>, { done, moves = [], after }: { done?: string | ((output: Output) => string); moves?: QueryKey[]; after?: (output: Output) => void } = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: deed,
    async onSuccess(output) {
      await Promise.all(moves.map((queryKey) => client.invalidateQueries({ queryKey })))
      const message = typeof done === 'function' ? done(output) : done
      if (message) notifications.show({ message, color: 'teal', autoClose: 4000 })
      after?.(output)
    },
    onError(error) {
      if (!Object.keys(fieldsOf(error)).length) notifications.show({ title: 'This was not done', message: error.message, color: 'red', autoClose: 10_000 })
    },
  })
}

/** Which fields of a form the server wants mended, each with its sentence. */
export const fieldsOf = (error: Error | null): Record<string, string> => (error instanceof Refused ? error.fields : {})

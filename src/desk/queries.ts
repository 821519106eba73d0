/** What the server said, kept for as long as it is of use. */
import { QueryClient } from '@tanstack/react-query'
import { Refused } from './client.ts'

/** The server's own no is final; only what did not arrive is tried again. */
const mayHelp = (error: Error) => !(error instanceof Refused) || error.status === 0 || error.status >= 500

export const queries = new QueryClient({
  defaultOptions: {
    // Asked without a signal too: the worker of the desk may have what was said last.
    queries: { staleTime: 10_000, networkMode: 'always', retry: (failures, error) => navigator.onLine && failures < 2 && mayHelp(error) },
    // What could not be sent is said at once, with what to do: writing has its own way to wait for a signal.
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The lists of comments while decisions are on their way: what was decided leaves at once, and every count follows. */
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { client, told } from '#desk/client.ts'
import type { CommentsApi } from '../api.ts'
import type { CommentState } from '../model.ts'

export const commentsApi = client<CommentsApi>('comments')

export const read = (query: { state: CommentState; words: string; for: string; at?: string; id?: string }) => told(commentsApi.index.$get({ query }))
type Answer = Awaited<ReturnType<typeof read>>
export type Shown = Answer['comments'][number]
type Counts = Answer['counts']
export type Deed = 'approve' | 'spam' | 'bin' | 'restore' | 'unapprove' | 'highlight' | 'unhighlight'
export interface Decision { deed: Deed; comment: Shown; network?: boolean }

/** Where a comment goes. What is restored goes where it came from, which the server knows. */
export const becomes: Partial<Record<Deed, CommentState>> = { approve: 'shown', spam: 'spam', bin: 'binned', unapprove: 'held' }
const isMark = (deed: Deed) => deed === 'highlight' || deed === 'unhighlight'

/** Does a decision: seen at once in the list under `queryKey` and in the counts of all, then sent. */
export function useDecision(queryKey: unknown[]) {
  const queries = useQueryClient()
  return async ({ deed, comment, network = false }: Decision) => {
    change(queries, queryKey, (data) => withoutOrMarked(data, comment.id, deed))
    const to = becomes[deed]
    if (to) change(queries, ['comments'], (data) => withCounts(data, (counts) => ({ ...counts, [comment.state]: counts[comment.state] - 1, [to]: counts[to] + 1 })))
    const { moderationIds, counts } = await told(commentsApi.decisions.$post({ json: { deed, ids: [comment.id], network } }))
    // Of the others the counts were right already, and later decisions may have gone on from there.
    if (network || deed === 'restore') change(queries, ['comments'], (data) => withCounts(data, () => counts))
    // Other lists are read anew when they are opened; this one must not show again what has left it since.
    await queries.invalidateQueries({ queryKey: ['comments'], refetchType: network ? 'active' : 'none' })
    return { deed, moderationIds }
  }
}

type Pages = InfiniteData<Answer>
const change = (queries: QueryClient, queryKey: unknown[], to: (data: Pages) => Pages) => queries.setQueriesData<Pages>({ queryKey }, (data) => data && to(data))

const withCounts = (data: Pages, to: (counts: Counts) => Counts): Pages => ({ ...data, pages: data.pages.map((page) => ({ ...page, counts: to(page.counts) })) })

const withoutOrMarked = (data: Pages, id: string, deed: Deed): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    comments: isMark(deed) ? page.comments.map((each) => (each.id === id ? { ...each, isHighlighted: deed === 'highlight' } : each)) : page.comments.filter((each) => each.id !== id),
  })),
})

/** What was written without a signal and is in this browser alone: opened, it goes on to the server. */
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { opening } from '#desk/opening.ts'
import { listCopies, putCopy, unheard } from './copies.ts'

/** A tab that is being closed may still be sending what is younger. */
const settledMs = 10_000

/** Begins a story without a signal; the server hears of it with its first words. Gives its id; nothing where this browser keeps nothing. */
export async function beginHere(): Promise<string | undefined> {
  const storyId = crypto.randomUUID()
  const isKept = await putCopy({ storyId, personId: opening.person.id, version: unheard, base: null, draft: null, at: new Date().toISOString() })
  return isKept ? storyId : undefined
}

export function KeptHere() {
  const settled = async () => (await listCopies(opening.person.id)).filter(({ at }) => Date.now() - Date.parse(at) > settledMs)
  const kept = useQuery({ queryKey: ['kept here'], queryFn: settled, refetchInterval: settledMs, gcTime: 0 })
  if (!kept.data?.length) return null
  return (
    <Alert color="yellow" mb="xs" title="Kept in this browser, not on the server yet">
      <ul className="lines">
        {kept.data.map(({ storyId, draft }) => <li key={storyId}><Link to={`/stories/${storyId}`}>{draft?.headline || 'Without a headline'}</Link></li>)}
      </ul>
    </Alert>
  )
}

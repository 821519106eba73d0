/** The way the sample magazine is taken away at the desk: there while any of it would go, then what was kept. */
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Part } from '#desk/kit/part.tsx'
import type { SampleApi } from '../api.ts'
import type { Removal } from '../model.ts'

const api = client<SampleApi>('sample')
/** All that lists show may have been the sample's. */
const moves = [[]]
const sure = 'Take the sample magazine away? Its stories go with their comments, its pages, pictures, shows, quotes and adverts too. What you edited or wrote stays.'

export function LeavingSample() {
  const leave = useDeed(() => told(api.index.$delete()), { moves })
  const { data } = useQuery({ queryKey: ['sample'], queryFn: () => told(api.index.$get()), refetchInterval: leave.isPending ? 1000 : false, staleTime: 0 })
  if (!leave.data && !leave.isPending && !data?.mayGo) return null
  return (
    <Part name="The sample magazine" about={leave.data ? undefined : 'The invented stories, people, sections, pages, pictures, shows, quotes and adverts that came with the program. What somebody here edited stays, with what it needs; so does all you wrote yourselves.'}>
      {leave.data ? <Gone removal={leave.data} /> : leave.isPending ? <Going things={data?.things} />
        : <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => confirm(sure) && leave.mutate(undefined)}>Take the sample away</Button>}
    </Part>
  )
}

const Going = ({ things }: { things: number | undefined }) => (
  <Text size="sm" role="status">{`Being taken away${things ? `: ${things} things are still here` : ''}. It goes on if you leave this screen.`}</Text>
)

const Gone = ({ removal: { removed, kept, needed } }: { removal: Removal }) => (
  <div role="status">
    <Text size="sm">{removed === 1 ? 'One thing was taken away.' : `${removed} things were taken away.`}{kept.length + needed.length === 0 && ' Nothing of it had to stay.'}</Text>
    <Stayed why="These stay, for somebody edited them:" names={kept} />
    <Stayed why="These stay, for something of yours needs them:" names={needed} />
  </div>
)

const Stayed = ({ why, names }: { why: string; names: string[] }) => names.length > 0 && (
  <>
    <Text size="sm" mt="xs">{why}</Text>
    <ul className="reasons">{names.map((name, at) => <li key={at}>{name}</li>)}</ul>
  </>
)

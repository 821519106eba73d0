/** Says within a moment that there is no signal; says nothing while there is one. */
import { Badge } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'

export function Offline() {
  const { online } = useNetwork()
  return online ? null : <Badge color="yellow" variant="light" role="status" flex="none">No signal</Badge>
}

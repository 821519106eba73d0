/** A role given or taken away while the desk is open: the server holds to it at once, and this says so. */
import { Button, Group, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { opening } from '../opening.ts'

let heard: string = opening.person.role
const listeners = new Set<() => void>()

/** Told by every answer of the desk. */
export function hearRole(role: string | null) {
  if (!role || role === heard) return
  heard = role
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function ChangedRole() {
  const role = useSyncExternalStore(listen, () => heard)
  if (role === opening.person.role) return null
  return (
    <Group className="changed-role" role="alert" justify="space-between" px="sm" py={6}>
      <Text size="sm">{`Your role is now ${role}. What you wrote is kept.`}</Text>
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>Load the desk again</Button>
    </Group>
  )
}

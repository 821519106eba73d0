/** What a screen shows when it has nothing to show yet, or at all: waiting, empty, failed, not there. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { useNetwork, useTimeout } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../client.ts'

const noSignal = 'There is no signal. This comes when it is back.'

/** What takes longer than a moment is said in words, and nothing moves. */
export function Loading() {
  const [waited, setWaited] = useState<'a moment' | 'a while' | 'long'>('a moment')
  const { online } = useNetwork()
  useTimeout(() => setWaited('a while'), 300, { autoInvoke: true })
  useTimeout(() => setWaited('long'), 3000, { autoInvoke: true })
  return (
    <Stack mih="40vh" align="center" justify="center" gap="xs" role="status">
      <Text c="dimmed" size="sm" className={waited === 'a moment' ? 'unseen' : undefined}>{!online && waited !== 'a moment' ? noSignal : waited === 'long' ? 'Still loading …' : 'Loading …'}</Text>
    </Stack>
  )
}

/** A list with nothing in it says what would stand there, and how it gets there. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <Stack align="center" gap="xs" py="xl" ta="center">
    <Title order={2} size="h4">{title}</Title>
    <Text c="dimmed" maw="40ch">{children}</Text>
    {action}
  </Stack>
)

/** Says what the server said, and lets it be tried again; what wants for a signal is tried by itself when that is back. */
export function Failed({ error, reset }: { error: unknown; reset?: () => void }) {
  const { online } = useNetwork()
  const isCut = !online && !(error instanceof Refused && error.status > 0)
  const wasCut = useRef(isCut)
  useEffect(() => {
    if (wasCut.current && online) reset?.()
    wasCut.current = isCut
  }, [isCut, online, reset])
  return (
    <Stack align="center" gap="xs" py="xl" ta="center" role="alert">
      <Title order={2} size="h4">This could not be shown</Title>
      <Text c="dimmed" maw="50ch">{isCut ? noSignal : error instanceof Error ? error.message : String(error)}</Text>
      {reset && <Button variant="default" onClick={reset}>Try again</Button>}
    </Stack>
  )
}

export const Missing = () => <Empty title="There is nothing here">The address may have been mistyped, or your role does not open it.</Empty>

/** What a screen shows when it has nothing to show yet, or at all: waiting, empty, failed, not there. */
import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export const Loading = () => (
  <Center mih="40vh" role="status" aria-label="Loading">
    <Loader size="sm" type="dots" />
  </Center>
)

/** A list with nothing in it says what would stand there, and how it gets there. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <Stack align="center" gap="xs" py="xl" ta="center">
    <Title order={2} size="h4">{title}</Title>
    <Text c="dimmed" maw="40ch">{children}</Text>
    {action}
  </Stack>
)

/** Says what the server said, and lets it be tried again. */
export const Failed = ({ error, reset }: { error: unknown; reset?: () => void }) => (
  <Stack align="center" gap="xs" py="xl" ta="center" role="alert">
    <Title order={2} size="h4">This could not be shown</Title>
    <Text c="dimmed" maw="50ch">{error instanceof Error ? error.message : String(error)}</Text>
    {reset && <Button variant="default" onClick={reset}>Try again</Button>}
  </Stack>
)

export const Missing = () => <Empty title="There is nothing here">The address may have been mistyped, or your role does not open it.</Empty>

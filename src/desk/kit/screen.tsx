/** The frame of a screen: its name, what can be done here, and its content or the state it is in. */
import { Box, Group, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { opening } from '../opening.ts'
import { Failed, Loading } from './states.tsx'

/** `actions`: the buttons to the right of the name. */
export function ScreenFrame({ name, actions, children, width = 960 }: { name: string; actions?: ReactNode; children: ReactNode; width?: number }) {
  useDocumentTitle(`${name} – ${opening.paper.name}`)
  return (
    <Box maw={width} mx="auto" px={{ base: 'sm', sm: 'lg' }} py="md">
      <Group justify="space-between" mb="md" gap="xs">
        <Title order={1} size="h2">{name}</Title>
        <Group gap="xs">{actions}</Group>
      </Group>
      {children}
    </Box>
  )
}

/** Shows what a query brought once it is there; else that it is on its way, or what went wrong. */
export function Answer<T>({ of, children }: { of: UseQueryResult<T>; children: (value: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  return of.error ? <Failed error={of.error} reset={() => void of.refetch()} /> : <Loading />
}

/** A list that is put in order: each row with its fields, moved up and down, taken away, one more added. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** `nameOf`: what a row is called, for its buttons. */
export function Rows<T>({ rows, nameOf, blank, most = 30, empty, onChange, children }: {
  rows: T[]; nameOf(row: T, at: number): string; blank: T; most?: number; empty: string; onChange(rows: T[]): void; children(row: T, at: number, change: (part: Partial<T>) => void): ReactNode
}) {
  const move = (at: number, by: number) => onChange(moved(rows, at, by))
  return (
    <Stack gap="md">
      {rows.length === 0 && <Text size="sm" c="dimmed">{empty}</Text>}
      {rows.map((row, at) => (
        // Rows have no name of their own, and none keeps anything but its fields.
        // oxlint-disable-next-line react/no-array-index-key
        <Stack key={at} gap={4} role="group" aria-label={nameOf(row, at)}>
          {children(row, at, (part) => onChange(rows.map((each, other) => (other === at ? { ...each, ...part } : each))))}
          <Group gap={4}>
            <ActionIcon variant="subtle" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`Move ${nameOf(row, at)} up`}>↑</ActionIcon>
            <ActionIcon variant="subtle" disabled={at === rows.length - 1} onClick={() => move(at, 1)} aria-label={`Move ${nameOf(row, at)} down`}>↓</ActionIcon>
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => onChange(rows.filter((_, other) => other !== at))} aria-label={`Take away: ${nameOf(row, at)}`}>Take away</Button>
          </Group>
        </Stack>
      ))}
      <Group><Button variant="default" disabled={rows.length >= most} onClick={() => onChange([...rows, blank])}>Add one</Button></Group>
    </Stack>
  )
}

/** The list with one of it moved by so many places. */
export function moved<T>(rows: T[], at: number, by: number): T[] {
  const next = [...rows]
  next.splice(at + by, 0, ...next.splice(at, 1))
  return next
}

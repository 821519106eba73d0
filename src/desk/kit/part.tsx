/** A part of a screen under a heading of its own, parted from the one before by a rule. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export const Part = ({ name, about, children }: { name: string; about?: ReactNode; children: ReactNode }) => (
  <section className="part" aria-label={name}>
    <Title order={2} size="h4">{name}</Title>
    {about && <Text size="sm" c="dimmed" mt={2} maw="60ch">{about}</Text>}
    <Stack gap="sm" mt="sm">{children}</Stack>
  </section>
)

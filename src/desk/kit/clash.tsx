/** Two people changed the same of one form: what stands there now, and which of the two is to stand. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Form } from './fields.ts'

/** `children`: what a line cannot show of theirs. */
export function ClashNotice({ clash: { message, theirs }, onMine, onTheirs, children }: { clash: NonNullable<Form['clash']>; onMine(): void; onTheirs(): void; children?: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <Alert ref={place} variant="default" role="alert" tabIndex={-1} title="Somebody else was here">
      <Text size="sm">{message}</Text>
      {linesOf(theirs).map(([name, words]) => <Text key={name} size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>{`Now stands under ${name}: ${words}`}</Text>)}
      {children}
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={onMine}>Keep mine</Button>
        <Button size="xs" variant="default" onClick={onTheirs}>Take theirs</Button>
      </Group>
    </Alert>
  )
}

/** Each field by what one calls it, settings within settings one by one. */
const linesOf = (theirs: object): [string, string][] =>
  Object.entries(theirs).flatMap(([name, value]) => (isSettings(value) ? linesOf(value) : [[spoken(name), shown(name, value)]]))

const isSettings = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

const names: Record<string, string> = { slug: 'address', parentId: 'within', on: 'day', alt: 'what it says', link: 'leads to', url: 'address', text: 'words', biography: 'about them', publishedAt: 'appears', seconds: 'length', transcript: 'every word of it' }
/** `timeZone` as one says it: time zone. */
const spoken = (name: string) => names[name] ?? name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function shown(name: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // The id of a picture or section says nothing to anybody.
  if (name.endsWith('Id') || name === 'picture') return 'another choice'
  if (Array.isArray(value)) return value.map((each: unknown) => (isSettings(each) ? Object.values(each).join(' ') : String(each))).join(', ')
  return `“${String(value)}”`
}

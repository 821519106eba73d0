/** The fields of a moment that may be a whole day: a day, and where wished a time by the paper's clock. */
import { Group, TextInput } from '@mantine/core'
import { localOf } from '#desk/kit/times.ts'

interface WhenProps {
  label: string
  /** What is meant where no day is chosen. */
  description: string
  /** As `publication.json` spells it: '', a day, a day and time, or a moment with its offset from UTC. */
  value: string
  error: string | undefined
  onChange(value: string): void
}

/** What is said of two fields in one line stands below them, for it may take more lines for one than for the other. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

export function When({ label, description, value, error, onChange }: WhenProps) {
  const { day, time } = partsOf(value)
  const set = (next: { day?: string; time?: string }) => onChange(spelt({ day, time, ...next }))
  return (
    <Group gap="xs" align="start" wrap="nowrap">
      <TextInput type="date" inputWrapperOrder={order} label={label} description={description} flex="1 1 60%" value={day} error={error} onChange={(event) => set({ day: event.currentTarget.value })} />
      <TextInput type="time" inputWrapperOrder={order} label="At" aria-label={`${label}, at`} description="Empty: all day" flex="1 1 40%" value={time} disabled={!day} onChange={(event) => set({ time: event.currentTarget.value })} />
    </Group>
  )
}

export function partsOf(value: string): { day: string; time: string } {
  const isAbsolute = /(?:Z|[+-]\d\d:\d\d)$/.test(value.slice(10))
  const local = isAbsolute ? localOf(value.replace(' ', 'T')) : value
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

const spelt = ({ day, time }: { day: string; time: string }) => (day && time ? `${day} ${time}` : day)

/** A field of a form that holds a picture: chosen from the library, taken away again. */
import { Button, Group, Input } from '@mantine/core'
import { useState } from 'react'
import type { Medium } from '../model.ts'
import { MediaPicker } from './picker.tsx'

interface PictureFieldProps {
  label: string
  description?: string
  value: string | null
  error?: string | undefined
  onChange(id: string | null, medium?: Medium): void
}

export function PictureField({ label, description, value, error, onChange }: PictureFieldProps) {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Group gap="xs" mt={4}>
        {value && <img src={`/desk/api/media/${encodeURIComponent(value)}/picture?width=320`} alt={label} style={{ width: '4.5rem', height: '4.5rem', objectFit: 'cover', borderRadius: 4 }} />}
        <Button variant="default" size="xs" onClick={() => setChoosing(true)} aria-label={`${value ? 'Choose another' : 'Choose a picture'}: ${label}`}>{value ? 'Choose another' : 'Choose a picture'}</Button>
        {value && <Button variant="subtle" size="xs" color="red" onClick={() => onChange(null)} aria-label={`Take it away: ${label}`}>Take it away</Button>}
      </Group>
      {isChoosing && <MediaPicker onClose={() => setChoosing(false)} onPick={([medium]) => { setChoosing(false); if (medium) onChange(medium.id, medium) }} />}
    </Input.Wrapper>
  )
}

/** Which place of a picture stays in sight when it is cropped. */
import { Button, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Answer } from '#desk/kit/screen.tsx'
import { mediaPath, type Medium } from '../model.ts'
import { mediaApi } from './upload.ts'

export const useMedium = (id: string) => useQuery({ queryKey: ['medium', id], queryFn: () => told(mediaApi[':id'].$get({ param: { id } })) })

export function FocalPoint({ mediaId }: { mediaId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>Focal point</Button>
      {isOpen && <FocalDialog mediaId={mediaId} onClose={() => setOpen(false)} />}
    </>
  )
}

function FocalDialog({ mediaId, onClose }: { mediaId: string; onClose(): void }) {
  const found = useMedium(mediaId)
  return (
    <Modal opened onClose={onClose} title="What must stay in sight" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Answer of={found}>{({ medium }) => <Chooser medium={medium as Medium} onClose={onClose} />}</Answer>
    </Modal>
  )
}

function Chooser({ medium, onClose }: { medium: Medium; onClose(): void }) {
  const [point, setPoint] = useState({ x: medium.focalX ?? 0.5, y: medium.focalY ?? 0.5 })
  const save = useDeed(() => told(mediaApi[':id'].$put({ param: { id: medium.id }, json: { alt: medium.alt, caption: medium.caption, credit: medium.credit, focalX: point.x, focalY: point.y } })), { done: 'Saved', moves: [['medium', medium.id]], after: onClose })
  return (
    <Stack>
      <FocalField medium={medium} point={point} onChange={setPoint} />
      <Text size="sm" c="dimmed">Press on the face or thing that must not be cut off.</Text>
      <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>Save</Button>
    </Stack>
  )
}

export interface Point {
  x: number
  y: number
}

/** The picture itself: pressed where it must not be cut off, or moved there by the arrow keys. */
export function FocalField({ medium, point, onChange }: { medium: Medium; point: Point; onChange(point: Point): void }) {
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    // A press by keyboard comes from no place.
    if (event.detail > 0) onChange({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, -0.05], ArrowDown: [0, 0.05] }[event.key]
    if (!step) return
    event.preventDefault()
    onChange({ x: within(point.x + step[0]!), y: within(point.y + step[1]!) })
  }
  return (
    <button type="button" className="focal" onClick={onClick} onKeyDown={onKey} aria-label={`The point that stays in sight: ${Math.round(point.x * 100)} per cent from the left, ${Math.round(point.y * 100)} from the top. Arrow keys move it.`}>
      <img src={mediaPath(medium, 960)} alt="" />
      <span style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }} />
    </button>
  )
}

const within = (share: number) => Math.min(1, Math.max(0, share))

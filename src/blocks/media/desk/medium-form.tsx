/** One thing of the library: seen large, its facts, what is said of it, where it is shown. */
import { Anchor, Code, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { Formerly } from '#blocks/people/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Answer } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import { mayI, opening } from '#desk/opening.ts'
import { mediaPath, type Medium } from '../model.ts'
import { FocalField, useMedium } from './focal.tsx'
import { mediaApi } from './upload.ts'

export type Shelved = Medium & { createdAt: string; addedBy: string }

export function MediumForm({ medium, onClose }: { medium: Shelved; onClose(): void }) {
  const { id } = medium
  const isMine = mayI('media.edit') || medium.addedBy === opening.person.id
  const moves = [['media'], ['medium', id]]
  const save = useDeed((json: { alt: string; caption: string; credit: string; focalX: number | null; focalY: number | null } & Formerly) => told(mediaApi[':id'].$put({ param: { id }, json })), { done: 'Saved', moves, after: onClose })
  const remove = useDeed(() => told(mediaApi[':id'].$delete({ param: { id } })), { done: 'Removed', moves: [['media']], after: onClose })
  const { alt, caption, credit, focalX, focalY } = medium
  const { values, set, text, was, form } = useFields({ alt, caption, credit, focalX, focalY }, save.error)
  return (
    <FormDrawer form={form} title={medium.name || 'Without a name'} size="lg" isBusy={save.isPending} onClose={onClose}
      onSave={isMine ? () => save.mutate({ ...values, was }) : undefined} onRemove={isMine ? () => remove.mutate(undefined) : undefined}>
      {medium.kind === 'image' && isMine && <FocalField medium={medium} point={{ x: values.focalX ?? 0.5, y: values.focalY ?? 0.5 }} onChange={({ x, y }) => { set('focalX', x); set('focalY', y) }} />}
      {medium.kind === 'image' && isMine && <Text size="sm" c="dimmed">The ring is on what stays in sight when the picture is cropped. Press elsewhere to move it.</Text>}
      <Shown medium={medium} isMine={isMine} />
      <Facts medium={medium} />
      {!isMine && <Text size="sm">Somebody else brought this. An editor can change what is said of it.</Text>}
      <TextInput label="What it shows" description="For those who cannot see it" readOnly={!isMine} {...text('alt')} />
      <Textarea label="Caption" autosize minRows={1} readOnly={!isMine} {...text('caption')} />
      <TextInput label="Credit" readOnly={!isMine} {...text('credit')} />
      <Uses id={id} />
    </FormDrawer>
  )
}

function Shown({ medium, isMine }: { medium: Medium; isMine: boolean }) {
  const at = mediaPath(medium, 960)
  // What is spoken in a recording is not written down here.
  if (medium.kind === 'audio') return <audio controls preload="none" src={at}><track kind="captions" /></audio>
  if (medium.kind === 'video') return <video controls preload="metadata" src={at} style={{ maxWidth: '100%' }}><track kind="captions" /></video>
  if (medium.kind === 'image') return isMine ? null : <img src={at} alt={medium.alt} style={{ maxWidth: '100%' }} />
  return <Anchor href={at} target="_blank">Open the file</Anchor>
}

function Facts({ medium }: { medium: Shelved }) {
  const { width, height, bytes, mime, duration, createdAt } = medium
  const size = bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  const facts = [width && height ? `${width} × ${height}` : '', duration ? `${Math.round(duration)} seconds` : '', size, mime, `brought ${inWords(createdAt)}`]
  return (
    <div>
      <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{mediaPath(medium)}</Code>
    </div>
  )
}

const Uses = ({ id }: { id: string }) => (
  <Stack gap={2}>
    <Text size="sm" fw={500}>Where it is shown</Text>
    <Answer of={useMedium(id)}>
      {({ uses }) => uses.length
        ? <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>{uses.map(({ name, path }, at) => <li key={at}>{path ? <Anchor size="sm" href={path} target="_blank">{name}</Anchor> : <Text size="sm">{name}</Text>}</li>)}</ul>
        : <Text size="sm" c="dimmed">Nowhere yet.</Text>}
    </Answer>
  </Stack>
)

/** All that can be said of an episode: what it is called, where its recording is, its chapters and every word of it. */
import { Button, Group, Input, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMedium } from '#blocks/media/desk/focal.tsx'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import { PictureField } from '#blocks/media/desk/picture-field.tsx'
import type { Formerly } from '#blocks/people/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { clockName, localOf, momentOf } from '#desk/kit/times.ts'
import { showsApi } from '../desk.tsx'
import type { Episode, NewEpisode } from '../model.ts'
import { chaptersOf, secondsOf, writtenChapters, writtenLength } from './chapters.ts'

interface EpisodeFormProps {
  showId: string
  id: string | undefined
  onClose(): void
}

/** One that is there is asked for whole first: lists do not carry every word of it. */
export function EpisodeForm(props: EpisodeFormProps) {
  const { id = '' } = props
  const episode = useQuery({ queryKey: ['episodes', 'one', id], queryFn: () => told(showsApi.episodes[':id'].$get({ param: { id } })), enabled: id !== '' })
  if (id && !episode.data) return episode.error ? <Text role="alert">{episode.error.message}</Text> : null
  return <Form {...props} episode={episode.data} />
}

function Form({ showId, id, episode, onClose }: EpisodeFormProps & { episode: Episode | undefined }) {
  const moves = [['episodes']]
  const save = useDeed((json: NewEpisode & Formerly) => (id ? told(showsApi.episodes[':id'].$put({ param: { id }, json })) : told(showsApi[':id'].episodes.$post({ param: { id: showId }, json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(showsApi.episodes[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, set, wrong, text, was, form } = useFields(typedOf(episode), save.error, { sent: sentOf, typed: typedFrom })
  const chapterWrong = Object.entries(wrong).find(([field]) => field.startsWith('chapters'))?.[1]
  return (
    <FormDrawer form={form} title={episode?.title ?? 'A new episode'} size="lg" isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined} onSave={() => save.mutate({ ...sentOf(values), was })}>
      <TextInput label="Title" data-autofocus {...text('title')} />
      <TextInput label="Address" description="What stands behind the show’s own; the old address leads to the new one" placeholder="made from the title" {...text('slug')} />
      <TextInput label="Appears" description={`By the clock of ${clockName}; later than now, it appears by itself`} type="datetime-local" {...text('at')} error={wrong.publishedAt} />
      <TextInput label="Where it is, if elsewhere" description="An address at YouTube or another site" placeholder="https://…" {...text('url')} />
      <Recording value={values.mediaId} onChange={(mediaId) => set('mediaId', mediaId)} />
      <TextInput label="Length" placeholder="32:05" {...text('length')} error={wrong.seconds} />
      <Textarea label="What it is about" autosize minRows={3} {...text('description')} />
      <PictureField label="Still" description="Without one the show’s picture stands for it" value={values.stillId} onChange={(stillId, medium) => { set('stillId', stillId); if (medium && !values.stillAlt) set('stillAlt', medium.alt) }} />
      {values.stillId && <TextInput label="What the still shows" {...text('stillAlt')} />}
      <Textarea label="Chapters" description="One a line: when it begins, and its title" placeholder={'0:00 The tides\n12:30 The bridge'} autosize minRows={2} {...text('chapters')} error={chapterWrong} />
      <Textarea label="Every word of it" description="For those who cannot hear it, and for search" autosize minRows={3} maxRows={16} {...text('transcript')} />
    </FormDrawer>
  )
}

const typedOf = (episode: Episode | undefined) => ({
  title: episode?.title ?? '', slug: episode?.slug ?? '', url: episode?.url ?? '', at: localOf(episode?.publishedAt ?? new Date().toISOString()), publishedAt: episode?.publishedAt ?? '', mediaId: episode?.mediaId ?? null,
  description: episode?.description ?? '', stillId: episode?.stillId ?? null, stillAlt: episode?.stillAlt ?? '', chapters: writtenChapters(episode?.chapters ?? []), transcript: episode?.transcript ?? '', length: writtenLength(episode?.seconds ?? null),
})

type Typed = ReturnType<typeof typedOf>

/** The field has no seconds: a moment that was not touched keeps its own. */
const sentOf = ({ at, publishedAt, chapters, length, ...rest }: Typed): NewEpisode => ({
  ...rest, publishedAt: publishedAt && at === localOf(publishedAt) ? publishedAt : (momentOf(at) ?? ''), chapters: chaptersOf(chapters), seconds: secondsOf(length),
})

/** What stands there now is an episode’s own, some of its fields. */
const typedFrom = (theirs: Partial<Episode>): Partial<Typed> => {
  const { publishedAt, chapters, seconds, ...rest } = theirs
  return {
    ...rest, ...(publishedAt !== undefined && { publishedAt, at: localOf(publishedAt) }), ...('chapters' in theirs && { chapters: writtenChapters(chapters ?? []) }),
    ...('seconds' in theirs && { length: writtenLength(seconds ?? null) }),
  }
}

function Recording({ value, onChange }: { value: string | null; onChange(id: string | null): void }) {
  const [kind, setKind] = useState<'audio' | 'video'>()
  return (
    <Input.Wrapper label="Recording of our own" labelElement="div">
      <Group gap="xs" mt={4}>
        {value && <RecordingName id={value} />}
        <Button size="xs" variant="default" onClick={() => setKind('audio')}>Choose sound</Button>
        <Button size="xs" variant="default" onClick={() => setKind('video')}>Choose a film</Button>
        {value && <Button size="xs" variant="subtle" color="red" onClick={() => onChange(null)}>Take the recording away</Button>}
      </Group>
      {kind && <MediaPicker kind={kind} onClose={() => setKind(undefined)} onPick={([medium]) => { setKind(undefined); if (medium) onChange(medium.id) }} />}
    </Input.Wrapper>
  )
}

const RecordingName = ({ id }: { id: string }) => <Text size="sm">{useMedium(id).data?.medium.name ?? ''}</Text>

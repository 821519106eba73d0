/** Chooses from what the paper has, or brings something new. */
import { Button, FileButton, Group, Modal, Progress, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { told } from '#desk/client.ts'
import { Empty, Failed, Loading } from '#desk/kit/states.tsx'
import { mediaPath, type Medium, type MediumKind } from '../model.ts'
import { mediaApi, uploadFile } from './upload.ts'

export const accepts: Record<MediumKind, string> = { image: 'image/*', audio: 'audio/*', video: 'video/*', file: '*' }

export function MediaPicker({ kind = 'image', isMany = false, onPick, onClose }: { kind?: MediumKind; isMany?: boolean; onPick(media: Medium[]): void; onClose(): void }) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Medium[]>([])
  const toggle = (medium: Medium) => {
    if (!isMany) onPick([medium])
    else setChosen((before) => (before.some(({ id }) => id === medium.id) ? before.filter(({ id }) => id !== medium.id) : [...before, medium]))
  }
  return (
    <Modal opened onClose={onClose} title={kind === 'image' ? 'Choose a picture' : 'Choose a file'} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Group>
          <Bring kind={kind} isMany={isMany} onBrought={(media) => (isMany ? setChosen((before) => [...before, ...media]) : onPick(media))} />
          <TextInput aria-label="Search what is there" placeholder="Search what is there" value={words} onChange={(event) => setWords(event.currentTarget.value)} style={{ flex: 1 }} data-autofocus />
        </Group>
        <Shelf kind={kind} words={words} chosen={chosen} onToggle={toggle} />
        {isMany && <Button disabled={!chosen.length} onClick={() => onPick(chosen)}>{`Take ${chosen.length}`}</Button>}
      </Stack>
    </Modal>
  )
}

function Bring({ kind, isMany, onBrought }: { kind: MediumKind; isMany: boolean; onBrought(media: Medium[]): void }) {
  const client = useQueryClient()
  const [share, setShare] = useState<number>()
  const [wrong, setWrong] = useState('')
  const bring = async (files: File[]) => {
    setWrong('')
    try {
      const media: Medium[] = []
      for (const [at, file] of files.entries()) media.push(await uploadFile(file, (part) => setShare((at + part) / files.length)))
      await client.invalidateQueries({ queryKey: ['media'] })
      if (media.length) onBrought(media)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      setShare(undefined)
    }
  }
  return (
    <Stack gap={4}>
      <FileButton accept={accepts[kind]} multiple={isMany} onChange={(files: File | File[] | null) => void bring([files ?? []].flat())}>
        {(props) => <Button {...props} loading={share !== undefined}>Bring a new one</Button>}
      </FileButton>
      {share !== undefined && <Progress value={share * 100} aria-label="How much has arrived" />}
      {wrong && <Text size="sm" c="red" role="alert">{wrong}</Text>}
    </Stack>
  )
}

export function useShelf(words: string, kind?: MediumKind) {
  const [q] = useDebouncedValue(words, 200)
  return useInfiniteQuery({
    queryKey: ['media', q, kind ?? ''],
    queryFn: ({ pageParam }) => told(mediaApi.index.$get({ query: { q, skip: String(pageParam), ...(kind && { kind }) } })),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (last.length === 60 ? all.length * 60 : undefined),
  })
}

function Shelf({ kind, words, chosen, onToggle }: { kind: MediumKind; words: string; chosen: Medium[]; onToggle(medium: Medium): void }) {
  const shelf = useShelf(words, kind)
  if (shelf.error) return <Failed error={shelf.error} reset={() => void shelf.refetch()} />
  if (!shelf.data) return <Loading />
  const media = shelf.data.pages.flat()
  if (!media.length) return <Empty title={words ? 'Nothing fits these words' : 'Nothing here yet'}>{words ? 'Try fewer of them.' : 'What you bring stays here for other stories.'}</Empty>
  return (
    <>
      <SimpleGrid cols={{ base: 3, sm: 5 }} spacing="xs">
        {media.map((medium) => <Tile key={medium.id} medium={medium} isChosen={chosen.some(({ id }) => id === medium.id)} onClick={() => onToggle(medium)} />)}
      </SimpleGrid>
      {shelf.hasNextPage && <Button variant="default" loading={shelf.isFetchingNextPage} onClick={() => void shelf.fetchNextPage()}>More</Button>}
    </>
  )
}

/** One of the library: what it shows, and what it is called. */
export const Tile = ({ medium, isChosen, onClick }: { medium: Medium; isChosen?: boolean; onClick(): void }) => (
  <UnstyledButton className="tile" aria-pressed={isChosen} onClick={onClick}>
    {medium.kind === 'image' ? <img src={mediaPath(medium, 320)} alt="" loading="lazy" /> : <span className="tile-kind">{medium.extension}</span>}
    <Text size="xs" truncate>{medium.alt || medium.name || 'Without a name'}</Text>
  </UnstyledButton>
)

/** The screen of pictures and files: all the paper has, the newest first; what is dropped anywhere on it is brought. */
import { Button, FileButton, Group, NativeSelect, Progress, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty, Failed, Loading } from '#desk/kit/states.tsx'
import { type MediumKind, mediumKinds } from '../model.ts'
import { MediumForm, type Shelved } from './medium-form.tsx'
import { Tile, useShelf } from './picker.tsx'
import { type Upload, useUploads } from './use-uploads.ts'

const kindNames: Record<MediumKind, string> = { image: 'Pictures', audio: 'Sound', video: 'Films', file: 'Files' }

export function Screen() {
  const { uploads, bring, retry, forget } = useUploads()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<MediumKind>()
  const isOver = useDrop(bring)
  const add = <FileButton multiple onChange={bring}>{(props) => <Button {...props}>Bring files</Button>}</FileButton>
  return (
    <ScreenFrame name="Pictures and files" actions={add} width={1200}>
      {isOver && <div className="drop-everywhere" aria-hidden>Let go to bring this into the paper</div>}
      <Group gap="xs" mb="sm">
        <TextInput aria-label="Search by name, caption or credit" placeholder="Search by name, caption or credit" value={words} onChange={(event) => setWords(event.currentTarget.value)} flex="1 1 14rem" />
        <NativeSelect aria-label="Kind" value={kind ?? ''} onChange={(event) => setKind(mediumKinds.find((each) => each === event.currentTarget.value))}
          data={[{ value: '', label: 'All kinds' }, ...mediumKinds.map((value) => ({ value, label: kindNames[value] }))]} />
      </Group>
      {uploads.length > 0 && <Uploads uploads={uploads} onRetry={retry} onForget={forget} />}
      <Shelves words={words} kind={kind} add={add} />
    </ScreenFrame>
  )
}

function Shelves({ words, kind, add }: { words: string; kind: MediumKind | undefined; add: React.ReactNode }) {
  const [open, setOpen] = useState<Shelved>()
  const shelf = useShelf(words, kind)
  if (shelf.error) return <Failed error={shelf.error} reset={() => void shelf.refetch()} />
  if (!shelf.data) return <Loading />
  // JSON has a variant's format as text; it came from a column of these alone.
  const media = shelf.data.pages.flat() as Shelved[]
  if (!media.length) return words || kind ? <Empty title="Nothing fits">Try fewer words, or all kinds.</Empty> : <Empty title="Nothing here yet" action={add}>Drop pictures, sound, films or files anywhere on this screen. Each is kept once, and can be shown in any story.</Empty>
  return (
    <>
      <SimpleGrid cols={{ base: 3, sm: 4, md: 6 }} spacing="xs">
        {media.map((medium) => <Tile key={medium.id} medium={medium} onClick={() => setOpen(medium)} />)}
      </SimpleGrid>
      {shelf.hasNextPage && <Group justify="center" p="md"><Button variant="default" loading={shelf.isFetchingNextPage} onClick={() => void shelf.fetchNextPage()}>More</Button></Group>}
      {open && <MediumForm key={open.id} medium={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const Uploads = ({ uploads, onRetry, onForget }: { uploads: Upload[]; onRetry(upload: Upload): void; onForget(id: string): void }) => (
  <Stack gap={4} mb="md">
    {refused(uploads).length > 1 && <Group justify="end"><Button size="compact-sm" variant="subtle" onClick={() => refused(uploads).forEach(({ id }) => onForget(id))}>{`Leave all ${refused(uploads).length} that were refused`}</Button></Group>}
    <Stack gap={4} component="ul" p={0} m={0} aria-label="On their way" style={{ listStyle: 'none' }}>
      {uploads.map((upload) => (
        <li key={upload.id}>
          <Group wrap="nowrap" gap="xs" mih={36}>
            <Text size="sm" truncate flex={1}>{upload.file.name}</Text>
            {upload.wrong === undefined ? <Progress value={upload.share * 100} w={{ base: 110, sm: 220 }} aria-label={`How much of ${upload.file.name} has arrived`} /> : <Button size="compact-sm" variant="default" onClick={() => onRetry(upload)} aria-label={`Try again: ${upload.file.name}`}>Try again</Button>}
            {upload.wrong !== undefined && <Button size="compact-sm" variant="subtle" onClick={() => onForget(upload.id)} aria-label={`Leave it: ${upload.file.name}`}>Leave it</Button>}
          </Group>
          {upload.wrong !== undefined && <Text size="sm" c="var(--mantine-color-error)" role="alert">{upload.wrong}</Text>}
        </li>
      ))}
    </Stack>
  </Stack>
)

const refused = (uploads: Upload[]) => uploads.filter(({ wrong }) => wrong !== undefined)

/** Files may be let go anywhere on the screen; says whether some are held over it. */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const drop = useEffectEvent(onFiles)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => { if (!event.relatedTarget) setOver(false) }
    const letGo = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      drop([...(event.dataTransfer?.files ?? [])])
    }
    const listeners = { dragover: over, dragleave: leave, drop: letGo } as const
    for (const [name, listen] of Object.entries(listeners)) addEventListener(name, listen as EventListener)
    return () => { for (const [name, listen] of Object.entries(listeners)) removeEventListener(name, listen as EventListener) }
  }, [])
  return isOver
}

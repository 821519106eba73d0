/** The screen of shows: the programmes of the paper in their order; each opens its episodes. */
import { ActionIcon, Button, NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PictureField } from '#blocks/media/desk/picture-field.tsx'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Row } from '#desk/kit/listing.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { ShowsApi } from './api.ts'
import { podcastCategories, type Show, showPath, typedShow } from './model.ts'

export const showsApi = client<ShowsApi>('shows')
const moves = [['shows']]

export function Screen() {
  const shows = useQuery({ queryKey: ['shows'], queryFn: () => told(showsApi.index.$get()) })
  const [isNew, setNew] = useState(false)
  const add = <Button onClick={() => setNew(true)}>Add a show</Button>
  return (
    <ScreenFrame name="Shows" actions={add}>
      <Answer of={shows}>
        {(all) => (all.length ? <Shows all={all} /> : <Empty title="No shows yet" action={add}>A show is a programme to watch or hear. Its episodes stand on a page of their own, and in the feed podcast apps read.</Empty>)}
      </Answer>
      {isNew && <ShowForm onClose={() => setNew(false)} />}
    </ScreenFrame>
  )
}

function Shows({ all }: { all: Show[] }) {
  const navigate = useNavigate()
  const order = useDeed((ids: string[]) => told(showsApi.order.$put({ json: { ids } })), { moves })
  const move = (at: number, by: number) => {
    const ids = all.map(({ id }) => id)
    ids.splice(at + by, 0, ...ids.splice(at, 1))
    order.mutate(ids)
  }
  return (
    <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {all.map((show, at) => (
        <Row key={show.id} name={show.name} below={showPath(show)} onOpen={() => void navigate({ to: `/shows/${show.id}` })}>
          <ActionIcon variant="subtle" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`Move ${show.name} up`}>↑</ActionIcon>
          <ActionIcon variant="subtle" disabled={at === all.length - 1} onClick={() => move(at, 1)} aria-label={`Move ${show.name} down`}>↓</ActionIcon>
        </Row>
      ))}
    </Stack>
  )
}

interface Typed {
  name: string
  slug: string
  description: string
  pictureId: string | null
  category: string
  explicit: boolean
  email: string
}

export function ShowForm({ show, onClose, onGone }: { show?: Show; onClose(): void; onGone?: () => void }) {
  const id = show?.id
  const send = ({ category, ...typed }: Typed & Formerly) => {
    const json = { ...typed, category: podcastCategories.find((each) => each === category) }
    return id ? told(showsApi[':id'].$put({ param: { id }, json })) : told(showsApi.index.$post({ json }))
  }
  const save = useDeed(send, { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(showsApi[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onGone ?? onClose })
  const { values, set, wrong, text, was, form } = useFields<Typed>({ ...blank, ...(show && typedShow(show)), category: show?.category ?? '' }, save.error)
  const { name, slug, description, pictureId, category, explicit, email } = values
  return (
    <FormDrawer form={form} title={show?.name ?? 'A new show'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined}
      onSave={() => save.mutate({ name, slug, description, pictureId, category, explicit, email, was })}>
      <TextInput label="Name" data-autofocus {...text('name')} />
      <TextInput label="Address" description="What stands behind /shows/ ; the old address leads to the new one" placeholder="made from the name" {...text('slug')} />
      <Textarea label="What it is about" autosize minRows={3} {...text('description')} />
      <PictureField label="Picture" description="Its cover in podcast apps, cut to a square" value={pictureId} error={wrong.pictureId} onChange={(chosen) => set('pictureId', chosen)} />
      <NativeSelect label="Category" description="Under which podcast apps list it" data={[{ value: '', label: 'News, unless set' }, ...podcastCategories]} value={category} onChange={(event) => set('category', event.currentTarget.value)} />
      <TextInput label="E-mail of its owner" description="Told to everybody by the podcast feed" type="email" {...text('email')} />
      <Switch label="Podcast apps must warn of its words" checked={explicit} onChange={(event) => set('explicit', event.currentTarget.checked)} />
    </FormDrawer>
  )
}

const blank: Typed = { name: '', slug: '', description: '', pictureId: null, category: '', explicit: false, email: '' }

/** The screen of places whose weather the paper tells: their order, and a form for each. */
import { ActionIcon, Button, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Row } from '#desk/kit/listing.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import { shortly } from '#desk/kit/times.ts'
import type { WeatherApi } from './api.ts'
import { type NewPlace, placePath, type WeatherPlace } from './model.ts'

const api = client<WeatherApi>('weather')
const moves = [['weather']]
type Place = Pick<WeatherPlace, 'id' | 'slug' | 'name' | 'latitude' | 'longitude'> & { observedAt: string | null; degrees: number | null }

export function Screen() {
  const places = useQuery({ queryKey: ['weather'], queryFn: () => told(api.index.$get()) })
  const [open, setOpen] = useState<Place | 'new'>()
  const add = <Button onClick={() => setOpen('new')}>Add a place</Button>
  return (
    <ScreenFrame name="Weather" actions={add}>
      <Answer of={places}>
        {(all) => (all.length ? <Places all={all} onOpen={setOpen} /> : <Empty title="No places yet" action={add}>The weather of each place is asked for every half hour, and stands beside the news. The first of them comes first.</Empty>)}
      </Answer>
      {open && <PlaceForm place={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </ScreenFrame>
  )
}

function Places({ all, onOpen }: { all: Place[]; onOpen(place: Place): void }) {
  const order = useDeed((ids: string[]) => told(api.order.$put({ json: { ids } })), { moves })
  const move = (at: number, by: number) => {
    const ids = all.map(({ id }) => id)
    ids.splice(at + by, 0, ...ids.splice(at, 1))
    order.mutate(ids)
  }
  return (
    <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {all.map((place, at) => (
        <Row key={place.id} name={place.name} below={placePath(place)} aside={place.observedAt && place.degrees !== null ? `${Math.round(place.degrees)} °C, ${shortly(place.observedAt)}` : 'no reading yet'} onOpen={() => onOpen(place)}>
          <ActionIcon variant="subtle" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`Move ${place.name} up`}>↑</ActionIcon>
          <ActionIcon variant="subtle" disabled={at === all.length - 1} onClick={() => move(at, 1)} aria-label={`Move ${place.name} down`}>↓</ActionIcon>
        </Row>
      ))}
    </Stack>
  )
}

/** While it is typed a number may be half a one. */
interface Typed {
  place: string
  latitude: number | string
  longitude: number | string
}

function PlaceForm({ place, onClose }: { place: Place | undefined; onClose(): void }) {
  const id = place?.id
  const save = useDeed((json: NewPlace & Formerly) => (id ? told(api[':id'].$put({ param: { id }, json })) : told(api.index.$post({ json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(api[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, set, wrong, text, was, form } = useFields<Typed>({ place: place?.name ?? '', latitude: place?.latitude ?? '', longitude: place?.longitude ?? '' }, save.error, { sent: sentPlace })
  const degrees = (name: 'latitude' | 'longitude') => ({ value: values[name], error: wrong[name], decimalScale: 5, onChange: (value: number | string) => set(name, value) })
  return (
    <FormDrawer form={form} title={place?.name ?? 'A new place'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined}
      onSave={() => save.mutate({ ...sentPlace(values), was })}>
      <TextInput label="Name" data-autofocus {...text('place')} />
      <NumberInput label="Latitude" description="Degrees north of the equator; south of it below zero" hideControls {...degrees('latitude')} />
      <NumberInput label="Longitude" description="Degrees east of Greenwich; west of it below zero" hideControls {...degrees('longitude')} />
    </FormDrawer>
  )
}

const sentPlace = ({ place, latitude, longitude }: Typed): NewPlace => ({ place, latitude: numberOf(latitude), longitude: numberOf(longitude) })
/** What is no number is sent as null, and refused at its field. */
const numberOf = (typed: number | string) => (typed === '' ? NaN : Number(typed))

/** The screen of moved addresses: what stood elsewhere, where it leads now, and new ones. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { AddressesApi } from './api.ts'
import type { MovedAddress, NewMoved } from './model.ts'

const api = client<AddressesApi>('addresses')
const moves = [['addresses']]

export function Screen() {
  const [open, setOpen] = useState<MovedAddress | 'new'>()
  const add = <Button onClick={() => setOpen('new')}>Add a moved address</Button>
  return (
    <ScreenFrame name="Moved addresses" actions={add}>
      <Listing name="addresses" search="Find an old address" load={(query) => told(api.index.$get({ query }))}
        empty={<Empty title="Nothing has moved yet" action={add}>When a story, page or section gets another address, the old one comes here by itself and leads to the new one.</Empty>}>
        {(all) => all.map((each) => <Row key={each.path} name={each.path} below={aimOf(each)} onOpen={() => setOpen(each)} />)}
      </Listing>
      {open === 'new' && <NewForm onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <Known moved={open} onClose={() => setOpen(undefined)} />}
    </ScreenFrame>
  )
}

const aimOf = ({ leadsTo, kind }: MovedAddress) => (leadsTo ? `leads to ${leadsTo}` : kind === 'medium' ? 'leads to a picture or file' : 'leads to what readers may not see')

function NewForm({ onClose }: { onClose(): void }) {
  const save = useDeed((json: NewMoved) => told(api.index.$post({ json })), { done: 'Saved', moves, after: onClose })
  const { values, text, form } = useFields<NewMoved>({ from: '', to: '' }, save.error)
  return (
    <FormDrawer form={form} title="A moved address" isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate(values)}>
      <TextInput label="Old address" description="What readers still ask for" placeholder="/old-news" data-autofocus {...text('from')} />
      <TextInput label="Leads to" description="The address of something that stands here" placeholder="/news/the-bridge-is-open" {...text('to')} />
    </FormDrawer>
  )
}

function Known({ moved, onClose }: { moved: MovedAddress; onClose(): void }) {
  const remove = useDeed((path: string) => told(api.index.$delete({ query: { path } })), { done: 'Removed', moves, after: onClose })
  return (
    <FormDrawer title="A moved address" isBusy={remove.isPending} onClose={onClose} onRemove={() => remove.mutate(moved.path)}>
      <TextInput label="Old address" readOnly value={moved.path} />
      <TextInput label="Leads to" description={moved.leadsTo ? undefined : aimOf(moved)} readOnly value={moved.leadsTo ?? ''} />
    </FormDrawer>
  )
}

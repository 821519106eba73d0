/** The screen of contributors: everybody who has a byline, and a form for each. */
import { ActionIcon, Button, Group, Input, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PictureField } from '#blocks/media/desk/picture-field.tsx'
import { networks } from '#blocks/publication/model.ts'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { ContributorsApi } from './api.ts'
import { type Contributor, contributorPath } from './model.ts'

const api = client<ContributorsApi>('contributors')
const moves = [['contributors']]
type Typed = Pick<Contributor, 'slug' | 'name' | 'role' | 'biography' | 'pictureId' | 'profiles'>
type Profile = Contributor['profiles'][number]
const blank: Typed = { slug: '', name: '', role: '', biography: '', pictureId: null, profiles: [] }

export function Screen() {
  const [open, setOpen] = useState<Contributor | Typed>()
  const add = <Button onClick={() => setOpen(blank)}>Add a contributor</Button>
  return (
    <ScreenFrame name="Contributors" actions={add}>
      <Listing name="contributors" search="Find a contributor" load={(query) => told(api.index.$get({ query }))}
        empty={<Empty title="No contributors yet" action={add}>A contributor is somebody whose name stands over stories, whether or not they come to this desk.</Empty>}>
        {(all) => all.map((each) => <Row key={each.id} name={each.name} below={[each.role, contributorPath(each)].filter(Boolean).join(' · ')} aside={each.articleCount === 1 ? '1 story' : `${each.articleCount} stories`} onOpen={() => setOpen(each)} />)}
      </Listing>
      {open && <ContributorForm contributor={open} onClose={() => setOpen(undefined)} />}
    </ScreenFrame>
  )
}

function ContributorForm({ contributor, onClose }: { contributor: Contributor | Typed; onClose(): void }) {
  const id = 'id' in contributor ? contributor.id : undefined
  const save = useDeed((json: Typed & Formerly) => (id ? told(api[':id'].$put({ param: { id }, json })) : told(api.index.$post({ json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(api[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, set, wrong, text, was, form } = useFields<Typed>(contributor, save.error)
  return (
    <FormDrawer form={form} title={id ? contributor.name : 'A new contributor'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined}
      onSave={() => save.mutate({ ...values, slug: values.slug || values.name, was })}>
      <TextInput label="Name" data-autofocus {...text('name')} />
      <TextInput label="Address" description="What stands behind /contributors/ ; the old address leads to the new one" placeholder="made from the name" {...text('slug')} />
      <TextInput label="Role" description="Such as Political correspondent" {...text('role')} />
      <Textarea label="About them" autosize minRows={3} {...text('biography')} />
      <PictureField label="Picture" value={values.pictureId} error={wrong.pictureId} onChange={(pictureId) => set('pictureId', pictureId)} />
      <Profiles profiles={values.profiles} wrong={wrong} onChange={(profiles) => set('profiles', profiles)} />
    </FormDrawer>
  )
}

const choices = [...networks, 'website'] as const

/** Where else they are found: a network and an address each. */
function Profiles({ profiles, wrong, onChange }: { profiles: Profile[]; wrong: Record<string, string>; onChange(profiles: Profile[]): void }) {
  const change = (at: number, of: Partial<Profile>) => onChange(profiles.map((each, place) => (place === at ? { ...each, ...of } : each)))
  return (
    <Input.Wrapper label="Elsewhere" description="Where readers find them" labelElement="div">
      <Stack gap={6} mt={4}>
        {profiles.map(({ network, url }, at) => (
          <Group key={at} wrap="nowrap" gap={6} align="start">
            <NativeSelect aria-label={`Network ${at + 1}`} data={choices} value={network} onChange={(event) => change(at, { network: choices.find((each) => each === event.currentTarget.value) ?? 'website' })} w={120} />
            <TextInput aria-label={`Address ${at + 1}`} placeholder="https://…" value={url} error={wrong[`profiles.${at}.url`]} onChange={(event) => change(at, { url: event.currentTarget.value })} flex={1} />
            <ActionIcon variant="subtle" color="red" mt={4} aria-label={`Remove address ${at + 1}`} onClick={() => onChange(profiles.filter((_, place) => place !== at))}>×</ActionIcon>
          </Group>
        ))}
        <Group><Button size="xs" variant="default" onClick={() => onChange([...profiles, { network: 'x', url: '' }])}>Add an address</Button></Group>
      </Stack>
    </Input.Wrapper>
  )
}

/** The screen of sections: the tree, its order, and a form for each. */
import { ActionIcon, Button, ColorInput, Group, NativeSelect, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { SectionsApi } from './api.ts'
import { childrenOf, type NewSection, type Section } from './model.ts'

const api = client<SectionsApi>('sections')
const moves = [['sections']]
const blank: NewSection = { name: '', slug: '', description: '', parentId: null, colour: '' }

export function Screen() {
  const sections = useQuery({ queryKey: ['sections'], queryFn: () => told(api.index.$get()) })
  const [open, setOpen] = useState<Section | NewSection>()
  const add = <Button onClick={() => setOpen(blank)}>Add a section</Button>
  return (
    <ScreenFrame name="Sections" actions={add}>
      <Answer of={sections}>
        {(all) => (
          <>
            {all.length ? <Level all={all} parentId={null} onOpen={setOpen} /> : <Empty title="No sections yet" action={add}>A section is a department of the paper, such as News or Sport. Every story stands in one.</Empty>}
            {open && <SectionForm section={open} all={all} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Answer>
    </ScreenFrame>
  )
}

/** The sections below one, each with those below it. */
function Level({ all, parentId, onOpen }: { all: Section[]; parentId: string | null; onOpen(section: Section): void }) {
  const here = childrenOf(all, parentId)
  const order = useDeed((ids: string[]) => told(api.order.$put({ json: { ids } })), { moves })
  const move = (at: number, by: number) => {
    const ids = here.map(({ id }) => id)
    ids.splice(at + by, 0, ...ids.splice(at, 1))
    order.mutate(ids)
  }
  return (
    <Stack gap={2} pl={parentId ? 'lg' : 0} component="ul" m={0} style={{ listStyle: 'none' }}>
      {here.map((section, at) => (
        <li key={section.id}>
          <Group wrap="nowrap" gap="xs">
            <UnstyledButton className="row" onClick={() => onOpen(section)}>
              <Text fw={500}>{section.name}</Text>
              <Text size="sm" c="dimmed">/{section.slug}</Text>
            </UnstyledButton>
            <ActionIcon variant="subtle" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`Move ${section.name} up`}>↑</ActionIcon>
            <ActionIcon variant="subtle" disabled={at === here.length - 1} onClick={() => move(at, 1)} aria-label={`Move ${section.name} down`}>↓</ActionIcon>
          </Group>
          {childrenOf(all, section.id).length > 0 && <Level all={all} parentId={section.id} onOpen={onOpen} />}
        </li>
      ))}
    </Stack>
  )
}

function SectionForm({ section, all, onClose }: { section: Section | NewSection; all: Section[]; onClose(): void }) {
  const id = 'id' in section ? section.id : undefined
  const save = useDeed((json: NewSection & Formerly) => (id ? told(api[':id'].$put({ param: { id }, json })) : told(api.index.$post({ json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(api[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, set, wrong, text, was, form } = useFields<NewSection>(section, save.error)
  const others = all.filter((each) => each.id !== id).map((each) => ({ value: each.id, label: each.name }))
  return (
    <FormDrawer form={form} title={id ? values.name : 'A new section'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined}
      onSave={() => save.mutate({ ...values, slug: values.slug || values.name, was })}>
      <TextInput label="Name" data-autofocus {...text('name')} />
      <TextInput label="Address" description="What stands behind the / ; the old address leads to the new one" placeholder="made from the name" {...text('slug')} />
      <Textarea label="Description" description="Stands under the name, and in what search engines show" autosize minRows={2} {...text('description')} />
      <NativeSelect label="Within" data={[{ value: '', label: 'No other section' }, ...others]} error={wrong.parentId} value={values.parentId ?? ''} onChange={(event) => set('parentId', event.currentTarget.value || null)} />
      <ColorInput label="Colour" withEyeDropper={false} description="Of its kicker; made readable on light and dark paper by itself" value={values.colour ?? ''} onChange={(colour) => set('colour', colour)} />
    </FormDrawer>
  )
}

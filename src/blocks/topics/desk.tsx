/** The screen of topics: what stories are about, found by name, and a form for each. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { TopicsApi } from './api.ts'
import { type NewTopic, type Topic, topicPath } from './model.ts'

const api = client<TopicsApi>('topics')
const moves = [['topics']]
const blank: NewTopic = { name: '', slug: '', description: '' }

export function Screen() {
  const [open, setOpen] = useState<Topic | NewTopic>()
  const add = <Button onClick={() => setOpen(blank)}>Add a topic</Button>
  return (
    <ScreenFrame name="Topics" actions={add}>
      <Listing name="topics" search="Find a topic" load={(query) => told(api.index.$get({ query }))}
        empty={<Empty title="No topics yet" action={add}>A topic is what stories are about, across sections, such as Fuel prices. Writers name new ones as they write.</Empty>}>
        {(topics) => topics.map((topic) => <Row key={topic.id} name={topic.name} below={topicPath(topic)} aside={storiesOf(topic.articleCount)} onOpen={() => setOpen(topic)} />)}
      </Listing>
      {open && <TopicForm topic={open} onClose={() => setOpen(undefined)} />}
    </ScreenFrame>
  )
}

const storiesOf = (count: number) => (count === 1 ? '1 story' : `${count} stories`)

function TopicForm({ topic, onClose }: { topic: Topic | NewTopic; onClose(): void }) {
  const id = 'id' in topic ? topic.id : undefined
  const save = useDeed((json: NewTopic & Formerly) => (id ? told(api[':id'].$put({ param: { id }, json })) : told(api.index.$post({ json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(api[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, text, was, form } = useFields<NewTopic>(topic, save.error)
  return (
    <FormDrawer form={form} title={id ? topic.name : 'A new topic'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined}
      onSave={() => save.mutate({ ...values, slug: values.slug || values.name, was })}>
      <TextInput label="Name" data-autofocus {...text('name')} />
      <TextInput label="Address" description="What stands behind /topics/ ; the old address leads to the new one" placeholder="made from the name" {...text('slug')} />
      <Textarea label="Description" description="Stands under the name, and in what search engines show" autosize minRows={2} {...text('description')} />
    </FormDrawer>
  )
}

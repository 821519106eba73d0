/** What is done with the chosen stories at once. */
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import type { Arranging } from '../model.ts'
import { inTree, useSections, useTopics } from './choices.ts'
import { storiesApi } from './ask.ts'

export function Selection({ ids, onDone }: { ids: string[]; onDone(): void }) {
  const sections = inTree(useSections().data ?? [])
  const topics = useTopics('', []).data ?? []
  const arrange = useDeed((deed: Arranging['deed']) => told(storiesApi.arranged.$put({ json: { ids, deed } })), { done: ({ done }) => `Done with ${done}`, moves: [['stories']], after: onDone })
  return (
    <Group gap="xs" p="xs" mb="xs" role="toolbar" aria-label="The chosen stories" className="selection">
      <Text size="sm" fw={600}>{ids.length} chosen</Text>
      <NativeSelect size="xs" aria-label="Move to a section" value="" disabled={arrange.isPending} onChange={(event) => arrange.mutate({ kind: 'section', sectionId: event.currentTarget.value })} data={[{ value: '', label: 'Move to section …' }, ...sections]} />
      <NativeSelect size="xs" aria-label="Give a topic" value="" disabled={arrange.isPending} onChange={(event) => arrange.mutate({ kind: 'topic', topicId: event.currentTarget.value })} data={[{ value: '', label: 'Give a topic …' }, ...topics.map(({ id, name }) => ({ value: id, label: name }))]} />
      <Button size="compact-sm" variant="default" loading={arrange.isPending} onClick={() => confirm(`Archive ${ids.length}? Readers will not find them any more.`) && arrange.mutate({ kind: 'archive' })}>Archive</Button>
      <Button size="compact-sm" variant="subtle" onClick={onDone}>Choose none</Button>
    </Group>
  )
}

/** In a few words: what the story is, and whether all of it is kept. Never says that it saves when it does not. */
import { Text } from '@mantine/core'
import { StateTag } from './state-tag.tsx'
import type { Desk } from './use-story.ts'

const sentences = { saved: 'saved', writing: 'not saved yet', waiting: 'kept here, not on the server yet', clash: 'somebody changed the same words', refused: 'not all of it is saved' }

export function Status({ desk: { story, saver, hasChanges } }: { desk: Desk }) {
  const isChanged = story.state === 'published' && hasChanges
  return (
    <>
      <StateTag state={story.state} />
      <Text size="sm" c={saver.state === 'saved' || saver.state === 'writing' ? 'dimmed' : 'red'} role="status" title={saver.message || undefined}>
        {sentences[saver.state]}{isChanged && saver.state === 'saved' ? ' · readers do not have this yet' : ''}
      </Text>
      {saver.state === 'refused' && <Text size="sm" c="red" role="alert">{saver.message}</Text>}
    </>
  )
}

/** Two people changed the same words: both are shown, and one says which stand. Nothing is lost either way: the other stays among the earlier versions. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { both } from '../model.ts'
import { Difference } from './history.tsx'
import type { Saver } from './saver.ts'

export function Clash({ saver }: { saver: Saver }) {
  const { clash } = saver
  if (!clash) return null
  const theirs = { ...clash.draft, ...Object.fromEntries(clash.clashes.map((name) => [name, clash.theirs.draft[name]])) }
  const names = clash.clashes.map((name) => (name === 'body' ? 'the same part of the text' : `the ${name}`))
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} title={`${clash.theirs.savedBy || 'Somebody'} changed ${names.join(' and ')} too`} size="xl">
      <Stack>
        {/* Whoever is typing when it opens chooses nothing by it. */}
        <Text size="sm" tabIndex={-1} data-autofocus style={{ outline: 'none' }}>What each of you changed elsewhere is in both. Struck through: what only yours has. Marked: what only theirs has.</Text>
        <Difference before={clash.draft} after={theirs} />
        {saver.message && <Text size="sm" c="red" role="alert">{saver.message}</Text>}
        <Group>
          {clash.clashes.includes('body') && <Button onClick={() => void saver.settle(both(clash.draft, theirs))}>Keep both, theirs first</Button>}
          <Button variant="default" onClick={() => void saver.settle(clash.draft)}>Mine shall stand</Button>
          <Button variant="default" onClick={() => void saver.settle(theirs)}>Theirs shall stand</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

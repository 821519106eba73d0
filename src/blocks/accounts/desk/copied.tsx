/** Something to be copied and given on, such as a link. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { ReactNode } from 'react'

export function Copied({ title, text, onClose, children }: { title: string; text: string; onClose(): void; children: ReactNode }) {
  const clipboard = useClipboard({ timeout: 4000 })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Text size="sm">{children}</Text>
        <TextInput label="The link" value={text} readOnly data-autofocus onFocus={(event) => event.currentTarget.select()} />
        <Group><Button onClick={() => clipboard.copy(text)}>{clipboard.copied ? 'Copied' : 'Copy it'}</Button><Button variant="default" onClick={onClose}>Done</Button></Group>
      </Stack>
    </Modal>
  )
}

/** A form at the edge of the screen, all of it on a phone: what is changed, Save, Cancel, and for what is there already a way to remove it. */
import { Button, Drawer, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'

interface FormDrawerProps {
  title: string
  isBusy: boolean
  /** Without it there is nothing to save: all is for reading. */
  onSave?: (() => void) | undefined
  onClose(): void
  /** Asked for once more before it is done. */
  onRemove?: (() => void) | undefined
  size?: string
  /** Where Save and Remove are not the words for it; what is removed by another word asks by itself. */
  button?: string
  removal?: string
  children: ReactNode
}

export function FormDrawer({ title, isBusy, onSave, onClose, onRemove, size = 'md', button = 'Save', removal, children }: FormDrawerProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form in a dialog above this one is a child of it in React's eyes.
    if (event.target === event.currentTarget) onSave?.()
  }
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={size}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Within a dialog it is no banner of the page. */}
        <Drawer.Header role="none"><Drawer.Title>{title}</Drawer.Title><Drawer.CloseButton aria-label="Close" /></Drawer.Header>
        <Drawer.Body>
          <form onSubmit={submit} noValidate>
            <Stack>
              {children}
              <Group justify="space-between">
                <Group>{onSave && <Button type="submit" loading={isBusy}>{button}</Button>}<Button variant="default" onClick={onClose}>{onSave ? 'Cancel' : 'Close'}</Button></Group>
                {onRemove && <Button variant="subtle" color="red" onClick={() => (removal || confirm('Remove this? It cannot be undone.')) && onRemove()}>{removal ?? 'Remove'}</Button>}
              </Group>
            </Stack>
          </form>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** A form at the edge of the screen, all of it on a phone: what is changed, Save, Cancel, and for what is there already a way to remove it. */
import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ClashNotice } from './clash.tsx'
import type { Form } from './fields.ts'

interface FormDrawerProps {
  title: string
  isBusy: boolean
  /** Of `useFields`: then the drawer knows what was changed, and what somebody else changed meanwhile. */
  form?: Form | undefined
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

export function FormDrawer({ title, isBusy, form, onSave, onClose, onRemove, size = 'md', button = 'Save', removal, children }: FormDrawerProps) {
  const place = useRef<HTMLFormElement>(null)
  const [isTyped, setTyped] = useState(false)
  const { isAsking, close, stay } = useLeaving(onSave !== undefined && (form?.isChanged ?? isTyped), place, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form in a dialog above this one is a child of it in React's eyes.
    if (event.target === event.currentTarget) onSave?.()
  }
  const sendMine = () => {
    // Sent as it is once the form knows that mine is to stand.
    flushSync(() => form?.keepMine())
    place.current?.requestSubmit()
  }
  return (
    <Drawer.Root opened onClose={close} position="right" size={size}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Within a dialog it is no banner of the page. */}
        <Drawer.Header role="none"><Drawer.Title>{title}</Drawer.Title><Drawer.CloseButton aria-label="Close" /></Drawer.Header>
        <Drawer.Body>
          <form ref={place} onSubmit={submit} onInput={() => setTyped(true)} noValidate>
            <Stack>
              {children}
              {form?.clash && <ClashNotice clash={form.clash} onMine={sendMine} onTheirs={form.takeTheirs} />}
              {isAsking ? <Leaving onStay={stay} onLeave={onClose} /> : (
                <Group justify="space-between">
                  <Group>{onSave && <Button type="submit" loading={isBusy}>{button}</Button>}<Button variant="default" onClick={close}>{onSave ? 'Cancel' : 'Close'}</Button></Group>
                  {onRemove && <Button variant="subtle" color="red" onClick={() => (removal || confirm('Remove this? It cannot be undone.')) && onRemove()}>{removal ?? 'Remove'}</Button>}
                </Group>
              )}
            </Stack>
          </form>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** Closing what was changed is asked about first; closed once more meanwhile, it stays, and one is where one was. */
function useLeaving(isChanged: boolean, place: RefObject<HTMLFormElement | null>, onClose: () => void) {
  const [left, setLeft] = useState<Element | null>()
  const isAsking = left !== undefined && isChanged
  const stay = () => {
    setLeft(undefined)
    const there = left?.isConnected ? left : place.current?.elements[0]
    if (there instanceof HTMLElement) there.focus()
  }
  const ask = () => setLeft(document.activeElement)
  return { isAsking, stay, close: isAsking ? stay : isChanged ? ask : onClose }
}

/** Where the buttons were: Escape once more goes on writing, so that no key pressed twice throws words away. */
const Leaving = ({ onStay, onLeave }: { onStay(): void; onLeave(): void }) => (
  <Alert variant="default" role="alert">
    <Text size="sm">What you changed here is not saved.</Text>
    <Group gap="xs" mt="sm">
      <Button autoFocus onClick={onStay}>Keep writing</Button>
      <Button variant="default" onClick={onLeave}>Throw it away</Button>
    </Group>
  </Alert>
)

/** Passkeys: signing in with the lock of one's telephone or computer, without a password. */
import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Part } from '#desk/kit/part.tsx'
import { Answer } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import { opening } from '#desk/opening.ts'
import { passkeysWorkAt } from '../model.ts'
import { SmallForm } from './account.tsx'
import { askAuth } from './ask.ts'
import { browserOf } from './browsers.ts'

interface Passkey {
  id: string
  name?: string | null
  createdAt?: string | null
}
const moves = [['passkeys']]
const about = 'Sign in with the lock of your telephone or computer: a finger, a face, a PIN. Nothing to remember, and nothing that can be stolen from here.'

export function Passkeys() {
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: () => askAuth<Passkey[]>('passkey/list-user-passkeys') })
  const [open, setOpen] = useState<Passkey>()
  return (
    <Part name="Passkeys" about={about}>
      <Answer of={passkeys}>
        {(all) => (
          <>
            {all.length > 0 && <ul className="lines">{all.map((each) => <Line key={each.id} passkey={each} onOpen={() => setOpen(each)} />)}</ul>}
            {open && <PasskeyForm passkey={open} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Answer>
      {passkeysWorkAt(location, opening.paper.url) ? <Add /> : <Text size="sm">Passkeys belong to the paper’s own address, which must be a name with https, and are added at the desk there. Its address now is {opening.paper.url}; an owner sets it under Name and looks.</Text>}
    </Part>
  )
}

const Line = ({ passkey, onOpen }: { passkey: Passkey; onOpen(): void }) => (
  <li>
    <span>{passkey.name || 'Without a name'}{passkey.createdAt && <Text size="sm" c="dimmed">Added {inWords(passkey.createdAt)}</Text>}</span>
    <Button size="compact-md" variant="default" aria-label={`Change ${passkey.name || 'the passkey without a name'}`} onClick={onOpen}>Change</Button>
  </li>
)

function Add() {
  const add = useDeed(addPasskey, { done: 'Added: next time, sign in with it', moves })
  const { values, text } = useFields({ name: browserOf(navigator.userAgent) }, add.error)
  return (
    <SmallForm button="Add a passkey" isBusy={add.isPending} onSend={() => add.mutate(values.name)}>
      <TextInput label="What you call it" flex="1 1 14rem" maxLength={100} {...text('name')} />
    </SmallForm>
  )
}

/** Asks the browser for one and has the server keep its public half. */
async function addPasskey(name: string): Promise<void> {
  const options = await askAuth<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options')
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    .catch((error: unknown) => { throw new Refused(0, error instanceof DOMException && error.name === 'InvalidStateError' ? 'This device has a passkey for you already.' : 'No passkey was made: it was broken off, or took too long.') })
  await askAuth('passkey/verify-registration', { response: (made as PublicKeyCredential).toJSON(), name: name.trim() })
}

function PasskeyForm({ passkey, onClose }: { passkey: Passkey; onClose(): void }) {
  const rename = useDeed((name: string) => askAuth('passkey/update-passkey', { id: passkey.id, name }), { done: 'Saved', moves, after: onClose })
  const remove = useDeed(() => askAuth('passkey/delete-passkey', { id: passkey.id }), { done: 'Removed', moves, after: onClose })
  const { values, text, form } = useFields({ name: passkey.name ?? '' }, rename.error)
  return (
    <FormDrawer form={form} title="A passkey" isBusy={rename.isPending} onClose={onClose} onSave={() => rename.mutate(values.name.trim())} onRemove={() => remove.mutate(undefined)}>
      <TextInput label="What you call it" maxLength={100} data-autofocus {...text('name')} />
      <Text size="sm" c="dimmed">Removed here, it opens nothing any more; take it off the device as well.</Text>
    </FormDrawer>
  )
}

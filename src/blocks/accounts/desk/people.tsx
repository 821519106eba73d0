/** The screen of the newsroom's people: who is here and as what, who is invited, and what each role may do. */
import { Button, NativeSelect, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { type Role, roles } from '#blocks/people/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Part } from '#desk/kit/part.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import { opening } from '#desk/opening.ts'
import { accountsApi } from './ask.ts'
import { Copied } from './copied.tsx'
import { PersonForm } from './person.tsx'
import { Rights } from './rights.tsx'
import { roleWords } from './words.ts'

type Newsroom = InferResponseType<typeof accountsApi.people.$get>
export type ListedPerson = Newsroom['people'][number]
const moves = [['newsroom']]

export function Screen() {
  const newsroom = useQuery({ queryKey: ['newsroom'], queryFn: () => told(accountsApi.people.$get()) })
  const [open, setOpen] = useState<ListedPerson | 'new'>()
  const [link, setLink] = useState<string>()
  return (
    <ScreenFrame name="People" actions={<Button onClick={() => setOpen('new')}>Invite somebody</Button>}>
      <Answer of={newsroom}>
        {({ people, invitations }) => (
          <>
            <ul className="lines">{people.map((person) => <Line key={person.id} person={person} onOpen={() => setOpen(person)} />)}</ul>
            {people.length === 1 && <Text size="sm" c="dimmed" my="sm">You are alone here. Whoever you invite gets a link by mail, and may do what their role allows.</Text>}
            <Invitations all={invitations} />
            <Rights />
          </>
        )}
      </Answer>
      {open === 'new' && <InviteForm onLink={setLink} onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <PersonForm person={open} onClose={() => setOpen(undefined)} />}
      {link && <Copied title="They are invited" text={link} onClose={() => setLink(undefined)}>The link was put in the mail too, if this paper sends mail. It opens once, within a week.</Copied>}
    </ScreenFrame>
  )
}

const Line = ({ person, onOpen }: { person: ListedPerson; onOpen(): void }) => (
  <li>
    <UnstyledButton className="row" onClick={onOpen}>
      <Text fw={500}>{person.name}{person.id === opening.person.id && ' (you)'}</Text>
      <Text size="sm" c="dimmed">{person.email}</Text>
    </UnstyledButton>
    <Text size="sm">{person.role}</Text>
  </li>
)

function Invitations({ all }: { all: Newsroom['invitations'] }) {
  const takeBack = useDeed((id: string) => told(accountsApi.invitations[':id'].$delete({ param: { id } })), { done: 'Taken back: its link opens nothing any more', moves })
  return (
    <Part name="Open invitations" about={all.length ? undefined : 'Nobody is on their way. An invitation stands here until its link was used, or for a week.'}>
      {all.length > 0 && (
        <ul className="lines">
          {all.map(({ id, email, role, invitedBy, until }) => (
            <li key={id}>
              <span>{email}, {role}<Text size="sm" c="dimmed">Invited by {invitedBy}; open until {inWords(until)}</Text></span>
              <Button size="compact-md" variant="default" aria-label={`Take back the invitation of ${email}`} onClick={() => takeBack.mutate(id)}>Take back</Button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function InviteForm({ onLink, onClose }: { onLink(link: string): void; onClose(): void }) {
  const invite = useDeed((json: { email: string; name: string; role: Role }) => told(accountsApi.invitations.$post({ json })), { moves, after: ({ link }) => { onClose(); onLink(link) } })
  const { values, set, text, form } = useFields({ email: '', name: '', role: 'author' as Role }, invite.error)
  return (
    <FormDrawer form={form} title="Invite somebody" button="Invite" isBusy={invite.isPending} onClose={onClose} onSave={() => invite.mutate(values)}>
      <TextInput label="Their e-mail" type="email" autoComplete="off" data-autofocus {...text('email')} />
      <TextInput label="Their name" description="They may change it when they come in" autoComplete="off" {...text('name')} />
      <RoleField role={values.role} onChange={(role) => set('role', role)} />
      <Text size="sm" c="dimmed">A second invitation to the same address takes the place of the first.</Text>
    </FormDrawer>
  )
}

export const RoleField = ({ role, onChange }: { role: Role; onChange(role: Role): void }) => (
  // The options are the roles.
  <NativeSelect label="Role" value={role} data={roles.map((value) => ({ value, label: roleWords[value] }))} onChange={(event) => onChange(event.currentTarget.value as Role)} />
)

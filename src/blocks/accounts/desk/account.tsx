/** The screen of one's own account: name, password, second step, passkeys, and where one is signed in. */
import { Badge, Button, Group, PasswordInput, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { FormEvent, ReactNode } from 'react'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { Part } from '#desk/kit/part.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { inWords, shortly } from '#desk/kit/times.ts'
import { callMe } from '#desk/opening.ts'
import { accountsApi } from './ask.ts'
import { browserOf } from './browsers.ts'
import { Passkeys } from './passkeys.tsx'
import { SecondStep } from './second-step.tsx'

export type Me = InferResponseType<typeof accountsApi.me.$get>
const moves = [['me']]

export function Screen() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => told(accountsApi.me.$get()) })
  return (
    <ScreenFrame name="My account" width={720}>
      <Answer of={me}>
        {(found) => (
          <>
            <Name me={found} />
            <Password me={found} />
            <SecondStep me={found} />
            <Passkeys />
            <Sessions me={found} />
          </>
        )}
      </Answer>
    </ScreenFrame>
  )
}

/** Fields and the button that sends them, by Enter too. */
export function SmallForm({ button, isBusy, onSend, children }: { button: string; isBusy: boolean; onSend(): void; children: ReactNode }) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form onSubmit={send} noValidate>
      <Group align="flex-end" gap="sm">{children}<Button type="submit" loading={isBusy}>{button}</Button></Group>
    </form>
  )
}

function Name({ me }: { me: Me }) {
  const save = useDeed((name: string) => told(accountsApi.me.name.$put({ json: { name } })), { done: 'Saved', moves, after: () => callMe(values.name.trim()) })
  const { values, text } = useFields({ name: me.person.name }, save.error)
  return (
    <Part name="You" about={`${me.person.email}, ${me.person.role}. Your name stands in the log and beside what you hand on; under your stories stands your byline.`}>
      <SmallForm button="Save" isBusy={save.isPending} onSend={() => save.mutate(values.name)}>
        <TextInput label="Your name" autoComplete="name" flex="1 1 14rem" {...text('name')} />
      </SmallForm>
    </Part>
  )
}

function Password({ me }: { me: Me }) {
  const change = useDeed((json: { current: string; password: string }) => told(accountsApi.me.password.$put({ json })), { done: 'The password is changed, and you are signed out everywhere else', moves, after: () => { set('current', ''); set('password', '') } })
  const { values, set, text } = useFields({ current: '', password: '' }, change.error)
  return (
    <Part name="Password" about="10 characters or more; a few words in a row are easy to remember. Changing it signs you out everywhere but here.">
      <SmallForm button={me.hasPassword ? 'Change it' : 'Set it'} isBusy={change.isPending} onSend={() => change.mutate(values)}>
        {me.hasPassword && <PasswordInput label="Your present password" autoComplete="current-password" flex="1 1 14rem" visibilityToggleButtonProps={{ 'aria-label': 'Show the present password' }} {...text('current')} />}
        <PasswordInput label="The new one" autoComplete="new-password" flex="1 1 14rem" visibilityToggleButtonProps={{ 'aria-label': 'Show the new password' }} {...text('password')} />
      </SmallForm>
    </Part>
  )
}

function Sessions({ me }: { me: Me }) {
  const end = useDeed((id: string) => told(accountsApi.me.sessions[':id'].$delete({ param: { id } })), { done: 'Signed out there', moves })
  const endOthers = useDeed(() => told(accountsApi.me.sessions.$delete()), { done: 'Signed out everywhere but here', moves })
  return (
    <Part name="Where you are signed in" about="End what you do not know, then change your password.">
      <ul className="lines">
        {me.sessions.map(({ id, userAgent, createdAt, updatedAt, isThis }) => (
          <li key={id}>
            <span>{browserOf(userAgent)}<Text size="sm" c="dimmed">Came in {inWords(createdAt)}; {isThis ? 'in use now' : `last here ${shortly(updatedAt)}`}</Text></span>
            {isThis ? <Badge variant="outline" color="gray" c="inherit">This browser</Badge> : <Button size="compact-md" variant="default" aria-label={`End the session of ${browserOf(userAgent)}, begun ${inWords(createdAt)}`} onClick={() => end.mutate(id)}>End</Button>}
          </li>
        ))}
      </ul>
      {me.sessions.length > 1 && <Group><Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>End all others</Button></Group>}
    </Part>
  )
}

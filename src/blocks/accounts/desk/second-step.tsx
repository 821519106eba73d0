/** The second step of signing in: turned on with a code of the app, its backup codes shown once, turned off with the password. */
import { Alert, Anchor, Button, Group, PasswordInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { Part } from '#desk/kit/part.tsx'
import { type Me, SmallForm } from './account.tsx'
import { askAuth } from './ask.ts'
import { qrOf } from './qr.ts'

interface Setup {
  totpURI: string
  backupCodes: string[]
}
const moves = [['me']]
const about = 'Besides your password, six digits that an app on your telephone shows (Aegis, Google Authenticator and others). Whoever learns your password then still does not come in.'

export function SecondStep({ me }: { me: Me }) {
  const [setup, setSetup] = useState<Setup>()
  const [codes, setCodes] = useState<string[]>()
  return (
    <Part name="Second step" about={about}>
      {codes ? <BackupCodes codes={codes} onKept={() => setCodes(undefined)} />
        : me.hasSecondFactor ? <TurnedOn onCodes={setCodes} />
        : setup ? <Confirm setup={setup} onDone={() => { setCodes(setup.backupCodes); setSetup(undefined) }} onCancel={() => setSetup(undefined)} />
        : me.hasPassword ? <TurnOn onSetup={setSetup} /> : <Text size="sm">Set a password first.</Text>}
    </Part>
  )
}

/** The field of the password, with what it is asked for. */
function usePassword(error: Error | null) {
  const { values, text } = useFields({ password: '' }, error)
  return { password: values.password, field: <PasswordInput label="Your password, once more" autoComplete="current-password" flex="1 1 14rem" visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }} {...text('password')} /> }
}

function TurnOn({ onSetup }: { onSetup(setup: Setup): void }) {
  const begin = useDeed((json: { password: string }) => askAuth<Setup>('two-factor/enable', json), { after: onSetup })
  const { password, field } = usePassword(begin.error)
  return <SmallForm button="Turn it on" isBusy={begin.isPending} onSend={() => begin.mutate({ password })}>{field}</SmallForm>
}

function Confirm({ setup, onDone, onCancel }: { setup: Setup; onDone(): void; onCancel(): void }) {
  const verify = useDeed((code: string) => askAuth('two-factor/verify-totp', { code: code.replace(/\s/g, '') }), { done: 'The second step is on', moves, after: onDone })
  const { values, text } = useFields({ code: '' }, verify.error)
  const secret = new URL(setup.totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <Text size="sm">1. In the app, add an account and point it at this code. On the telephone itself, <Anchor href={setup.totpURI} inherit underline="always">open the app with this link</Anchor>.</Text>
      <Code text={setup.totpURI} />
      <Text size="sm">Or type this key into it:</Text>
      <Text className="secret" aria-label="The key">{groups(secret)}</Text>
      <Text size="sm">2. Type the six digits it shows now.</Text>
      <SmallForm button="Confirm" isBusy={verify.isPending} onSend={() => verify.mutate(values.code)}>
        <TextInput label="Code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} data-autofocus {...text('code')} />
        <Button variant="default" onClick={onCancel}>Not now</Button>
      </SmallForm>
    </>
  )
}

/** The address as an app sees it; one too long for it is typed. */
function Code({ text }: { text: string }) {
  const grid = qrOf(text)
  if (!grid) return null
  const dark = grid.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : []))).join('')
  const side = grid.length + 8
  return <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label="What the app looks at; it says the same as what is typed" shapeRendering="crispEdges"><path d={dark} fill="#000" /></svg>
}

/** For typing: four signs, a gap, four signs. */
const groups = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

function BackupCodes({ codes, onKept }: { codes: string[]; onKept(): void }) {
  return (
    <Alert variant="outline" color="gray" title="Keep these codes; they are shown this once">
      <Text size="sm" mb="xs">Each lets you in once, if the telephone is lost. Write them down, or print them.</Text>
      <ul className="codes">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Group mt="sm">
        <Button onClick={onKept}>I have kept them</Button>
        <Button variant="default" onClick={() => void navigator.clipboard?.writeText(codes.join('\n'))}>Copy them</Button>
      </Group>
    </Alert>
  )
}

function TurnedOn({ onCodes }: { onCodes(codes: string[]): void }) {
  const off = useDeed((json: { password: string }) => askAuth('two-factor/disable', json), { done: 'The second step is off', moves })
  const renew = useDeed((json: { password: string }) => askAuth<{ backupCodes: string[] }>('two-factor/generate-backup-codes', json), { after: ({ backupCodes }) => onCodes(backupCodes) })
  const { password, field } = usePassword(off.error ?? renew.error)
  return (
    <>
      <Text size="sm" fw={600}>It is on.</Text>
      <SmallForm button="New backup codes" isBusy={renew.isPending} onSend={() => renew.mutate({ password })}>
        {field}
        <Button variant="default" color="red" loading={off.isPending} onClick={() => off.mutate({ password })}>Turn it off</Button>
      </SmallForm>
    </>
  )
}

/** The forms of what is said to browsers and other programs. */
import { NumberInput, Radio, Stack, Switch, Textarea } from '@mantine/core'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import type { PublicationSettings } from '../model.ts'
import { aiNames } from './names.ts'
import { asSentence, type SettingProps, useSetting } from './use-paper.ts'

type Ai = PublicationSettings['robots']['ai']

export function OfflineForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, was, form } = useFields({ offline: settings.offline }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <Switch label="Keep what was read" description="Stories somebody has read open again when there is no signal; switched off, browsers forget what they kept" checked={values.offline} onChange={(event) => set('offline', event.currentTarget.checked)} />
    </FormDrawer>
  )
}

export function RobotsForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, was, form } = useFields({ ai: settings.robots.ai }, save.error, { sent: (robots) => ({ robots }), typed: ({ robots }) => robots as { ai: Ai } })
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ robots: values, was })}>
      {/* The choices are those of the setting. */}
      <Radio.Group label="Programs that read for language models" description="Search engines may read in any case. It is a request: honest programs keep to it." value={values.ai} onChange={(ai) => set('ai', ai as Ai)}>
        <Stack gap="xs" mt="xs">{Object.entries(aiNames).map(([value, label]) => <Radio key={value} value={value} label={label} />)}</Stack>
      </Radio.Group>
    </FormDrawer>
  )
}

export function WeightForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields({ advertKilobytes: settings.advertKilobytes }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <NumberInput label="Kilobytes" description="From 5 to 500; readers pay for what they are sent" min={5} max={500} allowDecimal={false} hideControls data-autofocus error={wrong.advertKilobytes && 'A number from 5 to 500.'} value={values.advertKilobytes} onChange={(value) => set('advertKilobytes', Number(value))} />
    </FormDrawer>
  )
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)

const sentHubs = ({ hubs }: { hubs: string }) => ({ hubs: linesOf(hubs) })
const sentAdsTxt = ({ adsTxt }: { adsTxt: string }) => ({ adsTxt: linesOf(adsTxt) })

/** What the server says of a line, with which one it is. */
const wrongLine = (wrong: Record<string, string>, name: string) =>
  Object.entries(wrong).filter(([path]) => path.startsWith(name)).map(([path, sentence]) => (path.includes('.') ? `Line ${Number(path.split('.')[1]) + 1}: ` : '') + (asSentence(sentence) ?? '')).at(0)

export function HubsForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, text, wrong, was, form } = useFields({ hubs: settings.hubs.join('\n') }, save.error, { sent: sentHubs, typed: ({ hubs }) => ({ hubs: (hubs as string[]).join('\n') }) })
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...sentHubs(values), was })}>
      <Textarea label="Hubs" description="One address a line, five at most; without one nobody is told" autosize minRows={3} data-autofocus {...text('hubs')} error={wrongLine(wrong, 'hubs')} />
    </FormDrawer>
  )
}

export function AdsTxtForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, text, wrong, was, form } = useFields({ adsTxt: settings.adsTxt.join('\n') }, save.error, { sent: sentAdsTxt, typed: ({ adsTxt }) => ({ adsTxt: (adsTxt as string[]).join('\n') }) })
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...sentAdsTxt(values), was })}>
      <Textarea label="Lines of ads.txt" description="As the exchanges give them to you. Empty: the file says that nobody sells here but the paper." autosize minRows={6} maxRows={20} data-autofocus {...text('adsTxt')} error={wrongLine(wrong, 'adsTxt')} styles={{ input: { fontFamily: 'ui-monospace, monospace' } }} />
    </FormDrawer>
  )
}

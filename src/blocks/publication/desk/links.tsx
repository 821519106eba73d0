/** The forms of what is a list of links: the menu, and where else the paper can be found. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { type Network, networks } from '../model.ts'
import { networkNames } from './names.ts'
import { Rows } from './rows.tsx'
import { asSentence, type SettingProps, useSetting } from './use-paper.ts'

export function MenuForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields({ menu: settings.menu }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <Rows rows={values.menu} blank={{ label: '', path: '' }} nameOf={({ label }, at) => label || `entry ${at + 1}`} empty="Without entries of your own the sections stand here, in their order." onChange={(menu) => set('menu', menu)}>
        {({ label, path }, at, change) => (
          <>
            <TextInput label="Words" maxLength={60} value={label} error={wrong[`menu.${at}.label`] && 'Say what stands there.'} onChange={(event) => change({ label: event.currentTarget.value })} />
            <TextInput label="Leads to" placeholder="/news or https://…" value={path} error={asSentence(wrong[`menu.${at}.path`])} onChange={(event) => change({ path: event.currentTarget.value.trim() })} />
          </>
        )}
      </Rows>
    </FormDrawer>
  )
}

export function ConnectForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields({ connect: settings.connect }, save.error)
  const data = networks.map((value) => ({ value, label: networkNames[value] }))
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <Rows rows={values.connect} blank={{ network: 'facebook' as Network, url: '' }} nameOf={({ network }) => networkNames[network]} empty="Profiles of the paper elsewhere: they stand at the foot of its pages." onChange={(connect) => set('connect', connect)}>
        {({ network, url }, at, change) => (
          <>
            {/* The options are the networks. */}
            <NativeSelect label="Where" data={data} value={network} onChange={(event) => change({ network: event.currentTarget.value as Network })} />
            <TextInput label="Address" type="url" placeholder="https://…" value={url} error={asSentence(wrong[`connect.${at}.url`])} onChange={(event) => change({ url: event.currentTarget.value.trim() })} />
          </>
        )}
      </Rows>
    </FormDrawer>
  )
}

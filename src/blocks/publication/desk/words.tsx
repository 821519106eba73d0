/** The forms of what the paper is: name, about, language, clock, address; and its colour. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { languageName, ourLanguages } from './names.ts'
import { asSentence, type SettingProps, useSetting } from './use-paper.ts'

export function NameForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, text, was, form } = useFields({ name: settings.name, tagline: settings.tagline }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <TextInput label="Name" maxLength={120} data-autofocus {...text('name')} error={asSentence(text('name').error)} />
      <TextInput label="The line under it" description="Such as “News of the harbour since 1962”; may be empty" maxLength={200} {...text('tagline')} />
    </FormDrawer>
  )
}

export function AboutForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, text, was, form } = useFields({ about: settings.about }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <Textarea label="About the paper" autosize minRows={4} maxLength={2000} data-autofocus {...text('about')} />
    </FormDrawer>
  )
}

export function LanguageForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields({ language: settings.language }, save.error)
  const tags = [...new Set([...ourLanguages, settings.language])]
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <NativeSelect label="Language" description="Buttons, dates and numbers on readers’ pages too" data-autofocus error={asSentence(wrong.language)} value={values.language}
        data={tags.map((value) => ({ value, label: languageName(value) }))} onChange={(event) => set('language', event.currentTarget.value)} />
    </FormDrawer>
  )
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

export function ClockForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields({ timeZone: settings.timeZone }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <NativeSelect label="Time zone" description="The desk’s own clock follows when you next open it" data-autofocus error={asSentence(wrong.timeZone)} value={values.timeZone}
        data={[...new Set([settings.timeZone, ...zones])]} onChange={(event) => set('timeZone', event.currentTarget.value)} />
    </FormDrawer>
  )
}

export function AddressForm({ paper: { settings, servedAt }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, text, was, form } = useFields({ url: settings.url }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ url: values.url.trim(), was })}>
      <TextInput label="Address" type="url" description="With https:// and nothing behind the name. Passkeys belong to it: after a change they must be added anew." placeholder={servedAt} data-autofocus
        {...text('url')} error={asSentence(text('url').error)} />
    </FormDrawer>
  )
}

export function AccentForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, text, was, form } = useFields({ accent: settings.accent }, save.error)
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...values, was })}>
      <TextInput label="Colour" description="Such as #b3261e; empty for the program’s own" maxLength={7} data-autofocus {...text('accent')} error={asSentence(text('accent').error)} />
      {/* The browser’s own chooser works by keyboard and thumb. */}
      <label className="colour"><input type="color" value={/^#[0-9a-f]{6}$/i.test(values.accent) ? values.accent : '#8b1a1a'} onChange={(event) => set('accent', event.currentTarget.value)} /> Choose it by eye</label>
    </FormDrawer>
  )
}

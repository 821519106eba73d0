/** The form of how readers may talk here. */
import { NumberInput, Switch } from '@mantine/core'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import type { CommentSettings } from '../model.ts'
import { type SettingProps, useSetting } from './use-paper.ts'

type Name<Kind> = { [K in keyof CommentSettings]: CommentSettings[K] extends Kind ? K : never }[keyof CommentSettings]

const switches: [Name<boolean>, label: string, about: string][] = [
  ['holdAll', 'Every comment waits', 'Nothing stands under a story before a moderator has seen it'],
  ['holdUnknown', 'New voices wait', 'The first comment of somebody nobody knows waits; after that they speak freely'],
  ['needsNameAndEmail', 'Name and e-mail are asked for', 'The e-mail is never shown; it tells who is who'],
  ['webmentions', 'Other sites may answer', 'Pages elsewhere that speak of a story are listed under it, and sites that a story speaks of are told'],
]
const numbers: [Name<number>, label: string, about: string, most: number][] = [
  ['holdLinks', 'Links that make it wait', 'A comment with so many links waits; 0: as many as they like', 100],
  ['closeAfterDays', 'Days until talk closes', 'Counted from publication; 0: it never closes', 36_500],
  ['addressDays', 'Days network addresses are kept', 'As a hash, to find who floods; 0: not at all', 365],
  ['binDays', 'Days spam and the bin are kept', '0: for ever', 3650],
]

export function CommentsForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  const { values, set, wrong, was, form } = useFields<CommentSettings>(settings.comments, save.error, { sent: (comments) => ({ comments }), typed: ({ comments }) => comments as Partial<CommentSettings> })
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ comments: values, was })}>
      {switches.map(([name, label, about]) => <Switch key={name} label={label} description={about} checked={values[name]} onChange={(event) => set(name, event.currentTarget.checked)} />)}
      {numbers.map(([name, label, about, most]) => (
        <NumberInput key={name} label={label} description={about} min={0} max={most} allowDecimal={false} hideControls value={values[name]} error={wrong[`comments.${name}`] && `A number from 0 to ${most}.`} onChange={(value) => set(name, Number(value))} />
      ))}
    </FormDrawer>
  )
}

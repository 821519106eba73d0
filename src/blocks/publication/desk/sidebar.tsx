/** The form of the sidebar: which departments stand in it, and in which order. */
import { ActionIcon, Group, Switch } from '@mantine/core'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { type Department, departments } from '../model.ts'
import { departmentNames } from './names.ts'
import { moved } from './rows.tsx'
import { type SettingProps, useSetting } from './use-paper.ts'

export function SidebarForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  // What is switched off keeps its place in the form, so that it can be switched on again where it was.
  const { values: { order, shown }, set, was, form } = useFields(orderOf(settings.sidebar), save.error, { sent: sidebarOf, typed: ({ sidebar }) => orderOf(sidebar as Department[]) })
  const toggle = (department: Department) => set('shown', shown.includes(department) ? shown.filter((each) => each !== department) : [...shown, department])
  return (
    <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...sidebarOf({ order, shown }), was })}>
      <ol className="lines">
        {order.map((department, at) => (
          <li key={department}>
            <Switch label={departmentNames[department]} checked={shown.includes(department)} onChange={() => toggle(department)} />
            <Group gap={4}>
              <ActionIcon variant="subtle" disabled={at === 0} onClick={() => set('order', moved(order, at, -1))} aria-label={`Move ${departmentNames[department]} up`}>↑</ActionIcon>
              <ActionIcon variant="subtle" disabled={at === order.length - 1} onClick={() => set('order', moved(order, at, 1))} aria-label={`Move ${departmentNames[department]} down`}>↓</ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
    </FormDrawer>
  )
}

const orderOf = (sidebar: Department[]) => ({ order: [...sidebar, ...departments.filter((each) => !sidebar.includes(each))], shown: sidebar })
const sidebarOf = ({ order, shown }: ReturnType<typeof orderOf>) => ({ sidebar: order.filter((each) => shown.includes(each)) })

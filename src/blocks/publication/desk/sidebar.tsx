/** The form of the sidebar: which departments stand in it, and in which order. */
import { ActionIcon, Group, Switch } from '@mantine/core'
import { useState } from 'react'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { departments } from '../model.ts'
import { departmentNames } from './names.ts'
import { moved } from './rows.tsx'
import { type SettingProps, useSetting } from './use-paper.ts'

export function SidebarForm({ paper: { settings }, title, onClose }: SettingProps) {
  const save = useSetting(onClose)
  // What is switched off keeps its place in the form, so that it can be switched on again where it was.
  const [order, setOrder] = useState([...settings.sidebar, ...departments.filter((each) => !settings.sidebar.includes(each))])
  const [shown, setShown] = useState(new Set(settings.sidebar))
  const toggle = (department: (typeof order)[number]) => setShown((before) => new Set(before.has(department) ? [...before].filter((each) => each !== department) : [...before, department]))
  return (
    <FormDrawer title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ sidebar: order.filter((each) => shown.has(each)) })}>
      <ol className="lines">
        {order.map((department, at) => (
          <li key={department}>
            <Switch label={departmentNames[department]} checked={shown.has(department)} onChange={() => toggle(department)} />
            <Group gap={4}>
              <ActionIcon variant="subtle" disabled={at === 0} onClick={() => setOrder(moved(order, at, -1))} aria-label={`Move ${departmentNames[department]} up`}>↑</ActionIcon>
              <ActionIcon variant="subtle" disabled={at === order.length - 1} onClick={() => setOrder(moved(order, at, 1))} aria-label={`Move ${departmentNames[department]} down`}>↓</ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
    </FormDrawer>
  )
}

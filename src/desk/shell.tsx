/** What stands around every screen: the paper's name, the menu of what this person may open, who they are. On a phone the menu is a drawer. */
import { AppShell, Burger, Button, Group, Menu, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Bottom } from './bottom.tsx'
import { Offline } from './kit/offline.tsx'
import { ChangedRole } from './kit/role.tsx'
import { mayI, opening } from './opening.ts'
import { Palette } from './palette.tsx'
import { type Screen, screens } from './screens.ts'

export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(close, [path, close])
  const hasFoot = /^\/stories\/./.test(path)
  return (
    <AppShell header={{ height: 52 }} footer={{ height: { base: 56, sm: 0 }, collapsed: hasFoot }} navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !isOpen } }} padding={0}>
      <AppShell.Header>
        <a className="skip" href="#screen">Skip to the screen</a>
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={isOpen ? 'Close the menu' : 'Open the menu'} />
            <Text component="a" href="/" ff="heading" fw={700} truncate c="inherit" td="none">{opening.paper.name}</Text>
          </Group>
          <Group gap="xs" wrap="nowrap"><Offline /><Me /></Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="The desk"><Places /></AppShell.Navbar>
      <AppShell.Main id="screen" tabIndex={-1}><ChangedRole /><Outlet /></AppShell.Main>
      {!hasFoot && <Bottom isMenuOpen={isOpen} onMenu={toggle} />}
      <Palette />
    </AppShell>
  )
}

function Places() {
  const listed = screens.filter(({ group, right }) => group && mayI(right))
  return <>{[...Map.groupBy(listed, ({ group }) => group)].map(([group, entries]) => <PlaceGroup key={group} name={group ?? ''} entries={entries} />)}</>
}

const PlaceGroup = ({ name, entries }: { name: string; entries: Screen[] }) => (
  <section aria-label={name}>
    <Text size="xs" c="dimmed" px="sm" pt="sm" pb={4}>{name}</Text>
    {entries.map(({ path, name: label }) => <Link key={path} to={path} className="place" activeProps={{ 'aria-current': 'page' }}>{label}</Link>)}
  </section>
)

/** Signing out is a form, which works whatever else of the desk is broken. It stands beside the menu, in which there may be nothing but its items. */
function Me() {
  return (
    <>
      <form id="sign-out" method="post" action="/desk/sign-out" />
      <Menu position="bottom-end" width={220}>
        <Menu.Target><Button variant="subtle" size="compact-md" flex="none">{opening.person.name}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{opening.person.email}, {opening.person.role}</Menu.Label>
          <Menu.Item component={Link} to="/account">My account</Menu.Item>
          {/* A button that goes from the page when it is pressed sends no form. */}
          <Menu.Item component="button" type="submit" form="sign-out" closeMenuOnClick={false}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

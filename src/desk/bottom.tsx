/** On a phone the places most gone to are at the foot, where a thumb reaches them. A story has its own foot there. */
import { AppShell, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { mayI } from './opening.ts'
import { screens } from './screens.ts'

const foremost = [['/stories', 'Stories'], ['/comments', 'Comments'], ['/media', 'Pictures']] as const

export const Bottom = ({ isMenuOpen, onMenu }: { isMenuOpen: boolean; onMenu(): void }) => (
  <AppShell.Footer hiddenFrom="sm">
    <nav aria-label="Most gone to" className="bottom">
      {foremost.filter(([path]) => screens.some((screen) => screen.path === path && mayI(screen.right))).map(([path, name]) => (
        <Link key={path} to={path} activeProps={{ 'aria-current': 'page' }}>{name}</Link>
      ))}
      <UnstyledButton onClick={onMenu} aria-expanded={isMenuOpen}>Menu</UnstyledButton>
    </nav>
  </AppShell.Footer>
)

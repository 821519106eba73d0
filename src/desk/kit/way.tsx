/** A link to another screen, for lists of many: TanStack's own asks the router a dozen things for each row that is drawn. */
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

export function Way({ to, children }: { to: string; children: ReactNode }) {
  const router = useRouter()
  const onClick = (event: MouseEvent) => {
    // Whoever wants a tab of its own gets it from the browser.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate({ to })
  }
  const prepare = () => void router.preloadRoute({ to }).catch(() => {})
  return <a href={`/desk${to}`} onClick={onClick} onPointerEnter={prepare} onFocus={prepare}>{children}</a>
}

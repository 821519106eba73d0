/** Addresses of the desk and the screens that stand there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Failed, Loading, Missing } from './kit/states.tsx'
import { mayI } from './opening.ts'
import { screens } from './screens.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Failed })

const mine = screens.filter(({ right }) => mayI(right))

const first = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const home = mine.find(({ group }) => group)
    if (home) throw redirect({ to: home.path, replace: true })
  },
})

const routes = mine.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Screen'), pendingComponent: Loading, errorComponent: Failed }))

export const router = createRouter({ routeTree: root.addChildren([first, ...routes]), basepath: '/desk', defaultPreload: 'intent', defaultPendingMs: 200, defaultPendingMinMs: 0, scrollRestoration: true })

/** How the desk is put together: into few files, with the styles of what it has and no others. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Less what forms alone need, and zod with it. */
const kit = /[\\/]node_modules[\\/](@mantine|@floating-ui|react-number-format|@tanstack[\\/](query-core|react-query))[\\/]|[\\/]src[\\/]desk[\\/](?!kit[\\/](fields|form-drawer|clash|kept|shelf)\.)/

/**
 * Rolldown's groups (`output.codeSplitting`). Each file costs a telephone time, so what screens share lies together: what the desk begins with,
 * what most screens need, what some need, what forms alone need, and zod, which the list of stories can do without. Whatever no group takes lies with its own screen.
 */
export const deskChunks = [
  { name: 'shell', tags: ['$initial' as const], priority: 4 },
  { name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]/, priority: 3 },
  { name: 'kit', test: kit, minShareCount: 4, priority: 2 },
  { name: 'forms', test: kit, minShareCount: 2, priority: 1 },
  { name: 'fields', test: /[\\/]src[\\/]desk[\\/]kit[\\/](fields|form-drawer|clash)\./, minShareCount: 2, priority: 0 },
]

/** The build ends where a component of Mantine is on a screen and its styles are not in src/desk/mantine.css. */
export const withStyles = (): Plugin => ({
  name: 'ogene:with-styles',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    const components = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? Object.keys(output.modules) : []))
      .flatMap((id) => /@mantine\/core\/.*\/(\w+)\.module\.mjs$/.exec(id)?.[1] ?? [])
    const styles = readFileSync('src/desk/mantine.css', 'utf8')
    const bare = components.filter((name) => !styles.includes(`/${name}.css'`))
    if (bare.length) this.error(`src/desk/mantine.css lacks the styles of ${bare.join(', ')}.`)
  },
})

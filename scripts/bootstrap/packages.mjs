/** Keeps node_modules as package-lock.json says. */
import fs from 'node:fs'
import { installExactly } from './npm.mjs'
import { inRoot, root } from './root.mjs'
import { say } from './terminal.mjs'

/** npm writes its own list of what it installed as the last thing of an installation: an interrupted one has none. */
export function arePackagesThere({ tools }) {
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([place, { version, integrity, ...kind }]) => {
    const here = installed[place]
    if (here) return here.version === version && here.integrity === integrity
    return place === '' || kind.optional || ((kind.dev || kind.devOptional) && !tools)
  })
}

export async function bringPackages(node, { tools }) {
  // Whoever has the tools of a developer keeps them.
  const all = tools || fs.existsSync(inRoot('node_modules/vitest'))
  say(all ? 'installing packages' : 'installing packages (without the tools of developers)')
  await installExactly(root, node, [all ? '--include=dev' : '--omit=dev'])
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(inRoot(file), 'utf8')).packages
  } catch {
    return {}
  }
}

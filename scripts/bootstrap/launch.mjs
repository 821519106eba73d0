/** Starts a program of ours on the right Node. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runToEnd } from './child.mjs'
import { inRoot } from './root.mjs'

const leash = ['--import', pathToFileURL(inRoot('scripts/bootstrap/leash.mjs')).href]

/** `file` stands below the root; gives the exit code. */
export function launch(node, file, args = [], environment = {}) {
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter), ...environment }
  return runToEnd(node, [...leash, '--enable-source-maps', inRoot(file), ...args], { env })
}

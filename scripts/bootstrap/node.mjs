/** Which Node runs the program: the host's where it is new enough, else the one pinned in runtime/. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { installExactly } from './npm.mjs'
import { inRoot } from './root.mjs'
import { say, Stop } from './terminal.mjs'

const least = '24.15.0'

/** The Node to use if it is there already. */
export function findNode() {
  if (isAtLeast(process.versions.node, least)) return process.execPath
  const { version, folder, program } = pinned()
  const installed = readJson(`${folder}/package.json`)?.version
  return installed === version && fs.existsSync(program) ? program : undefined
}

/** Installs the pinned Node beside the host's. */
export async function bringNode() {
  const { version, program } = pinned()
  if (!version || isMusl()) {
    throw new Stop(`Node ${process.version} is too old for Ogene. Please install Node ${least} or newer from https://nodejs.org.`)
  }
  say(`Node ${process.version} of this machine is too old; fetching Node ${version} into runtime/`)
  await installExactly(inRoot('runtime'), process.execPath)
  const tried = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (tried.status !== 0) throw new Stop(`The fetched Node does not run on this machine: ${tried.stderr || tried.error?.message}`)
  return program
}

/** A word to the operator where a newer Node would serve better; none where all is well. */
export function adviceOnNode(node) {
  const { version } = pinned()
  if (node !== process.execPath) {
    return `running on Node ${version} from npm; a current Node from https://nodejs.org gets its security fixes sooner`
  }
  const isOlder = version && !isAtLeast(process.versions.node, version)
  return isOlder ? `Node ${process.version} will do, but ${version} and newer have mended faults; see https://nodejs.org` : undefined
}

function pinned() {
  const name = `node-${process.platform}-${process.arch}`
  const folder = inRoot('runtime/node_modules', name)
  const version = readJson(inRoot('runtime/package.json'))?.optionalDependencies[name]
  return { version, folder, program: `${folder}/bin/node` }
}

/** npm has Node only for the C library most Linux systems have. */
function isMusl() {
  return process.platform === 'linux' && !process.report?.getReport()?.header?.glibcVersionRuntime
}

function isAtLeast(version, wanted) {
  const [have, want] = [version, wanted].map((text) => text.split('.').map(Number))
  const place = have.findIndex((part, index) => part !== want[index])
  return place === -1 || have[place] > want[place]
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

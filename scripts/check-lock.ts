/** A lock file is whole when `npm ci` accepts it on every machine, and holds nothing of the machine it was made on. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
}
type Packages = Record<string, Locked>

export const lockFiles = ['package-lock.json', 'runtime/package-lock.json']

/** Gives a line for each thing wrong. */
export function checkLocks(root: string): string[] {
  return lockFiles.flatMap((file) => checkLock(root, file).map((wrong) => `${file}: ${wrong}`))
}

function checkLock(root: string, file: string): string[] {
  if (!existsSync(path.join(root, file))) return ['is missing']
  const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { packages?: Packages }
  if (!packages) return ['is not a lock file of npm 7 or newer']
  return [...findGaps(packages), ...findTraces(packages), ...findStale(root, file, packages)]
}

/** Optional packages of other platforms that npm left out: `npm i` passes without them, `npm ci` refuses the file. */
function findGaps(packages: Packages): string[] {
  const present = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !present.has(name))
      .map((name) => `${place || 'the project'} may use ${name}, which is not listed`))
}

function findTraces(packages: Packages): string[] {
  return Object.entries(packages).filter(([place]) => place !== '').flatMap(([place, { version, resolved, integrity, link }]) => [
    ...(resolved ? [`${place} names where it was fetched from (${resolved})`] : []),
    ...(link || !version || !/^\d/.test(version) ? [`${place} is no published version`] : []),
    ...(integrity || link ? [] : [`${place} has no checksum`]),
  ])
}

/** Whether package.json asks for something else than the lock file was made for. */
function findStale(root: string, file: string, packages: Packages): string[] {
  const asked = JSON.parse(readFileSync(path.join(root, path.dirname(file), 'package.json'), 'utf8'))
  const locked = (packages[''] ?? {}) as Record<string, unknown>
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies']
  return kinds.filter((kind) => flat(asked[kind]) !== flat(locked[kind])).map((kind) => `does not fit package.json: ${kind} differ`)
}

const flat = (record: unknown) => JSON.stringify(Object.entries((record ?? {}) as Record<string, string>).sort())

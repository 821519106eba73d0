/** Keeps dist/ as the sources say. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runToEnd } from './child.mjs'
import { inRoot, root } from './root.mjs'
import { say, Stop } from './terminal.mjs'

const sources = ['src', 'migrations', 'scripts/bundled.ts', 'scripts/compressed.ts', 'scripts/desk-build.ts', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const stamp = '.made-from'

/** What dist/ has to be made from: every source's name and content. Reading them all takes some 20 ms. */
export function hashSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((name) => listFiles(name))) {
    hash.update(`${file}\0`).update(fs.readFileSync(inRoot(file))).update('\0')
  }
  return hash.digest('hex')
}

export function isBuiltFrom(hash) {
  try {
    return fs.readFileSync(inRoot('dist', stamp), 'utf8') === hash
  } catch {
    return false
  }
}

/** Builds beside dist/ and then takes its place, so that a build that fails or is killed leaves the old one. */
export async function build(node, hash) {
  say('building')
  const since = Date.now()
  removeLeftovers()
  const made = inRoot(`dist.${process.pid}`)
  const env = { ...process.env, NODE_ENV: 'production', OGENE_OUT: path.join(made, 'server') }
  const vite = [inRoot('node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn']
  const code = await runToEnd(node, vite, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (code !== 0) {
    fs.rmSync(made, { recursive: true, force: true })
    throw new Stop(code > 128 ? '' : 'the build failed', code)
  }
  fs.writeFileSync(path.join(made, stamp), hash)
  putInPlace(made)
  say(`built in ${((Date.now() - since) / 1000).toFixed(1)} s`)
}

function putInPlace(made) {
  const old = `${made}.old`
  if (fs.existsSync(inRoot('dist'))) fs.renameSync(inRoot('dist'), old)
  fs.renameSync(made, inRoot('dist'))
  fs.rmSync(old, { recursive: true, force: true })
}

/** Only one bootstrap is at work here, so these belong to some that were killed. */
function removeLeftovers() {
  for (const name of fs.readdirSync(root).filter((each) => /^dist\.\d+(\.old)?$/.test(each))) {
    fs.rmSync(inRoot(name), { recursive: true, force: true })
  }
}

function listFiles(name) {
  const kind = fs.statSync(inRoot(name), { throwIfNoEntry: false })
  if (!kind) return []
  if (!kind.isDirectory()) return /\.test\.tsx?$/.test(name) ? [] : [name]
  return fs.readdirSync(inRoot(name)).sort().flatMap((each) => listFiles(`${name}/${each}`))
}

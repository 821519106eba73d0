/** Calls npm to install exactly what a lock file says. */
import fs from 'node:fs'
import path from 'node:path'
import { runToEnd } from './child.mjs'
import { Stop } from './terminal.mjs'

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Runs `npm ci` in a folder, with the given Node first in its PATH. */
export async function installExactly(folder, node, choices = []) {
  const cli = findNpm()
  const [command, before] = cli ? [node, [cli]] : ['npm', []]
  const args = [...before, 'ci', ...choices, ...quiet]
  // npm's own words go to stderr as ours do; stdin stays with the program that runs afterwards.
  const stdio = ['ignore', 2, 2]
  const shell = process.platform === 'win32' && !cli
  const code = await runToEnd(command, args, { cwd: folder, env: cleanEnvironment(node), stdio, shell })
  if (code > 128) throw new Stop('', code)
  if (code !== 0) throw new Stop(`npm ci failed in ${folder}`)
}

/** The very npm that started us, else the one beside this Node; else whatever PATH has. */
function findNpm() {
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')
  const asked = process.env.npm_execpath?.replace(/npx-cli\.js$/, 'npm-cli.js')
  return [asked, beside].find((file) => file && file.endsWith('npm-cli.js') && fs.existsSync(file))
}

const passedOn = /^npm_config_(cafile|registry|proxy|https_proxy|noproxy|cache|userconfig|globalconfig)$/i

/** Without what the outer npm says of its own command, which would bend the inner one's choices. */
function cleanEnvironment(node) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || passedOn.test(name))
  return { ...Object.fromEntries(kept), PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) }
}

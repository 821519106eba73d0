#!/usr/bin/env node
/** `npx ogene <command>`: the command line, brought up to date first if need be. */
import { launch } from './bootstrap/launch.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { endWith } from './bootstrap/terminal.mjs'

await endWith(async () => {
  const node = await prepare({ program: true })
  return launch(node, 'dist/server/cli.js', process.argv.slice(2), { NODE_ENV: 'production' })
})

#!/usr/bin/env node
/** Behind every npm script: brings what is missing, then runs the command. Needs no package and runs on any Node since 18. */
import { launch } from './bootstrap/launch.mjs'
import { adviceOnNode } from './bootstrap/node.mjs'
import { prepare } from './bootstrap/prepare.mjs'
import { endWith, say, Stop } from './bootstrap/terminal.mjs'
import { promiseCount } from './test-count.mjs'

const production = { NODE_ENV: 'production' }

const commands = {
  async start(args) {
    const node = await prepare({ program: true })
    const advice = adviceOnNode(node)
    if (advice) say(advice)
    return launch(node, 'dist/server/main.js', args, production)
  },
  async cli(args) {
    return launch(await prepare({ program: true }), 'dist/server/cli.js', args, production)
  },
  async build() {
    await prepare({ program: true })
    say('dist/ is up to date')
    return 0
  },
  async dev(args) {
    return launch(await prepare({ tools: true }), 'scripts/dev.ts', args, { NODE_ENV: 'development' })
  },
  async test(args) {
    const count = promiseCount()
    const node = await prepare({ tools: true, program: true })
    return launch(node, 'node_modules/vitest/vitest.mjs', ['run', ...args], { NODE_ENV: 'test', OGENE_TEST_COUNT: count })
  },
  async check(args) {
    return launch(await prepare({ tools: true }), 'scripts/check.ts', args)
  },
  async screenshots(args) {
    return launch(await prepare({ tools: true, program: true }), 'scripts/screenshots.ts', args, production)
  },
  async lighthouse(args) {
    return launch(await prepare({ tools: true, program: true }), 'scripts/lighthouse.ts', args, production)
  },
  async words(args) {
    return launch(await prepare({ tools: true }), 'scripts/words.ts', args)
  },
  async bench(args) {
    return launch(await prepare({ tools: true }), 'scripts/bench.ts', args, production)
  },
}

await endWith(async () => {
  const [name = 'start', ...args] = process.argv.slice(2)
  if (!Object.hasOwn(commands, name)) throw new Stop(`There is no "${name}": say one of ${Object.keys(commands).join(', ')}.`)
  return commands[name](args)
})

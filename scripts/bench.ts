/** `npm run bench [name …] [--quick]`: builds bench/*.bench.ts as the program itself is built, and runs them one after the other. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import path from 'node:path'
import { createBuilder } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const quick = '--quick'
const names = chooseBenches(process.argv.slice(2).filter((word) => word !== '--' && word !== quick))
const options = process.argv.includes(quick) ? [quick] : []

const builder = await createBuilder({ root, mode: 'bench', logLevel: 'warn' })
await builder.buildApp()
process.exit(names.map(run).find((code) => code !== 0) ?? 0)

function chooseBenches(asked: string[]): string[] {
  const all = globSync('bench/*.bench.ts', { cwd: root }).map((file) => path.basename(file, '.bench.ts')).sort()
  const unknown = asked.filter((name) => !all.includes(name))
  if (!all.length || unknown.length) {
    console.error(`There is no benchmark ${unknown.join(', ')}: say one of ${all.join(', ') || '(none yet)'}.`)
    process.exit(1)
  }
  return asked.length ? asked : all
}

function run(name: string): number {
  console.log(`\n${name}`)
  const program = path.join(root, '.cache/bench', `${name}.js`)
  return spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', program, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1
}

/** `npm run check`: everything about the sources that can be told without running them, step by step. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkLocks } from './check-lock.ts'
import { checkMap } from './check-map.ts'

const root = path.resolve(import.meta.dirname, '..')

interface Step {
  name: string
  /** What is wrong, a line each; nothing where all is well. */
  find(): string[]
}

const steps: Step[] = [
  { name: 'types', find: () => complaintsOf('typescript/bin/tsc', ['-p', root]) },
  { name: 'lint', find: () => complaintsOf('oxlint/bin/oxlint', ['--quiet', '--format', 'unix', '.']) },
  { name: 'import rule', find: () => checkMap(root).map(({ file, line, sentence }) => `${file}:${line}  ${sentence}`) },
  { name: 'lock files', find: () => checkLocks(root) },
]

process.chdir(root)
process.exitCode = steps.map(check).includes(false) ? 1 : 0

function check({ name, find }: Step): boolean {
  const since = performance.now()
  const wrong = find()
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${wrong.length ? 'failed' : 'ok    '}  ${name} (${seconds} s)`)
  for (const line of wrong) console.log(`        ${line}`)
  return wrong.length === 0
}

function complaintsOf(program: string, args: string[]): string[] {
  const file = path.join(root, 'node_modules', program)
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' })
  if (status === 0) return []
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim())
  return lines.length ? lines : [`${program} ended with ${status ?? String(error)}`]
}

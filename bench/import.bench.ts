/** Bringing in a WordPress site while readers read: memory and time of the importing process, and what readers feel of it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { atMost, megabytes, ms, percentile, printTable, times } from './figures.ts'
import { type Role, roles, type Word } from './import-roles.ts'
import { rounds } from './options.ts'
import { readFor, readUntil } from './readers.ts'
import { type Kind, openPaper, type Scratch, withScratch } from './scratch.ts'

const folder = path.resolve('../shared/corpora/wordpress-real-export')
const [file, items] = rounds(['old-gazette-3340-items.wxr.xml.gz', 3340], ['old-gazette.wxr.xml', 340])
const [warmUpMs, atRestMs, longestMs] = [4_000, rounds(10_000, 5_000), 200_000]

const [role = '', ...words] = process.argv.slice(2)
if (role === 'server') await roles.server()
else if (role === 'import') await roles.import(words[0]!, words[1]!)
else if (existsSync(folder)) await measureAll()
else console.log(`  skipped: there is no export to import at ${path.relative('.', folder)}`)

async function measureAll() {
  await withScratch(async (scratch) => {
    await measure(scratch, 'SQLite')
  })
}

async function measure(scratch: Scratch, kind: Kind) {
  const { environment, addresses } = await preparePaper(scratch, kind)
  const server = start('server', [], environment)
  try {
    const { url = '' } = await heard(server)
    await readFor(url, addresses, warmUpMs)
    const atRest = await readFor(url, addresses, atRestMs)
    const importing = start('import', [path.join(folder, file), path.join(folder, 'uploads')], environment)
    const [report, end] = [text(importing.stdout!), heard(importing)]
    const meanwhile = await readUntil(url, addresses, end)
    tell(kind, { atRest, meanwhile, ...(await end), counts: lastLine(await report) })
  } finally {
    await stop(server)
  }
}

/** A paper of 1,000 articles to read while the import runs, and the addresses readers ask for. */
async function preparePaper(scratch: Scratch, kind: Kind) {
  const paper = await openPaper(scratch, kind, 1_000)
  const newest = Array.from({ length: 60 }, (_, n) => paper.pathOf(paper.articles - 1 - n))
  const addresses = ['/', '/feed', ...paper.sections.map(({ slug }) => `/${slug}`), ...newest]
  // Else the server would be busy with these pictures while it is thought to rest.
  await paper.jobs.runDue()
  await paper.close()
  return { addresses, environment: { ...paper.environment, PORT: '0' } }
}

function start(what: Role, arguments_: string[], environment: Record<string, string>): ChildProcess {
  const stdio = what === 'import' ? (['ignore', 'pipe', 'ignore', 'ipc'] as const) : (['ignore', 'ignore', 'inherit', 'ipc'] as const)
  return fork(import.meta.filename, [what, ...arguments_], { env: environment, execArgv: ['--enable-source-maps'], stdio: [...stdio] })
}

async function heard(child: ChildProcess): Promise<Word> {
  const waiting = new AbortController()
  const limit = setTimeout(() => child.kill(), longestMs)
  const ended = once(child, 'exit', { signal: waiting.signal }).then(([code, signal]) => {
    throw new Error(`a process ended with ${code ?? signal} and said nothing`)
  })
  try {
    const [word] = await Promise.race([once(child, 'message', { signal: waiting.signal }), ended])
    return word as Word
  } finally {
    clearTimeout(limit)
    ended.catch(() => {})
    waiting.abort()
  }
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

interface Measured extends Word {
  atRest: number[]
  meanwhile: number[]
  counts: string
}

function tell(kind: Kind, { atRest, meanwhile, peakBytes = NaN, ms: took = NaN, counts }: Measured) {
  const at = (percent: number) => {
    const [before, during] = [percentile(atRest, percent), percentile(meanwhile, percent)]
    return [`at rest ${ms(before)}`, `meanwhile ${ms(during)}`, times(during / before)]
  }
  printTable([
    [`${kind}: importing ${items.toLocaleString('en')} items with their pictures while the site answers`],
    ['memory of the importing process at its peak', atMost(peakBytes, 300_000_000, megabytes)],
    ['time', `${(took / 1000).toFixed(1)} s`, `${Math.round((items * 1000) / took)} items a second`],
    ['pages read, none refused', atRest.length.toLocaleString('en'), meanwhile.length.toLocaleString('en')],
    ...[50, 95, 99].map((percent) => [`${percent} of 100 pages took at most`, ...at(percent)]),
  ])
  console.log(`  ${counts}`)
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}

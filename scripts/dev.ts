/** `npm run dev`: the server from its sources, in one process on one port; a changed file closes it and starts it again. */
import path from 'node:path'
import { createServer, createServerModuleRunner } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const reloading = /^(src|migrations)\/(?!.*\.test\.tsx?$)/
const made = /^(data|dist[.\d]*|runtime|\.cache|\.git)(\/|$)/
const quietMs = 60

interface Serving {
  url: string
  close(): Promise<void>
}

const vite = await createServer({
  root,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: { ignored: (file) => made.test(path.relative(root, file)) } },
})
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false })

let serving: Serving | undefined
const changed = new Set<string>()

let work = start()
vite.watcher.on('all', (_event, file) => {
  const name = path.relative(root, file)
  if (!reloading.test(name)) return
  changed.add(name)
  setTimeout(() => { work = work.then(reload) }, quietMs)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { work = work.then(end) })

async function start() {
  const since = performance.now()
  try {
    const { readConfig } = await runner.import<typeof import('../src/kernel/config.ts')>('/src/kernel/config.ts')
    const { startOgene } = await runner.import<typeof import('../src/main.ts')>('/src/main.ts')
    serving = await startOgene(readConfig())
    console.log(`Ogene serves at ${serving.url} after ${Math.round(performance.now() - since)} ms  (Ctrl-C stops it)`)
  } catch (error) {
    // Of a mistake in the sources the message shows the place; the trace would only lead through the tools.
    console.error(error instanceof Error && 'plugin' in error ? error.message : error)
    console.error('Ogene does not run; it starts again when a file changes.')
  }
}

/** Several files saved together are one reload: the first to come takes them all. */
async function reload() {
  if (!changed.size) return
  console.log(`changed: ${[...changed].join(', ')}`)
  changed.clear()
  await stop()
  vite.environments.ssr.moduleGraph.invalidateAll()
  runner.clearCache()
  await start()
}

async function stop() {
  await serving?.close().catch((error: unknown) => console.error(error))
  serving = undefined
}

async function end() {
  await stop()
  await vite.close()
  process.exit(0)
}

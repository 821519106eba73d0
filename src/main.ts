/** `npm start`: settings → server → until somebody stops it. */
import { ConfigError, readConfig } from '#kernel/config.ts'
import { startOgene } from './serve.ts'

export { startOgene } from './serve.ts'

/** Serves until SIGINT or SIGTERM; settings that make no sense end it with a sentence. */
export async function main(): Promise<void> {
  const serving = await startOgene(readConfig())
  process.stdout.write(`\nOgene serves at ${serving.url}  (Ctrl-C stops it)\n\n`)
  if (serving.setUpLink) process.stdout.write(`Make the paper yours, and open the desk:\n${serving.setUpLink}\n\n`)
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await serving.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    const sentence = error instanceof ConfigError ? `Ogene cannot start with these settings:\n${error.message}` : `Ogene could not start: ${error instanceof Error ? error.message : String(error)}`
    process.stderr.write(`${sentence}\n`)
    process.exit(1)
  })
}

/** Loaded into every program we start: it stops itself when the one that started it was killed and could not say so. */
import { isMainThread } from 'node:worker_threads'

const parent = process.ppid

if (isMainThread && process.platform !== 'win32') {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref()
  }, 500)
  watch.unref()
}

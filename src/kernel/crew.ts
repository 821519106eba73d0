/** The hands that do the jobs of this process: two at a time, called when there may be work. */
import type { App } from './app.ts'

const atOnce = 2

/** A job in hand: `finished` never rejects. */
export interface Run {
  finished: Promise<void>
}

/** Keeps up to two jobs going while `doNext` finds any; `call` whenever there may be some. */
export function createCrew(app: App, doNext: () => Promise<Run | undefined>) {
  const running = new Set<Promise<void>>()
  let isDismissed = false
  let filling: Promise<void> | undefined
  let isCalledAgain = false
  const complain = (error: unknown) => app.log.warn({ err: error }, 'could not look for jobs; trying again')

  async function fill() {
    while (!isDismissed && running.size < atOnce) {
      const run = await doNext()
      if (!run) return
      running.add(run.finished)
      void run.finished.then(() => {
        running.delete(run.finished)
        call()
      })
    }
  }
  function call() {
    isCalledAgain = filling !== undefined
    if (filling || isDismissed) return
    filling = fill().catch(complain).then(() => {
      filling = undefined
      if (isCalledAgain) call()
    })
  }
  return {
    call,
    complain,
    async dismiss(limitMs: number) {
      isDismissed = true
      await filling
      const limit = AbortSignal.timeout(limitMs)
      await Promise.race([Promise.all(running), new Promise((resolve) => limit.addEventListener('abort', resolve))])
    },
  }
}

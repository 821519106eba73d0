/** How far an import is, for somebody at a terminal, or as a line now and then in a log. */
export interface Progress {
  /** A new stretch of work, of so many steps (0: nobody knows how many). */
  stretch(name: string, steps: number): void
  step(): void
  end(): void
}

export interface Screen {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

export const silentProgress: Progress = { stretch() {}, step() {}, end() {} }

/** A bar that redraws itself on a terminal; elsewhere one line per stretch and one for each further quarter of long ones. */
export function createProgress(screen: Screen, now: () => number = Date.now): Progress {
  let name = ''
  let steps = 0
  let done = 0
  let drawnAt = 0
  let quarter = 0
  const isLive = Boolean(screen.isTTY)
  function draw() {
    drawnAt = now()
    screen.write(`\r${barOf(name, done, steps, screen.columns ?? 80)}\u001b[K`)
  }
  function close() {
    if (!name) return
    if (isLive) draw()
    if (isLive) screen.write('\n')
    name = ''
  }
  return {
    stretch(next, count) {
      close()
      ;[name, steps, done, quarter] = [next, count, 0, 0]
      if (isLive) draw()
      else screen.write(`${name}${steps ? ` (${steps})` : ''} …\n`)
    },
    step() {
      done++
      if (isLive) {
        if (now() - drawnAt >= 100) draw()
      } else if (steps >= 400 && Math.floor((4 * done) / steps) > quarter) {
        quarter = Math.floor((4 * done) / steps)
        if (quarter < 4) screen.write(`  ${done} of ${steps}\n`)
      }
    },
    end: close,
  }
}

function barOf(name: string, done: number, steps: number, columns: number): string {
  const label = name.padEnd(22).slice(0, 22)
  if (!steps) return `${label} ${done || ''}`
  const share = Math.min(1, done / steps)
  const count = ` ${Math.floor(100 * share)}% ${done}/${steps}`
  const width = Math.max(5, Math.min(40, columns - label.length - count.length - 4))
  const filled = Math.round(width * share)
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)}${count}`
}

/** Runs another program to its end, so that neither outlives the other. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'

const ancestors = listAncestors()
const graceMs = 10_000
const impatientMs = 2_000
const sameKeyMs = 500

/** Gives the exit code, counted from 128 where a signal ended the program. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const letGo = holdOn(child)
    child.on('error', (error) => {
      letGo()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      letGo()
      resolve(code ?? 128 + os.constants.signals[signal])
    })
  })
}

/** Passes signals on. The second one, like a child that does not listen, ends in SIGKILL, and only then do we end too. */
function holdOn(child) {
  let asked = 0
  let lastAt = 0
  const stop = (signal) => {
    // npm repeats the Ctrl-C the terminal has already given to all of us.
    if (Date.now() - lastAt < sameKeyMs) return
    lastAt = Date.now()
    asked++
    if (!isGivenByTerminal(signal)) child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), asked > 1 ? impatientMs : graceMs).unref()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  const watch = watchParent(() => stop('SIGTERM'))
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, stop)
  }
}

/** Ctrl-C reaches the child by itself; a second time a program might take for impatience. */
const isGivenByTerminal = (signal) => signal === 'SIGINT' && process.stdin.isTTY

/** A killed npm does not tell the script it runs: that one notices that it has other ancestors now. */
function watchParent(lost) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const watch = setInterval(() => {
    if (listAncestors() === ancestors) return
    clearInterval(watch)
    lost()
  }, 250)
  return watch.unref()
}

/** Our parent, and where that is the shell npm puts between, npm above it; Linux tells, elsewhere the shell must do. */
function listAncestors() {
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))
    return /^(ba|da)?sh$/.test(name) ? `${process.ppid} ${rest}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}

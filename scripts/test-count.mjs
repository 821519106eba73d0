/** Ends the run of the tests with the one line that counts: `N passed, N failed`, whatever happened on the way. */
import fs from 'node:fs'
import { inRoot } from './bootstrap/root.mjs'

/** The line is said when this process ends; until the tests have counted themselves, the run has failed. */
export function promiseCount() {
  const file = inRoot('.cache', `test-count-${process.pid}.json`)
  process.on('exit', (code) => {
    const count = settle(takeCount(file), code)
    if (count.failed > 0) process.exitCode ||= 1
    process.stdout.write(`${inWords(count)}\n`)
  })
  return file
}

/** A run that went wrong in a way no test shows still counts as a failure. */
export function settle(count, code) {
  if (!count) return { passed: 0, failed: 1, skipped: 0 }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

function takeCount(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  } finally {
    fs.rmSync(file, { force: true })
  }
}

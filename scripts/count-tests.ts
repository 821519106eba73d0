/** A Vitest reporter that writes down how many tests passed and failed; scripts/test.mjs says it as the last line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

export interface Count {
  passed: number
  failed: number
  skipped: number
}

export default class CountTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const file = process.env.OGENE_TEST_COUNT
    if (!file) return
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(countTests(modules, unhandled)))
  }
}

/** A file that does not load, a hook that throws and an error nobody caught each count as one failed test. */
export function countTests(modules: readonly TestModule[], unhandled: readonly unknown[]): Count {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const inState = (state: string) => tests.filter((test: TestCase) => test.result().state === state).length
  const broken = suites.filter((suite: TestModule | TestSuite) => suite.errors().length > 0).length
  return {
    passed: inState('passed'),
    failed: inState('failed') + broken + unhandled.length,
    skipped: inState('skipped') + inState('pending'),
  }
}

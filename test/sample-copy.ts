/** The sample magazine on each database: filled once in a run, since its pictures take seconds, and copied for each test that wants it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import type { DialectName } from '#kernel/db.ts'
import { until } from './contract/program.ts'
import { copyOf, freshDatabase, keepAsTemplate, type Where } from './databases.ts'
import type {} from './setup.ts'

/** A database and a data folder of one's own. `fill` fills those it is given, whoever comes first. */
export async function copySample(kind: DialectName, fill: (where: Where, dataDir: string) => Promise<void>): Promise<{ where: Where; dataDir: string }> {
  const folder = path.join(inject('templates').folder, `sample-${kind}`)
  const [data, ready] = [path.join(folder, 'data'), path.join(folder, 'ready')]
  if (isFirst(folder)) {
    mkdirSync(data)
    const where = await freshDatabase(kind)
    await fill(where, data)
    await keepAsTemplate(`sample_${kind}`, where)
    writeFileSync(ready, '')
  } else await until(() => existsSync(ready), 80_000)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-paper-'))
  cpSync(data, dataDir, { recursive: true })
  return { where: await copyOf(`sample_${kind}`, kind), dataDir }
}

/** Whoever makes the folder fills it; whoever finds it waits. */
export function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

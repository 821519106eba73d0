/** Runs once before all tests: one PostgreSQL, and on each database a migrated template that every newspaper of the tests copies. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareBrowser } from './browser.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

export interface Templates {
  /** Every file the tests write themselves lies in here; it is removed at the end. */
  folder: string
  postgresUrl: string
  /** What both are called that every test copies: a database of PostgreSQL, a file of SQLite (with `.db`) in the folder. */
  template: string
  /** Why there are no templates; tests without a database run all the same. */
  broken?: string
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-tests-'))
  const templates: Templates = { folder, postgresUrl: '', template: 'template_paper' }
  const postgres = await startPostgres().catch((error: unknown) => {
    templates.broken = String(error)
  })
  if (postgres) {
    templates.postgresUrl = postgres.url
    await makeTemplates(templates).catch((error: unknown) => {
      templates.broken = error instanceof Error ? error.stack : String(error)
    })
  }
  // Tests without a browser run all the same; those with one say what is wrong.
  await prepareBrowser().catch(() => {})
  project.provide('templates', templates)
  return async () => {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function makeTemplates({ folder, postgresUrl, template }: Templates) {
  const [{ openDatabase }, { migrate }, { createLog }, { migrations }, { default: pg }] = await Promise.all([
    import('#kernel/db.ts'), import('#kernel/migrate.ts'), import('#kernel/log.ts'), import('#migrations/timeline.ts'), import('pg'),
  ])
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  const url = new URL(template, postgresUrl).href
  for (const where of [{ file: path.join(folder, `${template}.db`) }, { url }]) {
    const database = await openDatabase(where, createLog('silent'))
    await migrate(database, migrations)
    await database.close()
  }
}

/** A fresh migrated database for a test, on each of the two: a copied file of SQLite, a copied database of PostgreSQL. */
import { constants, copyFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { DialectName } from '#kernel/db.ts'
import type {} from './setup.ts'

/** What every test of stored things runs on. */
export const databases: readonly DialectName[] = ['sqlite', 'postgres']

export type Where = { file: string } | { url: string }

const made: Where[] = []

/** Makes an empty, migrated database nobody else uses; give what it returns to `openDatabase`. */
export async function freshDatabase(kind: DialectName): Promise<Where> {
  const { broken } = inject('templates')
  if (broken) throw new Error(`There is no database to copy: ${broken}`)
  return copyOf(inject('templates').template, kind)
}

/** The same with what stands in a template (see `keepAsTemplate`). */
export async function copyOf(template: string, kind: DialectName): Promise<Where> {
  const where = kind === 'sqlite' ? copyFile(template) : await copyDatabase(template)
  made.push(where)
  return where
}

/** Makes of a database, which is closed, a template for the rest of the run. */
export async function keepAsTemplate(name: string, where: Where): Promise<void> {
  made.splice(made.indexOf(where), 1)
  if ('file' in where) renameSync(where.file, fileOf(name))
  else await administer(`alter database "${nameOf(where.url)}" rename to "${name}"`)
}

/** Removes every database made by this test file so far; close them first. */
export async function dropAll(): Promise<void> {
  for (const where of made.splice(0)) {
    if ('file' in where) removeFile(where.file)
    else await administer(`drop database if exists "${nameOf(where.url)}" with (force)`)
  }
}

const fileOf = (name: string) => path.join(inject('templates').folder, `${name}.db`)

function copyFile(template: string): Where {
  const file = fileOf(freshName())
  copyFileSync(fileOf(template), file, constants.COPYFILE_FICLONE)
  return { file }
}

async function copyDatabase(template: string): Promise<Where> {
  const name = freshName()
  // Copying the files takes a third of the time of copying through the log.
  await administer(`create database "${name}" template "${template}" strategy file_copy`)
  return { url: new URL(name, inject('templates').postgresUrl).href }
}

function removeFile(file: string) {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true })
}

async function administer(sql: string) {
  const client = new pg.Client({ connectionString: inject('templates').postgresUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)

const freshName = () => `paper_${process.pid}_${crypto.randomUUID().slice(0, 8)}`

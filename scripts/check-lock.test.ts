import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkLocks, lockFiles } from './check-lock.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const whole = {
  '': { dependencies: { sharp: '1.0.0' } },
  'node_modules/sharp': { version: '1.0.0', integrity: 'sha512-a', optionalDependencies: { 'sharp-linux': '1.0.0' } },
  'node_modules/sharp/node_modules/sharp-linux': { version: '1.0.0', integrity: 'sha512-b', optional: true },
}

test('a lock file every machine can install from is left in peace', () => {
  expect(wrongIn(whole)).toEqual([])
})

test('a platform the lock file forgets is named', () => {
  const { 'node_modules/sharp/node_modules/sharp-linux': _, ...gap } = whole
  expect(wrongIn(gap)).toEqual(['node_modules/sharp may use sharp-linux, which is not listed'])
})

test('what the lock file tells of the machine it was made on is named', () => {
  const fetched = { ...whole['node_modules/sharp'], resolved: 'https://mirror.example/sharp.tgz' }
  const mine = { version: 'file:../mine', integrity: 'sha512-c' }
  expect(wrongIn({ ...whole, 'node_modules/sharp': fetched })).toEqual([expect.stringContaining('names where it was fetched from')])
  expect(wrongIn({ ...whole, 'node_modules/mine': mine })).toEqual(['node_modules/mine is no published version'])
  expect(wrongIn({ ...whole, 'node_modules/bare': { version: '1.0.0' } })).toEqual(['node_modules/bare has no checksum'])
})

test('a lock file made for another package.json is named', () => {
  expect(wrongIn({ ...whole, '': { dependencies: { sharp: '0.9.0' } } })).toEqual(['does not fit package.json: dependencies differ'])
})

test('a missing lock file is named', () => {
  expect(checkLocks(path.join(os.tmpdir(), 'no-such-checkout'))).toEqual(lockFiles.map((file) => `${file}: is missing`))
})

function wrongIn(packages: object): string[] {
  const root = mkdtempSync(path.join(os.tmpdir(), 'ogene-lock-'))
  folders.push(root)
  for (const file of lockFiles) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, path.dirname(file), 'package.json'), JSON.stringify({ dependencies: { sharp: '1.0.0' } }))
    writeFileSync(path.join(root, file), JSON.stringify({ packages: file === lockFiles[0] ? packages : whole }))
  }
  return checkLocks(root).map((line) => line.replace(`${lockFiles[0]}: `, ''))
}

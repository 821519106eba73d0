import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seal, unseal } from './secret.ts'

const noon = new Date('2026-03-02T12:00:00.000Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'ogene-secret-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

describe('a seal', () => {
  test('opens for its purpose while it holds', async () => {
    const token = await seal({ dataDir, purpose: 'held' }, 'çomment 7', later(10))
    expect(await unseal({ dataDir, purpose: 'held' }, token, later(9))).toBe('çomment 7')
  })

  test('opens for no other purpose, and not when its time is over', async () => {
    const token = await seal({ dataDir, purpose: 'held' }, 'comment 7', later(10))
    expect(await unseal({ dataDir, purpose: 'preview' }, token, noon)).toBeUndefined()
    expect(await unseal({ dataDir, purpose: 'held' }, token, later(11))).toBeUndefined()
  })

  test('is broken by any change', async () => {
    const token = await seal({ dataDir, purpose: 'held' }, 'comment 7', later(10))
    const [text, until, signature] = token.split('.')
    const forged = [`x${token}`, `${text}.zzzzzz.${signature}`, `${text}.${until}`, `${token}.more`, `${token.slice(0, -1)}!`, '', '...']
    for (const each of forged) expect(await unseal({ dataDir, purpose: 'held' }, each, noon)).toBeUndefined()
  })

  test('is made with a key that only its owner can read, one for all who begin at once', async () => {
    const folder = path.join(dataDir, 'fresh')
    const tokens = await Promise.all(Array.from({ length: 8 }, (_, n) => seal({ dataDir: folder, purpose: 'held' }, `${n}`, later(10))))
    const opened = await Promise.all(tokens.map((token) => unseal({ dataDir: folder, purpose: 'held' }, token, noon)))
    expect(opened).toEqual(tokens.map((_, n) => `${n}`))
    expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })
})

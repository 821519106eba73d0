import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { createFiles } from './files.ts'

test('A file that was put can be read, measured, listed and removed', async () => {
  const files = createFiles(newFolder())
  await files.put('ab12-640.webp', Buffer.from('picture'))
  await files.put('cd34.pdf', Buffer.from('paper'))
  expect((await files.read('ab12-640.webp')).toString()).toBe('picture')
  expect([await files.has('cd34.pdf'), await files.size('cd34.pdf')]).toEqual([true, 5])
  expect((await Array.fromAsync(files.list())).sort()).toEqual(['ab12-640.webp', 'cd34.pdf'])
  await files.remove('cd34.pdf')
  await files.remove('cd34.pdf')
  expect([await files.has('cd34.pdf'), await files.size('cd34.pdf')]).toEqual([false, undefined])
})

test('An empty shelf lists nothing and has nothing', async () => {
  const files = createFiles(path.join(newFolder(), 'not', 'yet'))
  expect(await Array.fromAsync(files.list())).toEqual([])
  expect(await files.has('ab12.pdf')).toBe(false)
})

test('Names that could lead elsewhere are refused', async () => {
  const files = createFiles(newFolder())
  const odd = ['', '.', '..', '../secret', 'a/b', 'a\\b', '/etc/passwd', '.hidden', 'A.webp', 'a..b', 'a.', 'a b', 'a\0b', 'ä.webp',
    'a%2fb', '-a', 'x'.repeat(101)]
  for (const name of odd) {
    expect(() => files.path(name), name).toThrow('not a name for a file')
    await expect(files.put(name, Buffer.from('x')), name).rejects.toThrow('not a name for a file')
    await expect(files.remove(name), name).rejects.toThrow('not a name for a file')
  }
})

test('Putting the same name again replaces the file whole', async () => {
  const files = createFiles(newFolder())
  await files.put('ab12.pdf', Buffer.from('a long first edition'))
  await files.put('ab12.pdf', Buffer.from('second'))
  expect((await files.read('ab12.pdf')).toString()).toBe('second')
})

test('Many writers of one name leave one whole file and nothing unfinished', async () => {
  const folder = newFolder()
  const files = createFiles(folder)
  await Promise.all(Array.from({ length: 20 }, (_, writer) => files.put('ab12.pdf', Buffer.alloc(100_000, writer))))
  const bytes = await files.read('ab12.pdf')
  expect([bytes.length, new Set(bytes).size]).toEqual([100_000, 1])
  expect(readdirSync(path.join(folder, '.unfinished'))).toEqual([])
})

test('A copy of a file that may only be read can be replaced and removed like any other', async () => {
  const folder = newFolder()
  const source = path.join(folder, 'source.mp3')
  writeFileSync(source, 'sound')
  chmodSync(source, 0o444)
  const files = createFiles(path.join(folder, 'media'))
  await files.putFile('ab12.mp3', source)
  expect(readFileSync(source, 'utf8')).toBe((await files.read('ab12.mp3')).toString())
  expect(statSync(files.path('ab12.mp3')).mode & 0o200).toBe(0o200)
})

test('A file that cannot be finished is not there, and what stood there before still is', async () => {
  const folder = newFolder()
  const files = createFiles(folder)
  await files.put('ab12.pdf', Buffer.from('first'))
  await expect(files.putFile('ab12.pdf', path.join(folder, 'nothing'))).rejects.toThrow('ENOENT')
  await expect(files.put('ab12.pdf', Buffer.from('second'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await files.read('ab12.pdf')).toString()).toBe('first')
  expect(readdirSync(path.join(folder, '.unfinished'))).toEqual([])
})

test('What is amended before it has its name is never seen otherwise', async () => {
  const files = createFiles(newFolder())
  await files.put('ab12.mp4', Buffer.from('with place'), async (file) => {
    expect(existsSync(files.path('ab12.mp4'))).toBe(false)
    writeFileSync(file, 'without')
  })
  expect((await files.read('ab12.mp4')).toString()).toBe('without')
})

const newFolder = () => mkdtempSync(path.join(inject('templates').folder, 'files-'))

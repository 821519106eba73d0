import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createSite } from '../../site/app.ts'
import { type Sitter, signIn } from '../../../test/desk.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { zipOf } from '../../../test/zip.ts'
import { inDeskWords } from './desk/words.ts'
import { createReport, type ToldReport } from './report.ts'
import { unzip } from './unzip.ts'
import { wxrOf } from './wordpress/wxr-for-tests.ts'

async function send(paper: Paper, who: Sitter, name: string, bytes: Uint8Array) {
  const { id } = await who.told<{ id: string }>('POST', '/media/uploads', { name, bytes: bytes.length })
  await createSite(paper.app).request(`http://127.0.0.1:4000/desk/api/media/uploads/${id}?at=0`, { method: 'PATCH', headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' }, body: new Uint8Array(bytes) })
  return { id, name }
}

const site = wxrOf({ items: [
  { id: 1, type: 'attachment', title: 'bell', name: 'bell', attachmentUrl: 'https://bell.example/wp-content/uploads/2024/05/bell.jpg', meta: [['_wp_attached_file', '2024/05/bell.jpg']] },
  { id: 2, title: 'The bell rings', name: 'the-bell-rings', content: '<p>It rang.</p><img src="https://bell.example/wp-content/uploads/2024/05/bell.jpg" alt="A bell">' },
] })

onEachDatabase('a WordPress site brought in from the desk', (newPaper) => {
  test('comes with the pictures of its archive; how far it is and what became of it can be read, and nothing is left lying about', async () => {
    const paper = await newPaper()
    const [ola, ada] = [await signIn(paper, 'owner', 'Ola'), await signIn(paper, 'editor', 'Ada')]
    const picture = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#a33' } }).jpeg().toBuffer()
    const exports = [await send(paper, ola, 'bell.xml', Buffer.from(site))]
    const uploads = [await send(paper, ola, 'uploads.zip', zipOf({ 'uploads/2024/05/bell.jpg': picture }))]
    expect((await ada.ask('POST', '/import', { exports, uploads })).status).toBe(403)
    expect((await ola.ask('POST', '/import', { exports: [] })).status).toBe(422)
    await ola.told('POST', '/import', { exports, uploads })
    expect((await ola.ask('POST', '/import', { exports, uploads })).status).toBe(409)
    expect(await ola.told('GET', '/import')).toMatchObject([{ state: 'running', files: ['bell.xml', 'uploads.zip'], progress: 'Waiting its turn' }])
    await paper.jobs.runDue()
    const [run] = await ola.told<{ state: string; told: ToldReport }[]>('GET', '/import')
    const none = { updated: 0, kept: 0, unchanged: 0, leftOut: 0 }
    expect([run!.state, run!.told.numbers]).toEqual(['done', expect.arrayContaining([{ kind: 'article', added: 1, ...none }, { kind: 'medium', added: 1, ...none }])])
    const stories = await ada.told<{ stories: { headline: string }[] }>('GET', '/stories')
    expect(stories.stories.map(({ headline }) => headline)).toEqual(['The bell rings'])
    const media = await ada.told<{ name: string }[]>('GET', '/media')
    expect(media.map(({ name }) => name)).toEqual(['bell.jpg'])
    expect(readdirSync(path.join(paper.dataDir, 'imports'))).toEqual([])
  })

  test('that is no export, or whose archive is none, is refused in the report', async () => {
    const paper = await newPaper()
    const ola = await signIn(paper, 'owner', 'Ola')
    for (const [first, second] of [['no export', undefined], [site, 'no archive']] as const) {
      const exports = [await send(paper, ola, 'x.xml', Buffer.from(first))]
      const uploads = second ? [await send(paper, ola, 'x.zip', Buffer.from(second))] : []
      await ola.told('POST', '/import', { exports, uploads })
      await paper.jobs.runDue()
      const [run] = await ola.told<{ state: string; words: string }[]>('GET', '/import')
      expect([run!.state, run!.words.length > 10]).toEqual(['failed', true])
      paper.clock.advance(1000)
    }
  })
})

describe('the report of an import', () => {
  const report = createReport()
  report.count('article', 'added', 2)
  report.leftOut('other', 'Footer', 'menus beside the one of the paper: `publication apply` sets that')
  report.leftOut('other', '', 'wp_template: parts of the old theme')
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) report.warn(name, 'a medium could not be brought, and keeps its outside address: it is gone')

  test('says at the terminal what it always said', () => {
    expect(report.text(2).split('\n')).toEqual(['Articles: 2 added', 'Other items: 2 left out', '', 'Warnings:', '- a medium could not be brought, and keeps its outside address: it is gone (3):', '    a.jpg', '    b.jpg', '    … and 1 more', '', 'Left out:', '- menus beside the one of the paper: `publication apply` sets that:', '    Footer', '- wp_template: parts of the old theme'])
  })

  test('speaks of the desk to people at the desk', () => {
    const { numbers, chapters } = report.told(2)
    expect(numbers.map(({ kind, added, leftOut }) => [kind, added, leftOut])).toEqual([['article', 2, 0], ['other', 0, 2]])
    expect(chapters.map(({ chapter, groups }) => [chapter, groups.map(({ why, count, names }) => [inDeskWords(why), count, names])])).toEqual([
      ['warning', [['A picture or file could not be brought, and keeps its outside address: it is gone', 3, ['a.jpg', 'b.jpg']]]],
      ['leftOut', [['Menus beside the one of the paper: the menu can be changed under Name and looks', 1, ['Footer']], ['Parts of the old theme', 1, []]]],
    ])
  })
})

describe('an archive from a stranger', () => {
  const inFolder = async (zip: Buffer, most?: number) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ogene-zip-'))
    try {
      await writeFile(path.join(folder, 'a.zip'), zip)
      return await unzip(path.join(folder, 'a.zip'), path.join(folder, 'inside'), most)
    } finally {
      expect(existsSync(path.join(folder, 'evil.txt'))).toBe(false)
      await rm(folder, { recursive: true })
    }
  }
  const bytes = Buffer.from('words')

  test('is unpacked where it shall be, and nowhere else', async () => {
    expect(await inFolder(zipOf({ 'a/b.txt': bytes, 'c.txt': bytes }))).toBe(2)
    for (const name of ['../evil.txt', '/evil.txt', 'a/../../evil.txt', 'C:\\evil.txt']) await expect(inFolder(zipOf({ [name]: bytes })).then(() => 'unpacked')).rejects.toMatchObject({ status: 422 })
  })

  test('is refused where it would be too large, or says less than it brings', async () => {
    await expect(inFolder(zipOf({ 'a.txt': bytes }), 3)).rejects.toMatchObject({ status: 422 })
    await expect(inFolder(zipOf({ 'a.txt': bytes }, -2))).rejects.toMatchObject({ status: 422 })
  })
})

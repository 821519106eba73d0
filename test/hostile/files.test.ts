import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentProgress } from '#blocks/import/progress.ts'
import { importWordpress } from '#blocks/import/wordpress/import.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { Refusal } from '#kernel/errors.ts'
import { onEachDatabase, type Paper } from '../paper.ts'
import { isBuilt, openFolder } from '../contract/program.ts'
import { exportOf, oldHome } from '../contract/small-site.ts'
import { hasCorpora, inCorpora } from './payloads.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string) => path.join(folder, name)

const good = exportOf({ posts: [{ title: 'Boats', content: '<p>They came at five.</p>' }, { title: 'More boats', content: '<p>They left at nine.</p>' }] })
const declared = (declaration: string, title: string) => good.replace('<rss', `<!DOCTYPE rss [${declaration}]>\n<rss`).replace('<![CDATA[Boats]]>', title)
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY ha${at + 1} "${`&ha${at};`.repeat(10)}">`).join('')

/** Name → what it holds, and what the sentence must say. */
const bad: Record<string, [string | Uint8Array, RegExp]> = {
  'empty.xml': ['', /empty/],
  'blank.xml': ['\n  \n', /empty/],
  'letter.txt': ['Dear editor, this is no export.', /not a WordPress export/],
  'page.html': ['<!doctype html><html><body><p>rss</p></body></html>', /not a WordPress export/],
  'feed.xml': ['<?xml version="1.0"?><rss version="2.0"><channel><title>Only a feed</title><item><title>One</title></item></channel></rss>', /not a WordPress export/],
  'picture.xml': [readFileSync('sample/pictures/danfo.jpg'), /not a WordPress export/],
  'packed.zip': [Uint8Array.from([0x50, 0x4b, 3, 4, ...Buffer.from('rest of an archive')]), /ZIP/],
  'zeros.xml': [Buffer.alloc(200_000), /not a WordPress export/],
  'laughs.xml': [declared(`<!ENTITY ha0 "ha">${laughs}`, '&ha9;'), /\w+ \w+/],
  'outside.xml': [declared('<!ENTITY secret SYSTEM "file:///etc/passwd">', '&secret;'), /\w+ \w+/],
  'asking.xml': [declared('<!ENTITY % far SYSTEM "http://127.0.0.1:9/far.dtd"> %far;', 'x'), /\w+ \w+/],
  'unknown-words.xml': [good.replace('encoding="UTF-8"', 'encoding="klingon-8"'), /encoding/],
  'laughs.xml.gz': [gzipSync(declared(`<!ENTITY ha0 "ha">${laughs}`, '&ha9;')), /\w+ \w+/],
}

beforeAll(() => {
  for (const [name, [content]] of Object.entries(bad)) writeFileSync(inFolder(name), content)
  writeFileSync(inFolder('whole.xml'), good)
  writeFileSync(inFolder('cut.xml'), good.slice(0, good.indexOf('More boats')))
  mkdirSync(inFolder('a-folder'))
})

const bring = (paper: Paper, files: string[], uploads?: string) => importWordpress(paper.app, { files, progress: silentProgress, ...(uploads ? { uploads } : {}) })

onEachDatabase('files that are no export', (newPaper) => {
  test.each(Object.entries(bad))('%s is refused with a sentence and nothing is stored, though a good one was named first', async (name, [, sentence]) => {
    const paper = await newPaper()
    const error = await bring(paper, [inFolder('whole.xml'), inFolder(name)]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).message).toMatch(sentence)
    expect(await countAll(paper)).toEqual({ articles: 0, sections: 0, contributors: 0, origins: 0 })
  })

  test('of one that breaks off, what is complete is kept, and the report says that it is not all', async () => {
    const paper = await newPaper()
    const report = await bring(paper, [inFolder('cut.xml')])
    expect([report.isComplete(), report.text(5)]).toEqual([false, expect.stringContaining('breaks off')])
    expect(await countAll(paper)).toMatchObject({ articles: 1 })
    expect((await bring(paper, [inFolder('whole.xml')])).isComplete()).toBe(true)
    expect(await countAll(paper)).toMatchObject({ articles: 2 })
  })
})

async function countAll({ app }: Paper) {
  const count = async (table: 'articles' | 'sections' | 'contributors' | 'origins') =>
    Number((await app.db.selectFrom(table).select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count)
  return { articles: await count('articles'), sections: await count('sections'), contributors: await count('contributors'), origins: await count('origins') }
}

test.skipIf(!isBuilt)('the command line refuses them with a sentence, a code, and no trace (needs `npm run build`)', { timeout: 60_000 }, async () => {
  const own = openFolder()
  try {
    for (const name of ['empty.xml', 'laughs.xml', 'outside.xml', 'cut.xml', 'a-folder', 'nothing-there.xml']) {
      const { code, stderr, stdout } = await own.ogene('import', 'wordpress', inFolder(name))
      expect([name, code, stderr + stdout]).toEqual([name, 1, expect.stringMatching(/\w+ \w+ \w+/)])
      expect(stderr + stdout).not.toMatch(/^ {4}at |root:x/m)
    }
  } finally {
    await own.end()
  }
})

describe.skipIf(!hasCorpora)('pictures that crashed others (needs the corpora)', () => {
  onEachDatabase('of an old site', (newPaper) => {
    test('are kept whole or left out with a word, and every page with them opens', { timeout: 60_000 }, async () => {
      const paper = await newPaper()
      const source = inCorpora('hostile-images/libpng-crashers')
      const names = readdirSync(source).filter((name) => name.endsWith('.png'))
      await cp(source, inFolder('uploads'), { recursive: true })
      writeFileSync(inFolder('pictures.xml'), siteOf(names))
      const report = await bring(paper, [inFolder('pictures.xml')], inFolder('uploads'))
      expect(report.text(50)).toContain(`Articles: ${names.length} added`)
      const ids = (await paper.app.db.selectFrom('media').select('id').execute()).map(({ id }) => id)
      for (const medium of (await listMedia(paper.app.db, ids)).values()) expect((await paper.get(mediaPath(medium, 640))).status).toBe(200)
      expect(ids.length + leftOutOf(report.text(50))).toBeGreaterThanOrEqual(names.length)
      for (const at of names.keys()) expect(await paper.read(`/harbour/item-${names.length + at + 1}`)).toContain('Before the picture.')
    })
  })
})

const siteOf = (names: string[]) => exportOf({
  posts: [
    ...names.map((name) => ({ title: name, content: '', type: 'attachment' as const, attachmentUrl: `${oldHome}/wp-content/uploads/${name}` })),
    ...names.map((name, at) => ({ title: `About ${name}`, content: `<p>Before the picture.</p><img src="${oldHome}/wp-content/uploads/${name}" alt="">`, thumbnail: at + 1 })),
  ],
})

const leftOutOf = (text: string) => Number(/^Media: .*?(\d+) left out/m.exec(text)?.[1] ?? 0)

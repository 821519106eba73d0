import { mkdtempSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, printPaper } from '../../../test/paper.ts'
import { backUp, examine, restoreFrom } from './actions.ts'

const scratch = () => mkdtempSync(path.join(os.tmpdir(), 'ogene-backup-'))

onEachDatabase('backup', (newPaper, dialect) => {
  test.runIf(dialect === 'sqlite')('taken while the newsroom writes, it brings back the same paper with its pictures', async () => {
    const paper = await newPaper({ sample: true })
    const file = path.join(scratch(), 'monday.ogene')
    const news = await addSection(paper, 'Late news')
    const writing = Promise.all(Array.from({ length: 20 }, (_, n) => writeStory(paper, { sectionId: news.id, headline: `Late story ${n}` })))
    await backUp(paper.app, file)
    await writing
    const config = { ...paper.app.config, dataDir: scratch() }
    const { media } = await restoreFrom(config, file)
    expect(media).toBeGreaterThan(50)
    const again = await printPaper({ file: path.join(config.dataDir, 'ogene.db') }, { dataDir: config.dataDir, name: 'The Lagoon Post' })
    const page = await again.read('/news/the-ferry-that-beat-the-bridge')
    expect(await again.read('/corrections')).toContain('It was nineteen')
    const picture = /\/media\/[0-9a-f]{32}-\d+\.webp/.exec(page)![0]
    expect((await again.get(picture)).status).toBe(200)
    await again.close()
  })

  test.runIf(dialect === 'sqlite')('never overwrites a magazine, and a damaged or foreign file changes nothing', async () => {
    const paper = await newPaper({ sample: true })
    const file = path.join(scratch(), 'monday.ogene')
    await backUp(paper.app, file)
    const config = { ...paper.app.config, dataDir: scratch() }
    const whole = await readFile(file)
    const cut = path.join(scratch(), 'cut.ogene')
    await writeFile(cut, whole.subarray(0, whole.length / 2))
    const foreign = path.join(scratch(), 'foreign.tar')
    await writeFile(foreign, 'not a tar at all')
    for (const bad of [cut, foreign]) await expect(restoreFrom(config, bad)).rejects.toThrow(/backup of Ogene/)
    await restoreFrom(config, file)
    await expect(restoreFrom(config, file)).rejects.toThrow(/There is a magazine in/)
  })

  test.runIf(dialect === 'postgres')('on PostgreSQL names the tool to use', async () => {
    const paper = await newPaper()
    await expect(backUp(paper.app, path.join(scratch(), 'x'))).rejects.toThrow(/pg_dump/)
    await expect(restoreFrom({ ...paper.app.config, databaseUrl: 'postgres://x/y' }, 'x')).rejects.toThrow(/pg_restore/)
  })

  test('the doctor finds a picture whose file is lost', async () => {
    const paper = await newPaper({ sample: true })
    expect((await examine(paper.app)).every((finding) => finding.ok)).toBe(true)
    for await (const name of paper.app.files.list()) if (name.endsWith('-320.webp')) await paper.app.files.remove(name)
    expect((await examine(paper.app)).filter((finding) => !finding.ok).map((finding) => finding.words)).toEqual([expect.stringContaining('lagoon.jpg')])
  })
})

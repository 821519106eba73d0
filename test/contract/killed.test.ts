import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { isBuilt, openFolder, type Program, until } from './program.ts'
import { serveOneArticle } from './small-site.ts'

test.skipIf(!isBuilt)('of a server that is killed while readers write, every comment it thanked for is there afterwards (needs `npm run build`)', async () => {
  const folder = openFolder()
  try {
    const { program, subjectId } = await serveOneArticle(folder)
    const thanked: string[] = []
    const writers = Promise.all(Array.from({ length: 8 }, (_, writer) => writeUntilKilled(program, subjectId, writer, thanked)))
    await until(() => thanked.length > 60)
    program.child.kill('SIGKILL')
    await writers
    const again = await folder.serve()
    const kept = keptTexts(folder.file('ogene.db'))
    expect(thanked.filter((text) => !kept.has(text))).toEqual([])
    expect(await again.read('/harbour/item-1')).toContain('Leave a Reply')
    expect(await folder.ogene('doctor')).toMatchObject({ code: 0 })
    expect(await again.stop()).toBe(0)
  } finally {
    await folder.end()
  }
})

async function writeUntilKilled({ url }: Program, subjectId: string, writer: number, thanked: string[]) {
  for (let n = 0; ; n++) {
    const text = `Writer ${writer} says ${n}`
    const body = new URLSearchParams({ subjectId, text, name: 'Ada', email: `ada-${writer}-${n}@mail.example` })
    const answer = await fetch(`${url}/comments`, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
    if (answer?.status !== 303) return
    thanked.push(text)
  }
}

function keptTexts(file: string) {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare("select body from comments where state = 'held'").all()
  database.close()
  return new Set(rows.map((row) => row.body))
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { convertContent } from './convert.ts'
import { sourceOfExport } from './export-for-tests.ts'
const c = path.resolve('../shared/corpora')
function outline(n: any, d = 0): string {
  const a = n.attrs ? ' ' + Object.entries(n.attrs).filter(([k, v]) => v !== '' && v !== null && k !== 'id' && v !== 'none').map(([k, v]) => `${k}=${String(v).slice(0, 60)}`).join(' ') : ''
  const inl = (n.content ?? []).every((x: any) => x.type === 'text' || x.type === 'hardBreak')
  if (inl && n.content?.length) return '  '.repeat(d) + n.type + a + ': ' + n.content.map((x: any) => x.type === 'hardBreak' ? '⏎' : (x.marks ? `{${x.marks.map((m: any) => m.type + (m.attrs?.href ? '=' + m.attrs.href.slice(0, 40) : '')).join('+')}|${x.text}}` : x.text)).join('').slice(0, 260)
  return '  '.repeat(d) + n.type + a + '\n' + (n.content ?? []).map((x: any) => outline(x, d + 1)).join('\n')
}
test('x', () => {
  const { items, sourceOf } = sourceOfExport(readFileSync(path.join(c, process.env.F ?? 'wordpress-real-export/old-gazette.wxr.xml'), 'utf8'))
  for (const i of items.values()) {
    if (!/^(post|page)$/.test(i.type)) continue
    const r = convertContent(sourceOf(i))
    console.log(`##### ${i.id} ${i.title} pages=${r.pages} more=${r.excerptFromMore?.slice(0, 50)} notes=${JSON.stringify(r.notes)}\n` + r.body.content.map((n) => outline(n)).join('\n'))
  }
})

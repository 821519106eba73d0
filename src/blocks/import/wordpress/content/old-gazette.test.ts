import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { convertContent } from './convert.ts'
import { sourceOfExport } from './export-for-tests.ts'
import { checkedText, isMadeOfTheSite, missingWords, type Rendered, wordsOfHtml } from './oracle-for-tests.ts'

const folder = path.resolve('../shared/corpora/wordpress-real-export')
const isHere = existsSync(folder)

describe.skipIf(!isHere)('an issue of the Old Gazette', () => {
  test('loses no words of what WordPress showed, article by article', () => {
    const { items, sourceOf } = sourceOfExport(readFileSync(path.join(folder, 'old-gazette.wxr.xml'), 'utf8'))
    const rendered = JSON.parse(readFileSync(path.join(folder, 'rendered-by-wordpress.json'), 'utf8')) as Rendered[]
    const failed: string[] = []
    let compared = 0
    for (const { id, type, slug, content_rendered: html } of rendered) {
      const item = items.get(String(id))
      if (type === 'attachment' || !item || isMadeOfTheSite(html)) continue
      compared += 1
      const { body } = convertContent(sourceOf(item))
      const { share, missing } = missingWords(wordsOfHtml(html), checkedText(body))
      if (share < 0.98) failed.push(`${slug}: ${Math.round(share * 100)} %, without ${missing.slice(0, 12).join(' | ')}`)
    }
    expect(compared).toBeGreaterThan(150)
    expect(failed.filter((each) => !each.startsWith(shuffled))).toEqual([])
  })
})

/** WordPress showed this gallery in an order of chance. */
const shuffled = 'post-format-gallery-tiled'

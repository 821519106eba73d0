/** The import rule of ARCHITECTURE.md, enforced: a step of `npm run check`, and by itself `node scripts/check-map.ts`. */
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { findServerOnly } from './map/browser.ts'
import { findWrongImports } from './map/imports.ts'
import { findBadManners, findVagueAndLong } from './map/manners.ts'
import { type Breach, readSources, type Source } from './map/sources.ts'
import { findWrongTables, ownersOf } from './map/tables.ts'

/** Every breach in the tree below `root`, in the order of files and lines. */
export function checkMap(root: string): Breach[] {
  const sources = readSources(root)
  const order = orderOf(sources.get('src/blocks.ts'))
  const owners = ownersOf(sources.values())
  const breaches = [...sources.values()].flatMap((source) => [
    ...findWrongImports(source, order),
    ...findServerOnly(source, sources),
    ...findWrongTables(source, owners, order),
    ...findBadManners(source),
  ])
  return [...breaches, ...findUnlisted(root, order), ...findVagueAndLong(root)].sort(byPlace)
}

/** The blocks as src/blocks.ts imports them. */
function orderOf(list: Source | undefined): string[] {
  return (list?.imports ?? []).flatMap(({ target }) => /^src\/blocks\/([^/]+)\/block\.ts$/.exec(target ?? '')?.[1] ?? [])
}

function findUnlisted(root: string, order: string[]): Breach[] {
  const folders = globSync('src/blocks/*/block.ts', { cwd: root }).map((file) => path.basename(path.dirname(file)))
  const missing = order.filter((block) => !existsSync(path.join(root, 'src/blocks', block, 'block.ts')))
  const unlisted = folders.filter((block) => !order.includes(block))
  return [
    ...unlisted.map((block) => ({ file: `src/blocks/${block}/block.ts`, line: 1, sentence: `${block} is not in src/blocks.ts` })),
    ...missing.map((block) => ({ file: 'src/blocks.ts', line: 1, sentence: `there is no block ${block}` })),
  ]
}

const byPlace = (one: Breach, other: Breach) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1)

if (import.meta.main) {
  const breaches = checkMap(path.resolve(import.meta.dirname, '..'))
  for (const { file, line, sentence } of breaches) console.log(`${file}:${line}  ${sentence}`)
  console.log(breaches.length ? `${breaches.length} breaches of the import rule` : 'the import rule is kept')
  process.exitCode = breaches.length ? 1 : 0
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkMap } from './check-map.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const said = '/** What it is. */\n'
const tables = (table: string) => `${said}declare module '#kernel/db.ts' { interface Tables { ${table}: { id: string } } }\n`

/** Two blocks that keep every rule: quotes stands above shows. */
const paper: Record<string, string> = {
  'src/blocks.ts':
    `${said}import quotes from '#blocks/quotes/block.ts'\nimport shows from '#blocks/shows/block.ts'\nexport const all = [quotes, shows]\n`,
  'src/main.ts': `${said}import { createSite } from './site/app.ts'\ncreateSite()\n`,
  'src/kernel/config.ts': `${said}export const port = process.env.PORT\n`,
  'src/kernel/dialect.ts': `${said}import 'node:sqlite'\nexport const names = ['sqlite', 'postgres']\n`,
  'src/kernel/jobs.ts': tables('jobs'),
  'src/kernel/ids.ts': `${said}import { randomUUID } from 'node:crypto'\nexport const newId = randomUUID\n`,
  'src/blocks/quotes/block.ts':
    `${said}import css from './view.css?bundled'\nimport { day } from './routes.ts'\nexport default { css, day }\n`,
  'src/blocks/quotes/model.ts':
    `${said}import { z } from 'zod'\nimport type { Files } from '#kernel/ids.ts'\nexport const Quote = z.string()\nexport type F = Files\n`,
  'src/blocks/quotes/routes.ts': 'export const day = 1\n',
  'src/blocks/quotes/words.ts': 'export const say = 1\n',
  'src/blocks/quotes/island.ts': "import { Quote } from './model.ts'\nexport const start = () => Quote\n",
  'src/blocks/quotes/store.ts':
    `${tables('quotes')}export const list = (db) => db.selectFrom('quotes')\nexport const add = (trx) => trx.insertInto('quotes')\n`,
  'src/blocks/shows/block.ts': `${said}export default {}\n`,
  'src/blocks/shows/model.ts': `${said}import { Quote } from '#blocks/quotes/model.ts'\nexport const Show = Quote\n`,
  'src/blocks/shows/store.ts':
    `${tables('shows')}export const list = (db) => db.selectFrom('shows as s').innerJoin('quotes', 'quotes.id', 's.id')\n`,
  'src/blocks/shows/view.tsx': "import { say } from '#blocks/quotes/words.ts'\nexport const View = () => <p>{say}</p>\n",
  'src/site/app.ts':
    "import { all } from '../blocks.ts'\nimport '#blocks/shows/store.ts'\nimport './island.ts?bundled'\nexport const createSite = () => all\n",
  'src/site/island.ts': "import { start } from '#blocks/quotes/island.ts'\nstart()\n",
  'migrations/0001-all.ts': "export const up = (db) => db.schema.createTable('quotes')\n",
}

const breachesOf = (changes: Record<string, string>) => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'ogene-map-'))
  folders.push(root)
  for (const [file, text] of Object.entries({ ...paper, ...changes })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return checkMap(root).map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)
}

test('a newspaper that keeps every rule is left in peace', () => {
  expect(breachesOf({})).toEqual([])
})

test.each<[name: string, file: string, text: string, breach: string]>([
  ['a kernel that knows news', 'src/kernel/page.ts', `${said}import '#blocks/quotes/model.ts'\n`, ':2 the kernel knows no quotes'],
  ['a kernel that speaks of news', 'src/kernel/page.ts', `${said}export const articleKey = 1\n`, ':2 the kernel never says "article"'],
  ['a kernel file nobody introduces', 'src/kernel/page.ts', 'export const key = 1\n', ':1 the first line says in plain words what this is'],
  ['a block that looks down', 'src/blocks/quotes/view.tsx',
    "import '#blocks/shows/model.ts'\n",
    ':1 quotes stands above shows in src/blocks.ts, and nobody imports up'],
  ['a block that looks down by a type', 'src/blocks/quotes/view.tsx',
    "import type { S } from '#blocks/shows/model.ts'\n",
    ':1 quotes stands above shows'],
  ['a block that looks down later', 'src/blocks/quotes/view.tsx',
    "export const a = () => import('#blocks/shows/model.ts')\n",
    ':1 quotes stands above shows'],
  ['a block that looks down by passing on', 'src/blocks/quotes/view.tsx',
    "export { Show } from '#blocks/shows/model.ts'\n",
    ':1 quotes stands above shows'],
  ['a private file of another block', 'src/blocks/shows/view.tsx',
    "\nimport { day } from '#blocks/quotes/routes.ts'\n",
    ':2 quotes/routes is private to its block'],
  ['a relative way into another block', 'src/blocks/shows/view.tsx',
    "import '../quotes/model.ts'\n",
    ':1 a relative import stays inside its own block'],
  ['a manifest somebody else reads', 'src/site/pages.ts',
    "import quotes from '#blocks/quotes/block.ts'\n",
    ':1 block.ts is for src/blocks.ts alone'],
  ['a block that knows the site', 'src/blocks/shows/view.tsx', "import '#site/app.ts'\n", ':1 a block knows no site'],
  ['a site that looks into a block', 'src/site/pages.ts',
    "import '#blocks/quotes/routes.ts'\n",
    ':1 quotes/routes is private to its block'],
  ['a site that starts the program', 'src/site/pages.ts', "import '../main.ts'\n", ':1 the site knows nothing of main.ts'],
  ['a desk that reads the database', 'src/blocks/quotes/desk.tsx',
    "import './store.ts'\n",
    ':1 the desk sees only model.ts, and api.ts as a type'],
  ["another block's styles", 'src/blocks/shows/view.tsx',
    "import css from '#blocks/quotes/view.css?bundled'\n",
    ':1 quotes alone bundles its view'],
  ['styles that are not text', 'src/blocks/shows/view.tsx', "import './view.css'\n", ':1 styles are imported as text'],
  ['a model with a store', 'src/blocks/shows/model.ts',
    `${said}import { list } from '#blocks/quotes/store.ts'\n`,
    ':2 a model imports only models, zod and pure files of the kernel'],
  ['a model on a server', 'src/blocks/shows/model.ts',
    `${said}import { newId } from '#kernel/ids.ts'\n`,
    ':2 a model runs anywhere, and this reaches node:crypto (through src/kernel/ids.ts)'],
  ['an island on a server', 'src/blocks/quotes/island.ts',
    "import './store.ts'\n",
    ':1 an island runs in the browser, and this reaches src/blocks/quotes/store.ts'],
  ["writing another's table", 'src/blocks/shows/actions.ts',
    "export const a = (trx) => trx.deleteFrom('quotes')\n",
    ':1 only quotes writes quotes'],
  ["writing another's table in SQL", 'src/blocks/shows/actions.ts',
    'export const a = sql`update "quotes" set "id" = 1`\n',
    ':1 only quotes writes quotes'],
  ["writing the kernel's table", 'src/blocks/shows/actions.ts',
    "export const a = (trx) => trx.insertInto('jobs')\n",
    ':1 only the kernel writes jobs'],
  ['reading a table from above', 'src/blocks/quotes/actions.ts',
    "export const a = (db) => db.selectFrom('quotes').leftJoin('shows as s', 'a', 'b')\n",
    ':1 quotes may not read shows: shows stands below it'],
  ['a kernel that reads news', 'src/kernel/page.ts',
    `${said}export const a = (db) => db.selectFrom(['quotes'])\n`,
    ":2 the kernel reads no quotes: they are quotes's"],
  ['reading the environment', 'src/blocks/shows/actions.ts',
    '// process.env is spoken of here\nexport const a = process.env.HOME\n',
    ':2 only kernel/config.ts reads the environment'],
  ['naming a database', 'src/blocks/shows/actions.ts',
    "export const a = (app) => app.dialect === 'sqlite'\n",
    ':1 only kernel/dialect.ts and files called'],
  ['opening a database', 'src/blocks/shows/actions.ts', "import pg from 'pg'\n", ':1 only kernel/dialect.ts and files called'],
  ['a vague name', 'src/blocks/shows/helpers.ts', '', ':1 a vague name: say what it holds'],
  ['a vague folder', 'test/lib/paper.ts', '', ':1 a vague name: say what it holds'],
  ['a long file', 'src/site/pages.ts', 'void 0\n'.repeat(301), ':300 301 lines: past 300 a file asks to be two'],
  ['a long function', 'src/site/pages.ts', `export function long() {\n${'  void 0\n'.repeat(40)}}\n`, ':1 42 lines of its own'],
  ['a block on no list', 'src/blocks/weather/block.ts', said, ':1 weather is not in src/blocks.ts'],
])('%s is found', (_name, file, text, breach) => {
  expect(breachesOf({ [file]: text })).toContainEqual(expect.stringContaining(`${file}${breach}`))
})

test('a maker of small functions may be long, if it does little itself', () => {
  const small = (name: string) => `  const ${name} = () => {\n${'    void 0\n'.repeat(10)}  }\n`
  expect(breachesOf({ 'src/site/pages.ts': `export function make() {\n${['a', 'b', 'c', 'd', 'e'].map(small).join('')}}\n` })).toEqual([])
})

test('a twin may name its database, and a test may look anywhere', () => {
  const test = "import '#blocks/shows/routes.ts'\nexport const kinds = ['sqlite']\nexport const a = (db) => db.insertInto('shows')\n"
  const twin = "export const kind = 'sqlite'\n"
  expect(breachesOf({ 'src/blocks/shows/store.sqlite.ts': twin, 'src/blocks/quotes/quotes.test.ts': test })).toEqual([])
})

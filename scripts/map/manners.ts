/** What every file keeps to: points 7 and 8 of the import rule, the first line, the length. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Visitor } from 'vite'
import { type Breach, listFiles, type Source } from './sources.ts'

const longest = 300
const longestFunction = 40
const vague = /(^|\/)(utils?|helpers?|common|shared|misc|lib|types|index)(\.[\w.]+)?(\/|$)/

/** The one file for what the two databases disagree on, the handle around them, and the twins. */
const namesDatabase = /^src\/kernel\/(db|dialect|migrate|sqlite|postgres)\.ts$|\.(sqlite|postgres)\.tsx?$/
const drivers = /^(node:sqlite|pg|kysely\/helpers\/.*)$/

export function findBadManners(source: Source): Breach[] {
  if (source.isTest) return []
  return [findEnvironment, findDatabaseNames, findMissingIntroduction, findNews, findLongFunctions].flatMap((find) => find(source))
}

/** Names and lengths count for every file we write, tests and styles too. */
export function findVagueAndLong(root: string): Breach[] {
  return listFiles(root, '{src,migrations,scripts,test,bench,sample}/**/*.{ts,tsx,mjs,css}').flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length
    return [
      ...(vague.test(file) ? [{ file, line: 1, sentence: 'a vague name: say what it holds' }] : []),
      ...(lines > longest ? [{ file, line: longest, sentence: `${lines} lines: past ${longest} a file asks to be two` }] : []),
    ]
  })
}

function findEnvironment(source: Source): Breach[] {
  if (source.file === 'src/kernel/config.ts') return []
  const reads = [...source.code.matchAll(/\bprocess\.env\b/g)]
  return reads.map(({ index }) => source.breach(index, 'only kernel/config.ts reads the environment'))
}

function findDatabaseNames(source: Source): Breach[] {
  if (namesDatabase.test(source.file)) return []
  const sentence = 'only kernel/dialect.ts and files called *.sqlite.ts or *.postgres.ts name a database'
  const opened = source.imports.filter(({ specifier, isType }) => drivers.test(specifier) && !isType)
  const breaches = opened.map(({ at }) => source.breach(at, sentence))
  new Visitor({
    Literal({ value, start }) {
      if (value === 'sqlite' || value === 'postgres') breaches.push(source.breach(start, sentence))
    },
    Property({ key }) {
      if (key.type === 'Identifier' && /^(sqlite|postgres)$/.test(key.name)) breaches.push(source.breach(key.start, sentence))
    },
  }).visit(source.program)
  return breaches
}

function findMissingIntroduction(source: Source): Breach[] {
  const { ring, name } = source.place
  const isIntroduced = ring === 'kernel' || (ring === 'blocks' && (name === 'model' || name === 'block'))
  return isIntroduced && !source.text.startsWith('/**') ? [source.breach(0, 'the first line says in plain words what this is')] : []
}

function findNews(source: Source): Breach[] {
  if (source.place.ring !== 'kernel') return []
  return [...source.code.matchAll(/(?<![a-z])article/gi)].map(({ index }) => source.breach(index, 'the kernel never says "article"'))
}

/** A function's own lines: a maker of small functions is as long as what it does itself. */
function findLongFunctions(source: Source): Breach[] {
  const spans: Span[] = []
  const note = ({ start, end }: Span) => void spans.push({ start, end })
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(source.program)
  return spans.flatMap((span) => {
    const inside = spans.filter((each) => each !== span && each.start >= span.start && each.end <= span.end)
    const isWithin = (one: Span, other: Span) => other !== one && other.start <= one.start && other.end >= one.end
    const outermost = inside.filter((each) => !inside.some((other) => isWithin(each, other)))
    const own = linesIn(source, span) - outermost.reduce((sum, each) => sum + linesIn(source, each) - 1, 0)
    if (own <= longestFunction) return []
    return [source.breach(span.start, `${own} lines of its own: past ${longestFunction} a function asks to be two`)]
  })
}

interface Span {
  start: number
  end: number
}

const linesIn = ({ code }: Source, { start, end }: Span) =>
  code.slice(start, end).split('\n').filter((line) => line.trim()).length

/** Reads the program's sources the way the import rule sees them: where a file stands, and what it imports. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ESTree, parseSync } from 'vite'

export interface Breach {
  file: string
  line: number
  sentence: string
}

export interface Place {
  /** kernel, blocks, site, desk or cli; `program` for the files beside them; else the folder below the root. */
  ring: string
  /** The block's folder, where the ring is `blocks`. */
  block: string
  /** The file without its endings; with its folder where it stands deeper in its block. */
  name: string
}

export interface Import {
  specifier: string
  /** The file below the root, or undefined for a package. */
  target: string | undefined
  isType: boolean
  /** `?bundled`: its text, not its code. */
  isText: boolean
  at: number
}

export interface Source {
  file: string
  text: string
  place: Place
  isTest: boolean
  imports: Import[]
  program: ESTree.Program
  /** The text with every comment blanked out. */
  code: string
  breach(at: number, sentence: string): Breach
}

/** Every module below src, by its path. */
export function readSources(root: string): Map<string, Source> {
  const files = listFiles(root, 'src/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts'))
  return new Map(files.map((file) => [file, readSource(file, readFileSync(path.join(root, file), 'utf8'))]))
}

export const listFiles = (root: string, pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => file.replaceAll(path.sep, '/')).sort()

export function placeOf(file: string): Place {
  const [top = '', ring = '', ...rest] = bareName(file).split('/')
  if (top !== 'src') return { ring: top, block: '', name: [ring, ...rest].join('/') }
  if (!rest.length) return { ring: 'program', block: '', name: ring }
  if (ring !== 'blocks') return { ring, block: '', name: rest.join('/') }
  return { ring, block: rest[0] ?? '', name: rest.slice(1).join('/') }
}

const bareName = (file: string) => file.replace(/(\.(test|browser|sqlite|postgres))*\.[a-z]+$/, '')

function readSource(file: string, text: string): Source {
  const { program, module, comments } = parseSync(file, text)
  return {
    file, text, program,
    place: placeOf(file),
    isTest: /\.test\.tsx?$/.test(file),
    imports: listImports(module, text).map((each) => ({
      ...each, target: targetOf(file, each.specifier), isText: each.specifier.endsWith('?bundled'),
    })),
    code: comments.reduce(blankOut, text),
    breach: (at, sentence) => ({ file, line: text.slice(0, at).split('\n').length, sentence }),
  }
}

type Module = ReturnType<typeof parseSync>['module']
type Named = Pick<Import, 'specifier' | 'isType' | 'at'>

/** In every spelling: `import`, `export … from`, `import()`. */
function listImports({ staticImports, staticExports, dynamicImports }: Module, text: string): Named[] {
  const imported = staticImports.map(({ moduleRequest, entries, start }) =>
    ({ specifier: moduleRequest.value, isType: isAllTypes(entries), at: start }))
  const passedOn = staticExports.flatMap(({ entries, start }) => {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest
    return from ? [{ specifier: from.value, isType: isAllTypes(entries), at: start }] : []
  })
  const later = dynamicImports.map(({ moduleRequest, start }) =>
    ({ specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1), isType: false, at: start }))
  return [...imported, ...passedOn, ...later]
}

const blankOut = (code: string, { start, end }: { start: number; end: number }) =>
  code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end)

const isAllTypes = (entries: { isType: boolean }[]) => entries.length > 0 && entries.every((entry) => entry.isType)

function targetOf(file: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(file), bare)
  if (bare.startsWith('#migrations/')) return bare.slice(1)
  return bare.startsWith('#') ? `src/${bare.slice(1)}` : undefined
}

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
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll(path.sep, '/')).filter((file) => !file.endsWith('.d.ts'))
  return new Map(files.sort().map((file) => [file, readSource(file, readFileSync(path.join(root, file), 'utf8'))]))
}

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
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const found = [
    ...module.staticImports.map((each) => ({ from: each.moduleRequest.value, at: each.start, isType: isAllTypes(each.entries) || /^import\s+type\b/.test(text.slice(each.start)) })),
    ...module.staticExports.flatMap((each) =>
      each.entries.filter((entry) => entry.moduleRequest).slice(0, 1).map((entry) => ({ from: entry.moduleRequest!.value, at: each.start, isType: isAllTypes(each.entries) }))),
    ...module.dynamicImports.map((each) => ({ from: text.slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1), at: each.start, isType: false })),
  ]
  return {
    file, text, program,
    place: placeOf(file),
    isTest: /\.test\.tsx?$/.test(file),
    imports: found.map(({ from, ...rest }) => ({ ...rest, specifier: from, target: targetOf(file, from), isText: from.endsWith('?bundled') })),
    code: comments.reduce((code, { start, end }) => code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end), text),
    breach: (at, sentence) => ({ file, line: lineAt(at), sentence }),
  }
}

const isAllTypes = (entries: { isType: boolean }[]) => entries.length > 0 && entries.every((entry) => entry.isType)

function targetOf(file: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(file), bare)
  if (bare.startsWith('#migrations/')) return bare.slice(1)
  return bare.startsWith('#') ? `src/${bare.slice(1)}` : undefined
}

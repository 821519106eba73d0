/** Point 3 of the import rule: a model, a script of a page and all they reach stay clear of the server. */
import { type Breach, type Import, placeOf, type Source } from './sources.ts'

/** Packages that run anywhere and that a model or an island may use. */
const anywhere = ['zod', 'prosemirror-model', 'intl-messageformat', 'temporal-polyfill', 'altcha-lib', 'altcha-lib/algorithms/web/pbkdf2']

export function findServerOnly(source: Source, all: Map<string, Source>): Breach[] {
  if (source.isTest) return []
  const { ring, name } = source.place
  if (ring === 'blocks' && name === 'model') return [...findStrangers(source), ...findReaches(source, all, 'a model runs anywhere')]
  if (/(^|\/)((\w+-)?island|early|islands\/[\w-]+)$/.test(name)) return findReaches(source, all, "an island runs in the browser")
  return findTextOfServer(source, all)
}

/** A model may be split into files of its own block; of others it sees models. */
function findStrangers(source: Source): Breach[] {
  return source.imports.filter(({ target }) => target?.startsWith('src/')).flatMap(({ target, at }) => {
    const there = placeOf(target ?? '')
    const isFit = there.ring === 'kernel' || there.block === source.place.block || there.name === 'model'
    return isFit ? [] : [source.breach(at, 'a model imports only models, zod and pure files of the kernel')]
  })
}

function findReaches(source: Source, all: Map<string, Source>, because: string): Breach[] {
  return source.imports.flatMap((each) => {
    const reached = serverThing(each, all, [source.file])
    return reached ? [source.breach(each.at, `${because}, and this reaches ${reached}`)] : []
  })
}

function findTextOfServer(source: Source, all: Map<string, Source>): Breach[] {
  return source.imports.filter(({ isText, target }) => isText && target?.endsWith('.ts')).flatMap(({ target, at }) => {
    const bundle = all.get(target ?? '')
    const reached = bundle?.imports.map((each) => serverThing(each, all, [bundle.file])).find(Boolean)
    return reached ? [source.breach(at, `what is bundled runs in the browser, and this reaches ${reached}`)] : []
  })
}

/** The first thing on the way that only a server has. */
function serverThing({ target, specifier, isType, isText }: Import, all: Map<string, Source>, seen: string[]): string | undefined {
  if (isType || isText) return undefined
  if (!target) return anywhere.includes(packageOf(specifier)) ? undefined : specifier
  const source = all.get(target)
  if (!source || seen.includes(target)) return undefined
  if (/(^|\/)(store|actions|routes|jobs|api)$/.test(source.place.name)) return target
  for (const each of source.imports) {
    const reached = serverThing(each, all, [...seen, target])
    if (reached) return `${reached} (through ${target})`
  }
  return undefined
}

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

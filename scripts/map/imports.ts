/** Who may import whom: points 1, 2, 5 and 6 of the import rule in ARCHITECTURE.md. */
import { type Breach, type Import, type Place, placeOf, type Source } from './sources.ts'

/** What a block shows to those who may look into it; `feed` and `markdown` are its views for programs, `guard` stands before the desk's routes. */
const shown = ['model', 'store', 'actions', 'view', 'feed', 'markdown', 'words', 'guard']

/** `order`: the blocks as src/blocks.ts lists them. */
export function findWrongImports(source: Source, order: string[]): Breach[] {
  if (source.isTest) return []
  return source.imports.flatMap((each) => {
    const sentence = each.target?.startsWith('src/') ? judge(source.place, placeOf(each.target), each, order) : undefined
    return sentence ? [source.breach(each.at, sentence)] : []
  })
}

function judge(here: Place, there: Place, { isType, isText, specifier }: Import, order: string[]): string | undefined {
  if (here.ring === 'kernel') return there.ring === 'kernel' ? undefined : `the kernel knows no ${there.block || there.ring}`
  if (isDesk(here)) return judgeDesk(there, isType)
  if (specifier.startsWith('.') && isFromBlock(here, there)) return 'a relative import stays inside its own block: say #blocks/, #kernel/'
  if (there.ring === 'blocks' && there.block !== here.block) return judgeVisit(here, there, isText, order)
  if (here.ring !== 'blocks') return judgeAbove(here, there)
  if (there.ring === 'blocks') return judgeAtHome(there, specifier, isText)
  return there.ring === 'kernel' ? undefined : `a block knows no ${there.ring}: what must travel up is told as an event`
}

const isDesk = ({ ring, name }: Place) => ring === 'desk' || (ring === 'blocks' && /^desk(\/|$)/.test(name))

function judgeDesk(there: Place, isType: boolean): string | undefined {
  if (isDesk(there) || there.name === 'model' || (/^(desk\/)?api$/.test(there.name) && isType)) return undefined
  return 'the desk sees only model.ts, and api.ts as a type'
}

const isFromBlock = (here: Place, there: Place) => here.ring === 'blocks' && (there.ring !== 'blocks' || there.block !== here.block)

/** From outside into a block, or from one block into another. */
function judgeVisit(here: Place, there: Place, isText: boolean, order: string[]): string | undefined {
  const [mine, theirs] = [order.indexOf(here.block), order.indexOf(there.block)]
  if (theirs === -1) return `${there.block} is not in src/blocks.ts`
  if (here.ring === 'blocks' && theirs > mine) return `${here.block} stands above ${there.block} in src/blocks.ts, and nobody imports up`
  if (there.name === 'block') return here.ring === 'program' && here.name === 'blocks' ? undefined : 'block.ts is for src/blocks.ts alone'
  if (isText) return `${there.block} alone bundles its ${there.name}`
  if (/^(\w+-)?island$/.test(there.name) && here.name.startsWith('islands/')) return undefined
  if (['island', 'early'].includes(there.name) && there.name === here.name) return undefined
  return shown.includes(there.name) ? undefined : `${there.block}/${there.name} is private to its block`
}

function judgeAtHome(there: Place, specifier: string, isText: boolean): string | undefined {
  if (there.name === 'block') return 'block.ts is for src/blocks.ts alone'
  return isText || !specifier.endsWith('.css') ? undefined : 'styles are imported as text: say ?bundled'
}

/** The site, the command line and the program's own few files stand below all blocks. */
function judgeAbove(here: Place, there: Place): string | undefined {
  if (here.ring === 'site' && there.ring === 'program') {
    return there.name === 'blocks' ? undefined : `the site knows nothing of ${there.name}.ts`
  }
  if (here.ring === 'site' && !['site', 'kernel'].includes(there.ring)) return `the site knows no ${there.ring}`
  return here.ring === 'program' && there.ring === 'cli' ? 'the command line stands below the program' : undefined
}

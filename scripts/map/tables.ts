/** Read down, write home: point 4 of the import rule. A table belongs to the block whose store declares its rows. */
import { type ESTree, Visitor } from 'vite'
import type { Breach, Source } from './sources.ts'

interface Use {
  table: string
  isWrite: boolean
  at: number
}

const writes = ['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto', 'truncateTable']
const joins = ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin', 'innerJoinLateral', 'leftJoinLateral']
const reads = ['selectFrom', 'from', 'using', ...joins]
const kernel = 'the kernel'

/** Whose each table is. */
export function ownersOf(sources: Iterable<Source>): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { program, place, isTest } of sources) {
    if (isTest) continue
    new Visitor({
      TSInterfaceDeclaration({ id, body }) {
        if (id.name !== 'Tables') return
        for (const table of body.body.flatMap(nameOfColumn)) owners.set(table, place.block || kernel)
      },
    }).visit(program)
  }
  return owners
}

export function findWrongTables(source: Source, owners: Map<string, string>, order: string[]): Breach[] {
  if (source.isTest) return []
  return usesOf(source).flatMap(({ table, isWrite, at }) => {
    const sentence = judge({ table, isWrite, owner: owners.get(table), reader: readerOf(source) }, order)
    return sentence ? [source.breach(at, sentence)] : []
  })
}

function readerOf({ place }: Source): string {
  if (place.ring === 'blocks') return place.block
  return place.ring === 'kernel' ? kernel : `src/${place.ring === 'program' ? place.name : place.ring}`
}

interface Case {
  table: string
  isWrite: boolean
  owner: string | undefined
  reader: string
}

function judge({ table, isWrite, owner, reader }: Case, order: string[]): string | undefined {
  if (!owner || owner === reader) return undefined
  if (isWrite) return `only ${owner} writes ${table}`
  if (owner === kernel) return undefined
  if (reader === kernel) return `the kernel reads no ${table}: they are ${owner}'s`
  const isBelow = order.includes(reader) && order.indexOf(owner) > order.indexOf(reader)
  return isBelow ? `${reader} may not read ${table}: ${owner} stands below it` : undefined
}

function usesOf({ program, text }: Source): Use[] {
  const uses: Use[] = []
  new Visitor({
    CallExpression({ callee, arguments: given, start }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const isWrite = writes.includes(callee.property.name)
      if (!isWrite && !reads.includes(callee.property.name)) return
      for (const table of given.slice(0, 1).flatMap(namesIn)) uses.push({ table, isWrite, at: start })
    },
    TaggedTemplateExpression({ tag, quasi, start, end }) {
      if (/^sql\b/.test(text.slice(tag.start, tag.end))) uses.push(...usesInSql(text.slice(quasi.start, end), start))
    },
  }).visit(program)
  return uses
}

/** `'articles as a'`, `['articles', 'bylines']` or `{ a: 'articles' }` as Kysely takes them. */
function namesIn(argument: ESTree.Argument | ESTree.ArrayExpressionElement): string[] {
  if (argument?.type === 'Literal' && typeof argument.value === 'string') return [argument.value.split(/\s/)[0] ?? '']
  return argument?.type === 'ArrayExpression' ? argument.elements.flatMap(namesIn) : []
}

const inSql = /\b(insert\s+into|replace\s+into|update|delete\s+from|from|join)\s+"?([A-Za-z]\w*)"?/gi

function usesInSql(sql: string, at: number): Use[] {
  return [...sql.matchAll(inSql)].map(([, verb = '', table = '']) => ({ table, isWrite: !/^(from|join)$/i.test(verb), at }))
}

function nameOfColumn(member: ESTree.TSSignature): string[] {
  if (member.type !== 'TSPropertySignature') return []
  if (member.key.type === 'Identifier') return [member.key.name]
  return member.key.type === 'Literal' ? [String(member.key.value)] : []
}

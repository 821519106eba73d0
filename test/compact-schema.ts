/**
 * RELAX NG's compact syntax turned into its XML syntax, as far as the schema of Atom uses it: the one grammar of feeds there is
 * is written in the one, and libxml2 reads the other (https://relaxng.org/compact-20021121.html).
 */
import { xml } from '#kernel/xml.ts'

const relaxNg = 'http://relaxng.org/ns/structure/1.0'
const datatypes = 'http://www.w3.org/2001/XMLSchema-datatypes'
const token = /\s+|#[^\n]*|("[^"]*")|([A-Za-z_][\w.-]*(?::(?:[A-Za-z_][\w.-]*|\*))?)|([{}()[\],&|?*+=~-])/gy

interface Reader {
  /** Whether the next token is this one, which is then behind us. */
  takes(text: string): boolean
  take(): string
  peek(ahead?: number): string | undefined
  namespaces: Map<string, string>
}

export function fromCompact(schema: string): string {
  const reader = readerOf(tokensOf(schema))
  while (reader.takes('namespace')) {
    const prefix = reader.take()
    expectToken(reader, '=')
    reader.namespaces.set(prefix, unquoted(reader.take()))
  }
  const definitions: string[] = []
  while (reader.peek() !== undefined) definitions.push(definition(reader))
  return xml('grammar', { xmlns: relaxNg, datatypeLibrary: datatypes }, ...definitions)
}

function tokensOf(schema: string): string[] {
  const matches = [...schema.matchAll(token)]
  const read = matches.reduce((length, [whole]) => length + whole.length, 0)
  if (read !== schema.length) throw new Error(`the schema has what this reader does not know, at ${schema.slice(read, read + 40)}`)
  return withoutNotes(matches.flatMap(([, text, name, sign]) => text ?? name ?? sign ?? []))
}

/** Notes in brackets say nothing to a validator. */
function withoutNotes(tokens: string[]): string[] {
  let depth = 0
  return tokens.filter((each) => {
    if (each === '[') depth++
    const isKept = depth === 0
    if (each === ']') depth--
    return isKept
  })
}

function readerOf(tokens: string[]): Reader {
  let at = 0
  const take = () => {
    const next = tokens[at++]
    if (next === undefined) throw new Error('the schema ends too early')
    return next
  }
  return {
    take,
    peek: (ahead = 0) => tokens[at + ahead],
    takes(text) {
      if (tokens[at] !== text) return false
      at++
      return true
    },
    namespaces: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  }
}

function definition(reader: Reader): string {
  const name = reader.take()
  expectToken(reader, '=')
  const inside = pattern(reader)
  return name === 'start' ? xml('start', {}, inside) : xml('define', { name }, inside)
}

const joints: Record<string, string> = { ',': 'group', '&': 'interleave', '|': 'choice' }
const counts: Record<string, string> = { '?': 'optional', '*': 'zeroOrMore', '+': 'oneOrMore' }

function pattern(reader: Reader): string {
  const parts = [particle(reader)]
  const joint = joints[reader.peek() ?? '']
  if (!joint) return parts[0]!
  while (joints[reader.peek() ?? ''] === joint) {
    reader.take()
    parts.push(particle(reader))
  }
  return xml(joint, {}, ...parts)
}

function particle(reader: Reader): string {
  const inside = primary(reader)
  const count = counts[reader.peek() ?? '']
  if (!count) return inside
  reader.take()
  return xml(count, {}, inside)
}

function primary(reader: Reader): string {
  const next = reader.take()
  if (next === '(') return closed(reader, pattern(reader), ')')
  if (next === 'element' || next === 'attribute') return xml(next, {}, nameClass(reader), braced(reader))
  if (next === 'text' || next === 'empty') return xml(next, {})
  if (next.startsWith('"')) return xml('value', {}, unquoted(next))
  if (next.startsWith('xsd:')) return xml('data', { type: next.slice(4) }, ...facets(reader))
  return xml('ref', { name: next })
}

function braced(reader: Reader): string {
  expectToken(reader, '{')
  return closed(reader, pattern(reader), '}')
}

function closed(reader: Reader, inside: string, end: string): string {
  expectToken(reader, end)
  return inside
}

function facets(reader: Reader): string[] {
  const found: string[] = []
  if (!reader.takes('{')) return found
  while (!reader.takes('}')) {
    const name = reader.take()
    expectToken(reader, '=')
    found.push(xml('param', { name }, unquoted(reader.take())))
  }
  return found
}

function nameClass(reader: Reader): string {
  if (reader.takes('(')) {
    const names = [nameClass(reader)]
    while (reader.takes('|')) names.push(nameClass(reader))
    return closed(reader, xml('choice', {}, ...names), ')')
  }
  const name = reader.take()
  const except = reader.takes('-') ? xml('except', {}, nameClass(reader)) : ''
  if (name === '*') return xml('anyName', {}, except)
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  const ns = prefix ? reader.namespaces.get(prefix) : ''
  if (ns === undefined) throw new Error(`the schema has no namespace ${prefix}`)
  return local === '*' ? `<nsName ns="${ns}">${except}</nsName>` : `<name ns="${ns}">${local}</name>`
}

function expectToken(reader: Reader, text: string) {
  const found = reader.take()
  if (found !== text) throw new Error(`the schema has ${found} where ${text} should be`)
}

const unquoted = (text: string) => text.replace(/^"|"$/g, '')

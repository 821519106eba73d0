/** The ProseMirror schema made from the tables, for checks on the server and for the editor at the desk. */
import { Schema } from 'prosemirror-model'
import type { z } from 'zod'
import { type MarkRule, marks } from './marks.ts'
import { type NodeRule, nodes } from './nodes.ts'

interface Format {
  nodes: Record<string, NodeRule>
  marks: Record<string, MarkRule>
}
const ours: Format = { nodes, marks }
const made = new WeakMap<Format, Schema>()

/** One schema for one format, however often it is asked for: nodes of two schemas do not go together. */
export function schemaOf(format: Format = ours): Schema {
  const known = made.get(format)
  if (known) return known
  const schema = new Schema({ nodes: mapped(format.nodes, nodeSpec), marks: mapped(format.marks, markSpec), topNode: 'doc' })
  made.set(format, schema)
  return schema
}

const nodeSpec = ({ group, content, attrs, isAtom, isPlain }: NodeRule) => ({
  ...(group && { group, inline: group === 'inline' }),
  ...(content && { content }),
  ...(attrs && { attrs: mapped(attrs, attributeSpec) }),
  ...(isAtom && { atom: true }),
  ...(isPlain && { marks: '', code: true }),
})

const markSpec = ({ attrs, isInclusive }: MarkRule) => ({
  ...(attrs && { attrs: mapped(attrs, attributeSpec) }),
  ...(isInclusive === false && { inclusive: false }),
})

/** `Node.check()` asks the same zod schema the door asks. An attribute without a default must be given. */
function attributeSpec(schema: z.ZodType) {
  const validate = (value: unknown) => void schema.parse(value)
  const initial = schema.safeParse(undefined)
  return initial.success ? { default: initial.data, validate } : { validate }
}

const mapped = <T, R>(table: Record<string, T>, spec: (rule: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(table).map(([name, rule]) => [name, spec(rule)]))

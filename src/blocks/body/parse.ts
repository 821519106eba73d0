/** The zod schema of a body, made from the tables: strict, with its defaults filled in, marks in order and like words joined. */
import { z } from 'zod'
import { cleanText } from './attributes.ts'
import type { Body as BodyType, BodyInput, Mark } from './format.ts'
import { excessOf } from './limits.ts'
import { type MarkRule, marks } from './marks.ts'
import { type NodeRule, nodes } from './nodes.ts'
import { inOrder, joinWords, withoutMarks } from './words-in-order.ts'

const markSchema = z.discriminatedUnion('type', asUnion(Object.entries<MarkRule>(marks).map(([name, rule]) => typed(name, rule.attrs))))
const rules = Object.entries<NodeRule>(nodes)
const schemas = new Map(rules.map(([name, rule]) => [name, nodeSchema(name, rule)]))

/** A body as it is stored. Parsing what was parsed changes nothing. */
export const Body = z.unknown().superRefine(refuseExcess).pipe(z.lazy(() => schemas.get('doc')!)) as
  // The tables make both the types and the schemas; TypeScript cannot see that they say the same.
  unknown as z.ZodType<BodyType, BodyInput>

function refuseExcess(body: unknown, context: z.RefinementCtx) {
  const excess = excessOf(body)
  if (excess) context.addIssue({ code: 'custom', message: `The text ${excess}.` })
}

function nodeSchema(name: string, rule: NodeRule) {
  const fields: z.ZodRawShape = {
    ...(rule.content && { content: contentSchema(rule.content, rule.isPlain) }),
    ...(rule.group === 'inline' && { marks: z.array(markSchema).max(100).transform((worn) => inOrder(worn as Mark[])).optional() }),
    ...(name === 'text' && { text: z.string().transform(cleanText) }),
  }
  return typed(name, rule.attrs, fields)
}

/** What carries no attributes may say so with an empty object, which is not kept. */
function typed(name: string, attrs: Record<string, z.ZodType> | undefined, fields: z.ZodRawShape = {}) {
  const schema = attrs ? z.strictObject(attrs).prefault({}) : z.strictObject({}).optional().transform(() => undefined).optional()
  return z.strictObject({ type: z.literal(name), attrs: schema, ...fields })
}

/** `block+` and its like as a list of the nodes it names; made when first needed, for nodes stand within nodes. */
function contentSchema(expression: string, isPlain: boolean | undefined): z.ZodType {
  const name = expression.slice(0, -1)
  const members = () => rules.filter(([each, rule]) => each === name || rule.group === name).map(([each]) => schemas.get(each)!)
  const list = z.array(z.lazy(() => z.discriminatedUnion('type', asUnion(members()))))
  if (name === 'text' || name === 'inline') {
    // Parsed by the schemas of `inline` just before.
    return list.default([]).transform((content) => joinWords((isPlain ? withoutMarks(content as never[]) : content) as never[]))
  }
  return expression.endsWith('+') ? list.min(1) : list.default([])
}

function asUnion<T extends z.ZodType>(members: T[]): [T, ...T[]] {
  // No group of the table is empty.
  return members as [T, ...T[]]
}

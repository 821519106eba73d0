/** Random bodies for tests, drawn from the tables themselves: a node or attribute added there is in every such test at once. */
import fc from 'fast-check'
import type { z } from 'zod'
import type { Body } from './format.ts'
import { type MarkRule, marks } from './marks.ts'
import { type NodeRule, nodes } from './nodes.ts'
import { Body as BodySchema } from './parse.ts'

interface Loose {
  type: string
  attrs?: Record<string, unknown>
  content?: Loose[]
  text?: string
  marks?: Loose[]
}
type Words = fc.Arbitrary<string>

/** What an attribute may be asked to hold; each takes from this drawer what it accepts. */
const drawer: unknown[] = [
  '', null, true, false, 0, 1, 2, 3, 5, 8, 640, 'center', 'left', 'right', 'none', 'wide', 'full',
  'note', 'warning', 'correction', 'lower-alpha', 'upper-roman',
  'Ada Obi', 'm1', 'm2', '2026-03-02', 'a "quoted" <b>word</b> & more', "it's",
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'https://paper.example/a?b=1&c="2"',
  '/news/rain', '#below', 'mailto:desk@paper.example', '</script><script>', 'x\0y', 'half \ud800', '  spaced\nout  ',
]

/** Parsed bodies, as the store has them. */
export const anyBody = (words: Words = anyWords): fc.Arbitrary<Body> => anyInput(words).map((input) => BodySchema.parse(input))

/** Bodies as they might arrive: marks in any order, attributes left out. */
export const anyInput = (words: Words = anyWords): fc.Arbitrary<Loose> => nodeOf('doc', { words, depth: 0, made: new Map() })

const anyWords: Words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('word', ' ', '<b>&"\'', 'two words ', '\0', '\ud83d'),
)

/** Deep down only the simplest blocks, or there would be no end. */
const deepest = 3
const simplest = ['paragraph', 'image', 'divider']
interface Making {
  words: Words
  depth: number
  /** By name and depth: making the same over and over would take most of the time. */
  made: Map<string, fc.Arbitrary<Loose>>
}

function nodeOf(name: string, making: Making): fc.Arbitrary<Loose> {
  const key = `${name} ${making.depth}`
  const arbitrary = making.made.get(key) ?? makeNode(name, making)
  making.made.set(key, arbitrary)
  return arbitrary
}

function makeNode(name: string, making: Making): fc.Arbitrary<Loose> {
  const rule: NodeRule = nodes[name as keyof typeof nodes]
  return fc.record({
    type: fc.constant(name),
    ...(rule.attrs && { attrs: attrsOf(rule.attrs) }),
    ...(rule.content && { content: contentOf(rule.content, making) }),
    ...(name === 'text' && { text: making.words }),
    ...(rule.group === 'inline' && { marks: fc.array(anyMark, { maxLength: 3 }) }),
  }) as fc.Arbitrary<Loose>
}

function contentOf(expression: string, making: Making): fc.Arbitrary<Loose[]> {
  const name = expression.slice(0, -1)
  const members = Object.entries<NodeRule>(nodes).filter(([each, rule]) => each === name || rule.group === name).map(([each]) => each)
  const chosen = making.depth >= deepest && name === 'block' ? simplest : members
  const child = fc.oneof(...chosen.map((each) => nodeOf(each, { ...making, depth: making.depth + 1 })))
  return fc.array(child, { minLength: expression.endsWith('+') ? 1 : 0, maxLength: making.depth === 0 ? 6 : 3 })
}

function attrsOf(rules: Record<string, z.ZodType>): fc.Arbitrary<Record<string, unknown>> {
  const accepted = (schema: z.ZodType) => fc.constantFrom(...drawer.filter((value) => schema.safeParse(value).success))
  const fields = Object.entries(rules).map(([name, schema]) => [name, accepted(schema)] as const)
  const required = Object.entries(rules).filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name)
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] })
}

const markOf = ([type, { attrs }]: [string, MarkRule]) => fc.record({ type: fc.constant(type), ...(attrs && { attrs: attrsOf(attrs) }) })
const anyMark = fc.oneof(...Object.entries<MarkRule>(marks).map(markOf))

/** The types of a body, read off the tables of nodes and marks. */
import type { z } from 'zod'
import type { marks } from './marks.ts'
import type { nodes } from './nodes.ts'

export type NodeName = keyof typeof nodes
export type MarkName = keyof typeof marks

type Simple<T> = { [K in keyof T]: T[K] }
type Values<Attrs> = { [K in keyof Attrs]: Attrs[K] extends z.ZodType ? z.output<Attrs[K]> : never }
type WithAttrs<Rule> = Rule extends { attrs: infer Attrs } ? { attrs: Values<Attrs> } : unknown
type InGroup<Group> = { [N in NodeName]: (typeof nodes)[N] extends { group: Group } ? N : never }[NodeName]
type Named<Name> = Name extends NodeName ? NodeOf<Name> : NodeOf<InGroup<Name>>
type WithContent<Rule> = Rule extends { content: `${infer Name}${'*' | '+'}` } ? { content: Named<Name>[] } : unknown
type WithWords<N> = N extends 'text' ? { text: string; marks?: Mark[] } : N extends 'hardBreak' ? { marks?: Mark[] } : unknown

/** One kind of node: `NodeOf<'image'>`. */
export type NodeOf<N extends NodeName> = N extends NodeName
  ? Simple<{ type: N } & WithAttrs<(typeof nodes)[N]> & WithContent<(typeof nodes)[N]> & WithWords<N>>
  : never
export type MarkOf<M extends MarkName> = M extends MarkName ? Simple<{ type: M } & WithAttrs<(typeof marks)[M]>> : never

export type Mark = MarkOf<MarkName>
export type BodyNode = NodeOf<NodeName>
export type Block = NodeOf<InGroup<'block'>>
export type Inline = NodeOf<InGroup<'inline'>>
export type Cell = NodeOf<InGroup<'cell'>>
export type Body = NodeOf<'doc'>

/** A body on its way in: attributes and empty content may be left out. */
export interface NodeInput {
  type: string
  attrs?: Record<string, unknown>
  content?: NodeInput[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}
export interface BodyInput extends NodeInput {
  type: 'doc'
}

import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBody } from '../../../body/any-body.ts'
import { everyNode } from '../../../body/every-node.ts'
import { type Body, Body as BodySchema, marks, nodes } from '#blocks/body/model.ts'
import { faceOf } from './faces.ts'
import { formatExtensions } from './format.ts'
import { bodyOf, documentOf } from './words.ts'

const schema = getSchema(formatExtensions())
const reopened = (body: Body) => bodyOf(schema.nodeFromJSON(documentOf(body)))

test('the editor knows every node, mark and attribute that the store knows, and no other', () => {
  const shapeOf = (specs: object) => Object.fromEntries(Object.entries(specs as Record<string, { attrs?: object }>).map(([name, { attrs = {} }]) => [name, Object.keys(attrs).sort()]))
  const shapeIn = (types: Record<string, { spec: { attrs?: object | undefined } }>) => Object.fromEntries(Object.entries(types).map(([name, { spec }]) => [name, Object.keys(spec.attrs ?? {}).sort()]))
  expect(shapeIn(schema.nodes)).toEqual(shapeOf(nodes))
  expect(shapeIn(schema.marks)).toEqual(shapeOf(marks))
  expect(Object.keys(schema.marks)).toEqual(Object.keys(marks))
})

test('opening and saving a story loses nothing, whatever stands in it', () => {
  const isBlank = (body: Body) => JSON.stringify(reopened(body)) === JSON.stringify({ type: 'doc', content: [] })
  expect(reopened(everyNode)).toEqual(everyNode)
  fc.assert(fc.property(anyBody(), (body) => {
    if (!isBlank(body)) expect(reopened(body)).toEqual(body)
    expect(BodySchema.parse(reopened(body))).toEqual(reopened(body))
  }), { numRuns: 300 })
})

test('a head of a table is announced as one when it has words, and stays one either way', () => {
  const faceWith = (...content: object[]) => faceOf(schema.nodeFromJSON({ type: 'tableHeader', content: [{ type: 'paragraph', content }] }))
  expect([faceWith(), faceWith({ type: 'text', text: 'Height' })]).toEqual([['th', { role: 'cell' }, 0], ['th', {}, 0]])
})

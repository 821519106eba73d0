import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBody, anyInput } from './any-body.ts'
import { Body, emptyBody, mediaIdsOf, mostDepth, mostNodes, mostText, nodes, safeHref, safeSource, schemaOf } from './model.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...words: string[]) => ({ type: 'paragraph', content: words.map((text) => ({ type: 'text', text })) })
const problemOf = (body: unknown) => Body.safeParse(body).error?.issues[0]

test('whatever the tables allow is good for zod and for ProseMirror, and comes back from both as it went in', () => {
  fc.assert(fc.property(anyInput(), (input) => {
    const body = Body.parse(input)
    const node = schemaOf().nodeFromJSON(body)
    node.check()
    expect(Body.parse(node.toJSON())).toEqual(body)
    expect(Body.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
  }), { numRuns: 300 })
})

test('no random body leaves a kind of node out', () => {
  const seen = new Set<string>()
  const look = (node: { type: string; content?: unknown }) => {
    seen.add(node.type)
    for (const child of (node.content ?? []) as { type: string }[]) look(child)
  }
  for (const body of fc.sample(anyBody(), { numRuns: 300, seed: 1 })) look(body)
  expect([...seen].sort()).toEqual(Object.keys(nodes).sort())
})

test('the schema is made once for one format', () => {
  expect(schemaOf()).toBe(schemaOf())
  expect(schemaOf().topNodeType.name).toBe('doc')
})

test('an empty article is a body', () => {
  expect(Body.parse({ type: 'doc' })).toEqual(emptyBody)
  schemaOf().nodeFromJSON(emptyBody).check()
})

test('attributes nobody spoke of are refused, those left out are filled in', () => {
  expect(problemOf(doc({ type: 'paragraph', attrs: { style: 'color:red' } }))?.code).toBe('unrecognized_keys')
  expect(problemOf(doc({ type: 'divider', attrs: { id: '1' } }))?.code).toBe('unrecognized_keys')
  expect(problemOf(doc({ type: 'paragraph', onclick: 'x' }))?.code).toBe('unrecognized_keys')
  expect(Body.parse(doc({ type: 'image', attrs: { mediaId: null } })).content[0]).toEqual({
    type: 'image', content: [],
    attrs: { id: '', mediaId: '', src: '', alt: '', credit: '', link: '', width: null, height: null, align: 'none' },
  })
})

test('a node stands only where the table lets it', () => {
  expect(problemOf(doc({ type: 'text', text: 'bare' }))?.code).toBe('invalid_union')
  expect(problemOf(doc({ type: 'listItem', content: [paragraph('x')] }))?.code).toBe('invalid_union')
  expect(problemOf(doc({ type: 'gallery', content: [] }))?.code).toBe('too_small')
  expect(problemOf(doc({ type: 'script' }))?.code).toBe('invalid_union')
  expect(problemOf('words')).toBeDefined()
})

test('NUL and half characters are taken out at the door', () => {
  const body = Body.parse(doc(paragraph('a\0b', '\ud800'), { type: 'quotation', attrs: { speaker: 'A\0' }, content: [paragraph('\0')] }))
  expect(JSON.stringify(body)).not.toMatch(/\\u0000|\\ud800/)
  expect(body.content[1]).toMatchObject({ attrs: { speaker: 'A' }, content: [{ content: [] }] })
})

test('two spellings of one text are one text', () => {
  const link = { type: 'link', attrs: { href: '/rain' } }
  const one = doc({ type: 'paragraph', content: [{ type: 'text', text: 'It ra', marks: [{ type: 'em' }, link] }, { type: 'text', text: 'ins', marks: [link, { type: 'em' }, { type: 'em' }] }] })
  const other = doc({ type: 'paragraph', content: [{ type: 'text', text: '', marks: [] }, { type: 'text', text: 'It rains', marks: [link, { type: 'em' }] }] })
  expect(Body.parse(one)).toEqual(Body.parse(other))
})

test.each([
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \x01javascript:alert(1)', 'java\nscript:alert(1)', 'vbscript:x', 'data:text/html,<script>', 'file:///etc/passwd', 'blob:https://x/1', 'rain',
])('a link to %j is refused wherever it stands', (address) => {
  expect(safeHref(address)).toBeUndefined()
  expect(safeSource(address)).toBeUndefined()
  const places = [
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: address } }] }] },
    { type: 'image', attrs: { src: address } }, { type: 'image', attrs: { link: address } }, { type: 'embed', attrs: { url: address } },
    { type: 'audio', attrs: { src: address } }, { type: 'video', attrs: { src: address } }, { type: 'file', attrs: { src: address } },
    { type: 'quotation', attrs: { url: address }, content: [paragraph('x')] },
  ]
  for (const place of places) expect(problemOf(doc(place))?.message).toBe('is not an address a reader may be sent to')
})

test('links lead to the web, to mail and telephone, and into our own pages', () => {
  expect(safeHref('https://paper.example/a b')).toBe('https://paper.example/a%20b')
  expect(safeHref('//paper.example')).toBe('https://paper.example/')
  expect(safeHref('mailto:desk@paper.example')).toBe('mailto:desk@paper.example')
  expect(safeHref('tel:+2348000')).toBe('tel:+2348000')
  expect(safeHref(' /news/"rain"?a=1#top ')).toBe('/news/%22rain%22?a=1#top')
  expect(safeHref('#below')).toBe('#below')
  expect(safeHref('')).toBeUndefined()
  expect(safeSource('/picture.jpg')).toBeUndefined()
})

test('what is too deep, too long or too much is refused before it is looked at', () => {
  let deep: unknown = paragraph('x')
  for (let level = 0; level < 200_000; level++) deep = { type: 'note', content: [deep] }
  expect(problemOf(doc(deep))?.message).toContain(`${mostDepth} levels`)
  expect(problemOf(doc(...Array(mostNodes).fill({ type: 'divider' })))?.message).toContain(`${mostNodes} nodes`)
  expect(problemOf(doc(paragraph('x'.repeat(mostText + 1))))?.message).toContain('characters')
  expect(problemOf(doc({ type: 'raw', attrs: { html: 'x'.repeat(mostText + 1) } }))?.message).toContain('characters')
})

test('the media of a body are named once, in the order of the page', () => {
  const image = (mediaId: string) => ({ type: 'image', attrs: { mediaId } })
  const body = Body.parse(doc(
    image('b'), { type: 'gallery', content: [image('a'), image('b')] }, { type: 'note', content: [{ type: 'file', attrs: { mediaId: 'f' } }] },
    { type: 'video', attrs: { mediaId: 'v', posterId: 'p' } }, { type: 'embed', attrs: { mediaId: 's' } }, image(''),
  ))
  expect(mediaIdsOf(body)).toEqual(['b', 'a', 'f', 'v', 'p', 's'])
})

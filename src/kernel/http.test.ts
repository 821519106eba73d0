import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from './errors.ts'
import { readForm, routes } from './http.ts'

const schema = z.object({
  name: z.string().min(2, 'A name has two letters at least.'),
  text: z.string(),
  topics: z.union([z.string(), z.array(z.string())]).optional(),
})

/** A site with one form, which answers what it read. */
const site = routes()
  .post('/', async (c) => c.json(await readForm(c, schema, { maxBytes: 4096 })))
  .onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.json({ message: error.message, fields: error.fields }, error.status)
  })

type Answer = { message: string; fields: Record<string, string> } & z.infer<typeof schema>
async function post(body: BodyInit | undefined, headers: Record<string, string> = {}) {
  const response = await site.request('/', { method: 'POST', body, headers })
  return { status: response.status, ...((await response.json()) as Answer) }
}
const fields = (given: Record<string, string>) => new URLSearchParams(given)

test('a plain form is read by its schema', async () => {
  const written = { name: 'Ada', text: 'Ring, bell & <b>ring</b>' }
  expect(await post(fields(written))).toEqual({ status: 200, ...written })
})

test('a multipart form is read like a plain one', async () => {
  const form = new FormData()
  form.set('name', 'Adá')
  form.set('text', 'one\r\ntwo')
  form.append('topics', 'a')
  form.append('topics', 'b')
  form.set('picture', new File([], ''))
  expect(await post(form)).toEqual({ status: 200, name: 'Adá', text: 'one\ntwo', topics: ['a', 'b'] })
})

test('what no database keeps is removed: NULs and broken signs', async () => {
  const read = await post('name=Ad%00a&text=a%0D%0Ab%0Dc%ED%A0%80', { 'content-type': 'application/x-www-form-urlencoded' })
  expect(read).toMatchObject({ name: 'Ada', text: expect.stringMatching(/^a\nb\nc/) })
})

test('fields to mend are named with a sentence each', async () => {
  const refused = await post(fields({ name: 'A' }))
  expect(refused).toMatchObject({ status: 422, fields: { name: 'A name has two letters at least.', text: expect.any(String) } })
})

test('a form that is too long is refused, whether or not it says how long it is', async () => {
  const long = 'x'.repeat(5000)
  const refused = await post(fields({ name: 'Ada', text: long }))
  expect(refused).toMatchObject({ status: 413, message: 'This form is longer than the 4 kB that can be taken.' })
  expect(await post(fields({ name: 'Ada', text: long }), { 'content-length': '10000' })).toMatchObject({ status: 413 })
})

test.each([
  ['no content type', new Uint8Array([1, 2]), {}],
  ['JSON', '{"name":"Ada"}', { 'content-type': 'application/json' }],
  ['plain text', 'name=Ada', { 'content-type': 'text/plain' }],
])('what is no form is refused: %s', async (_, body, headers: Record<string, string>) => {
  expect(await post(body, headers)).toMatchObject({ status: 415 })
})

test('a file where none is wanted is refused', async () => {
  const form = new FormData()
  form.set('name', new File(['virus'], 'name.txt'))
  expect(await post(form)).toMatchObject({ status: 415, message: 'This form takes no files.' })
})

test.each([
  ['without a boundary', 'multipart/form-data'],
  ['with a boundary that never comes', 'multipart/form-data; boundary=x'],
])('a multipart form %s is refused', async (_, contentType) => {
  expect(await post('name=Ada', { 'content-type': contentType })).toMatchObject({ status: 400 })
})

test('a field named after the insides of JavaScript does no harm', async () => {
  expect(await post(fields({ name: 'Ada', text: '', __proto__: 'x', constructor: 'y' }))).toMatchObject({ status: 200 })
})

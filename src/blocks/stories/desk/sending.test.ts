import { expect, test } from 'vitest'
import { Draft } from '../model.ts'
import { mendings, sendingOf } from './sending.ts'

const paragraph = (text: string, href?: string) => ({ type: 'paragraph', content: [{ type: 'text', text, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) }] })
const base = Draft.parse({ headline: 'The bridge', body: { type: 'doc', content: [paragraph('It opened.')] } })

test('all that was written is sent, and then the server has just that draft', () => {
  const draft = { ...base, headline: 'The bridge is open' }
  const sending = sendingOf(base, draft)
  expect(sending).toMatchObject({ fields: { headline: 'The bridge is open' }, body: undefined, wrong: {} })
  expect(sending.arrives).toBe(draft)
})

test('one wrong field is held back by itself, with the reason, and keeps no word of the story from being saved', () => {
  const body = Draft.parse({ body: { type: 'doc', content: [paragraph('It opened on Monday.')] } }).body
  const { fields, body: edit, wrong, arrives } = sendingOf(base, { ...base, body, language: 'no language!!' })
  expect([fields, edit?.blocks.length, Object.keys(wrong)]).toEqual([{}, 1, ['language']])
  expect(arrives).toEqual({ ...base, body })
  expect(mendings(wrong)).toBe('Language: must be a language tag such as "yo".')
})

test('an address in the text that leads to a script holds the text back, and the headline is saved all the same', () => {
  // What the editor would give, were such an address typed into it.
  const body = { type: 'doc' as const, content: [paragraph('Here', 'javascript:alert(1)')] } as unknown as Draft['body']
  const { fields, body: edit, wrong, arrives } = sendingOf(base, { ...base, body, headline: 'Sold' })
  expect([fields, edit, Object.keys(wrong), arrives.body]).toEqual([{ headline: 'Sold' }, undefined, ['body'], base.body])
})

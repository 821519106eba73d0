import { expect, test } from 'vitest'
import { Body } from '#blocks/body/model.ts'
import { checklist, emptyDraft } from './model.ts'

const whole = { ...emptyDraft, headline: 'The bridge is open', sectionId: 's', bylines: [{ contributorId: 'c', role: '' }], body: Body.parse({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'At last.' }] }] }) }
const sentences = (draft: typeof whole) => checklist(draft).map(({ sentence }) => sentence)
const withNode = (node: object) => ({ ...whole, body: Body.parse({ type: 'doc', content: [...whole.body.content, node] }) })
const said = { type: 'quotation', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was me.' }] }] }

test('a story that lacks nothing has an empty list; one without headline or section cannot go out', () => {
  expect(checklist(whole)).toEqual([])
  expect(checklist(emptyDraft).filter(({ level }) => level === 'must')).toHaveLength(2)
})

test('an editor is told of pictures that say nothing or only the headline again, of quotations by nobody, of long headlines and missing bylines', () => {
  expect(sentences({ ...whole, lead: { mediumId: 'm', alt: '', caption: '', credit: '' } })).toEqual(['The lead picture does not say what it shows.'])
  expect(sentences({ ...whole, lead: { mediumId: 'm', alt: 'The bridge is open!', caption: '', credit: '' } })).toEqual(['What the lead picture shows only repeats the headline.'])
  expect(sentences(withNode({ type: 'image', attrs: { mediaId: 'm' } }))).toEqual(['A picture does not say what it shows.'])
  expect(sentences(withNode({ type: 'image', attrs: { src: 'https://a.example/b.jpg', alt: 'A bell' } }))).toEqual(['A picture on another site is only linked: bring it into the library to show it.'])
  expect(sentences(withNode(said))).toEqual(['A quotation has no source: “It was me.”'])
  expect(sentences(withNode({ ...said, attrs: { speaker: 'Ada' } }))).toEqual([])
  expect(sentences({ ...whole, bylines: [], headline: 'x'.repeat(111) })).toHaveLength(2)
})

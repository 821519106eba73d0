import { expect, test } from 'vitest'
import type { Section } from '#blocks/sections/model.ts'
import type { Teaser } from '#blocks/teasers/model.ts'
import { chooseFront, rhythmFor } from './front-choice.ts'

const section = (id: string): Section => ({ id, slug: id, name: id, description: '', parentId: null, colour: '', position: 0 })
const medium = { id: 'm', hash: '', kind: 'image', mime: '', extension: '', bytes: 0, width: 3, height: 2, thumbhash: '', variants: [], duration: null, name: '', alt: '', caption: '', credit: '', focalX: null, focalY: null } as const
function story(id: string, sectionId = 'news', isPictured = true): Teaser {
  const lead = isPictured ? { medium: { ...medium, variants: [] }, alt: '' } : undefined
  return { id, slug: id, sectionId, headline: id, standfirst: '', excerpt: '', publishedAt: '', language: '', commentCount: 0, sponsor: '', lead, bylines: [] }
}
/** So many stories of a section, latest first. */
const stories = (count: number, sectionId = 'news', isPictured = true) => Array.from({ length: count }, (_, at) => story(`${sectionId}-${at}`, sectionId, isPictured))

function paperOf(newest: Teaser[], { pinned = [] as Teaser[], names = [...new Set(newest.map((each) => each.sectionId))] } = {}) {
  const bySection = new Map(names.map((name) => [name, newest.filter((each) => each.sectionId === name)]))
  return chooseFront({ sections: names.map(section), pinned, newest, bySection })
}
const ids = (teasers: Teaser[]) => teasers.map(({ id }) => id)
const everything = ({ lead, seconds, fronts, rest }: ReturnType<typeof chooseFront>) =>
  [...(lead ? [lead] : []), ...seconds, ...fronts.flatMap((front) => front.teasers), ...rest]

test('a paper without a story has no lead', () => {
  expect(paperOf([])).toEqual({ lead: undefined, seconds: [], fronts: [], rest: [] })
})

test('a paper with one story gives it the whole front', () => {
  expect(paperOf(stories(1))).toMatchObject({ lead: { id: 'news-0' }, seconds: [], fronts: [], rest: [] })
})

test.each([1, 2, 3, 5, 8, 20])('of %i stories each stands once and none is left out', (count) => {
  const newest = [...stories(Math.ceil(count / 2)), ...stories(Math.floor(count / 2), 'sport')]
  expect(ids(everything(paperOf(newest))).toSorted()).toEqual(ids(newest).toSorted())
})

test('what the editor pinned leads, picture or not; else the first of the newest three that has a picture', () => {
  const pinned = [story('old', 'news', false)]
  expect(paperOf(stories(9), { pinned }).lead?.id).toBe('old')
  expect(paperOf([story('a', 'news', false), story('b', 'news', false), story('c')]).lead?.id).toBe('c')
  expect(paperOf(stories(4, 'news', false)).lead?.id).toBe('news-0')
})

test('a paper of one section is a list below its head, and a section of one story has no front', () => {
  expect(paperOf(stories(9)).fronts).toEqual([])
  const newest = [...stories(9), story('cup', 'sport')]
  expect(paperOf(newest).fronts.map((front) => front.section.id)).toEqual(['news'])
  expect(ids(paperOf(newest).rest)).toContain('cup')
})

test('neighbouring sections are set in different rhythms', () => {
  const newest = ['news', 'business', 'sport', 'culture', 'opinion'].flatMap((name) => stories(6, name))
  const rhythms = paperOf(newest).fronts.map((front) => front.rhythm)
  expect(rhythms).toEqual(['picture', 'row', 'words', 'numbered', 'picture'])
})

test('a rhythm that wants pictures is not given to stories without', () => {
  expect(rhythmFor(stories(4, 'news', false), 0)).toBe('words')
  expect(rhythmFor(stories(2, 'news', false), 1)).toBe('words')
  expect(rhythmFor([...stories(3, 'news', false), story('x')], 0)).toBe('picture')
  expect(rhythmFor(stories(2), 1)).toBe('picture')
})

test('a paper of twelve sections shows eight fronts, in the order of the tree', () => {
  const names = Array.from({ length: 12 }, (_, at) => `s${at}`)
  const { fronts } = paperOf(names.flatMap((name) => stories(5, name)))
  expect(fronts.map((front) => front.section.id)).toEqual(names.slice(0, 8))
})

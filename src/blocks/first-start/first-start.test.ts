import { countOwners } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import { listPlaces } from '#blocks/weather/store.ts'
import { expect, test } from 'vitest'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { setUpLink } from './actions.ts'

const own = { 'sec-fetch-site': 'same-origin' }
const ada = { paper: 'The Harbour Bell', name: 'Ada Obi', email: 'ada@harbour.example', password: 'a boat, a bridge, a bell', language: 'en', timeZone: 'Africa/Lagos' }
const tokenOf = async (paper: Paper) => new URL((await setUpLink(paper.app))!).searchParams.get('token')!

onEachDatabase('the first start', (newPaper) => {
  test('whoever reads the terminal becomes the owner with four answers, and sits at the desk', async () => {
    const paper = await newPaper()
    const token = await tokenOf(paper)
    expect(await paper.read(`/desk/set-up?token=${token}`)).toContain('What is the paper called?')
    const answer = await paper.post('/desk/set-up', { ...ada, token, start: 'empty', city: 'Kano' }, own)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
    const cookie = answer.headers.getSetCookie()[0]!.replace(/;.*/, '')
    expect(await (await paper.get('/desk', { cookie })).text()).toContain('"role":"owner"')
    expect(await getPublication(paper.app)).toMatchObject({ name: 'The Harbour Bell', timeZone: 'Africa/Lagos' })
    expect(await listPlaces(paper.app.db)).toMatchObject([{ name: 'Kano', latitude: 12, longitude: 8.52 }])
    expect(await setUpLink(paper.app)).toBeUndefined()
  })

  test('nobody else can claim it: not without the link, not a second time, not two at once', async () => {
    const paper = await newPaper()
    const token = await tokenOf(paper)
    for (const wrong of ['', 'nonsense', token.slice(1)]) {
      expect((await paper.get(`/desk/set-up?token=${wrong}`)).status).toBe(404)
      expect((await paper.post('/desk/set-up', { ...ada, token: wrong }, own)).status).toBe(404)
    }
    const both = await Promise.all([paper.post('/desk/set-up', { ...ada, token }, own), paper.post('/desk/set-up', { ...ada, token, email: 'eve@else.example' }, own)])
    expect(both.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1)
    expect(await countOwners(paper.app.db)).toBe(1)
    expect((await paper.post('/desk/set-up', { ...ada, token, email: 'eve@else.example' }, own)).status).toBe(404)
  })

  test('what is not right is said at its field, and what was typed stays', async () => {
    const paper = await newPaper()
    const token = await tokenOf(paper)
    const answer = await paper.post('/desk/set-up', { ...ada, token, password: 'short' }, own)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('10 characters or more')
    expect(page).toContain('value="Ada Obi"')
    const nowhere = await paper.post('/desk/set-up', { ...ada, token, city: 'Nowhere' }, own)
    expect([nowhere.status, await nowhere.text()]).toEqual([422, expect.stringContaining('latitude and longitude')])
    expect(await countOwners(paper.app.db)).toBe(0)
  })

  test('the sample stays under the paper’s own name, or goes', async () => {
    for (const [start, status] of [['sample', 200], ['empty', 404]] as const) {
      const paper = await newPaper({ sample: true })
      await paper.post('/desk/set-up', { ...ada, token: await tokenOf(paper), start }, own)
      expect([start, (await paper.get('/news/the-ferry-that-beat-the-bridge')).status]).toEqual([start, status])
      expect(await paper.read('/')).toContain('The Harbour Bell')
      expect(await fillSample(paper.app)).toBe(false)
    }
  })
})

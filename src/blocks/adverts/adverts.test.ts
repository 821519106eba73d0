import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { deleteMedium } from '#blocks/media/actions.ts'
import { addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { reportAdverts } from './actions.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-adverts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plain = (width: number, height: number, background = '#b6452c') => sharp({ create: { width, height, channels: 3, background } })
writeFileSync(path.join(folder, 'soap.png'), await plain(600, 500).png().toBuffer())
writeFileSync(path.join(folder, 'bread.png'), await plain(600, 500, '#1f3d37').png().toBuffer())
writeFileSync(path.join(folder, 'banner.png'), await plain(970, 250).png().toBuffer())
writeFileSync(path.join(folder, 'dot.png'), await plain(1, 1).png().toBuffer())
writeFileSync(path.join(folder, 'tower.png'), await plain(300, 1300).png().toBuffer())
writeFileSync(path.join(folder, 'empty.png'), '')
writeFileSync(path.join(folder, 'hostile.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const noise = hash('shake256', 'confetti', { outputLength: 640 * 500 * 3, outputEncoding: 'buffer' })
writeFileSync(path.join(folder, 'heavy.png'), await sharp(noise, { raw: { width: 640, height: 500, channels: 3 } }).resize(1280, 1000, { kernel: 'nearest' }).png().toBuffer())
const frames = Buffer.concat([await plain(200, 100, '#f00').raw().toBuffer(), await plain(200, 100, '#00f').raw().toBuffer()])
writeFileSync(path.join(folder, 'moving.gif'), await sharp(frames, { raw: { width: 200, height: 200, channels: 3, pageHeight: 100 } }).gif().toBuffer())

const soap = { name: 'Ebute Soap', picture: 'soap.png', alt: 'Ebute Soap, clean by noon', link: 'https://soap.example/', place: 'sidebar' }
const file = (adverts: object[], more: object = {}) =>
  readSettings(JSON.stringify({ name: 'The Lagoon Post', language: 'en', timeZone: 'Africa/Lagos', url: 'https://lagoon.example', adverts, ...more }))
const set = (paper: Paper, adverts: object[], more: object = {}) => applySettings(paper.app, file(adverts, more), folder)
const asideOf = (page: string) => /<(aside|section) class="advert".*?<\/\1>/s.exec(page)?.[0] ?? ''
const idOn = (page: string) => /data-advert="([^"]+)"/.exec(page)?.[1] ?? ''
const paragraphs = (...words: string[]) => wordsOf(...words).content ?? []
const long = wordsOf('First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.', 'Sixth.')
const quarterOfAnHour = 15 * 60_000
const day = 86_400_000

onEachDatabase('adverts', (newPaper) => {
  test('an advert of the sidebar says what it is, leads straight to who paid for it, and keeps its place while it loads', async () => {
    const paper = await newPaper()
    await set(paper, [soap])
    const advert = asideOf(await paper.read('/'))
    expect(advert).toContain('aria-label="Advertisement"')
    expect(advert).toContain('<p>Advertisement</p><a href="https://soap.example/" rel="sponsored noopener">')
    expect(advert).toMatch(/width="600" height="500" alt="Ebute Soap, clean by noon"/)
    expect(advert).not.toMatch(/<script|https:\/\/(?!soap)/)
  })

  test('set twice they change nothing, and what is shown can be applied; one that is left out goes at once', async () => {
    const paper = await newPaper()
    const all = [soap, { ...soap, name: 'Bread', picture: 'bread.png', place: 'article', afterParagraph: 2, from: '2026-03-01', until: '2026-03-31 12:00', weight: 3 }]
    expect(await set(paper, all)).toMatchObject({ added: 2 })
    expect(await set(paper, all)).toMatchObject({ added: 0, updated: 0, removed: 0 })
    const shown = readSettings(JSON.stringify(await showSettings(paper.app)))
    expect(shown.adverts).toMatchObject([{ name: 'Ebute Soap' }, { name: 'Bread', afterParagraph: 2, from: '2026-03-01', until: '2026-03-31 12:00', weight: 3 }])
    expect(await applySettings(paper.app, shown, '/nowhere')).toMatchObject({ added: 0, updated: 0, removed: 0 })
    expect(await paper.read('/')).toContain('soap.example')
    expect(await set(paper, [])).toMatchObject({ removed: 2 })
    expect(await paper.read('/')).not.toContain('soap.example')
    expect(await set(paper, [soap])).toMatchObject({ added: 1 })
    expect(await applySettings(paper.app, readSettings('{"name":"The Lagoon Post","timeZone":"Africa/Lagos"}'), folder)).toMatchObject({ removed: 0 })
    expect(await paper.read('/')).toContain('soap.example')
  })

  test('it stands from its first day to the end of its last, by the clock of the paper, and not a moment longer', async () => {
    const paper = await newPaper()
    await set(paper, [{ ...soap, from: '2026-03-03', until: '2026-03-03' }])
    const stands = async () => (await paper.read('/')).includes('soap.example')
    expect(await stands()).toBe(false)
    // It is 10:00 in Lagos.
    paper.clock.advance(14 * 3_600_000 - 1)
    expect(await stands()).toBe(false)
    paper.clock.advance(1)
    expect(await stands()).toBe(true)
    paper.clock.advance(day - 1)
    expect(await stands()).toBe(true)
    paper.clock.advance(1)
    expect(await stands()).toBe(false)
    expect(paper.app.cache.ready('/')).toBeDefined()
  })

  test('two in one place take turns by weight, the same for all readers, and the page is made anew only for the turn', async () => {
    const paper = await newPaper()
    await set(paper, [soap, { ...soap, name: 'Bread', picture: 'bread.png', link: 'https://bread.example/', weight: 3 }])
    const turns: string[] = []
    for (let turn = 0; turn < 96; turn++) {
      turns.push(/soap|bread/.exec(asideOf(await paper.read('/')))?.[0] ?? '')
      const { makes } = paper.app.cache.stats()
      await paper.read('/')
      expect(paper.app.cache.stats().makes).toBe(makes)
      paper.clock.advance(quarterOfAnHour)
    }
    const bread = turns.filter((name) => name === 'bread').length
    expect(Math.abs(bread - 72)).toBeLessThanOrEqual(3)
    expect(turns).not.toContain('')
  })

  test('in an article it stands after its paragraph, among the words and in no quotation; a short article has none', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    await set(paper, [{ ...soap, place: 'article', afterParagraph: 2 }])
    const { path: full } = await writeStory(paper, { sectionId, headline: 'Long', body: long })
    const { path: short } = await writeStory(paper, { sectionId, headline: 'Short', body: wordsOf('First.', 'Second.', 'Third.') })
    expect(await paper.read(full)).toMatch(/<p>Second\.<\/p><aside class="advert" aria-label="Advertisement".*?<\/aside><p>Third/s)
    expect(await paper.read(full)).not.toContain('data-gap')
    expect(await paper.read(short)).not.toMatch(/class="advert"|data-gap/)
    const said = { type: 'quotation' as const, content: paragraphs('One.', 'Two.', 'Three.') }
    const body = { type: 'doc' as const, content: [...paragraphs('First.', 'She said:'), said, ...paragraphs('Third.', 'Fourth.', 'Fifth.')] }
    const { path: quoting } = await writeStory(paper, { sectionId, headline: 'Quoting', body })
    expect(await paper.read(quoting)).toMatch(/<p>Third\.<\/p><aside class="advert"/)
  })

  test('a new advert leaves the words of the articles as they were made', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const { path: address } = await writeStory(paper, { sectionId, body: long })
    await set(paper, [{ ...soap, place: 'article' }])
    await paper.read(address)
    const before = paper.app.cache.stats().partMakes
    await set(paper, [{ ...soap, place: 'article', link: 'https://other.example/' }])
    expect(await paper.read(address)).toContain('https://other.example/')
    expect(paper.app.cache.stats().partMakes - before).toBe(1)
  })

  test('one booked for a section stands there and in its articles, also in those of sections below, and nowhere else', async () => {
    const paper = await newPaper()
    const { id: sport } = await addSection(paper, 'Sport')
    const { id: football } = await addSection(paper, 'Football', sport)
    const { id: news } = await addSection(paper, 'News')
    await set(paper, [{ ...soap, section: 'sport', place: 'masthead', picture: 'banner.png' }])
    const paths = await Promise.all([sport, football, news].map(async (sectionId, at) => (await writeStory(paper, { sectionId, headline: `Story ${at}` })).path))
    const stands = async (address: string) => (await paper.read(address)).includes('</header><aside class="advert"')
    for (const address of ['/sport', '/football', paths[0]!, paths[1]!]) expect([address, await stands(address)]).toEqual([address, true])
    for (const address of ['/', '/news', paths[2]!]) expect([address, await stands(address)]).toEqual([address, false])
  })

  test('refusals, the page for no connection and feeds have none; a picture that is deleted is gone everywhere', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    await writeStory(paper, { sectionId, body: long })
    await set(paper, [soap, { ...soap, name: 'In articles', place: 'article' }])
    for (const address of ['/nowhere', '/offline', '/feed']) expect(await (await paper.get(address)).text()).not.toContain('soap.example')
    expect(await paper.read('/')).toContain('soap.example')
    const { mediumId } = await paper.app.db.selectFrom('adverts').select('mediumId').executeTakeFirstOrThrow()
    await deleteMedium(paper.app, mediumId)
    expect(await paper.read('/')).not.toContain('soap.example')
  })

  test('what cannot be an advert is refused with a sentence, and nothing changes', async () => {
    const paper = await newPaper()
    await set(paper, [soap])
    const refused = async (advert: object) => set(paper, [{ ...soap, ...advert }]).then(() => 'taken', (error: Error) => error.message)
    expect(await refused({ picture: 'hostile.svg' })).toMatch(/SVG can carry programs/)
    expect(await refused({ picture: 'empty.png' })).toMatch(/not of a kind/)
    expect(await refused({ picture: 'dot.png' })).toMatch(/1 × 1 points/)
    expect(await refused({ picture: 'tower.png' })).toMatch(/1300 points; in its place \(sidebar\) one so wide may be 1200 high/)
    expect(await refused({ picture: 'moving.gif' })).toMatch(/moves/)
    expect(await refused({ picture: 'heavy.png', place: 'article' })).toMatch(/weighs \d+ kB at the 480 points.* at most 60 kB/)
    expect(await refused({ picture: '/media/../../etc/passwd' })).toMatch(/no picture at/)
    expect(await refused({ picture: 'missing.png' })).toMatch(/ENOENT/)
    for (const bad of [{ link: 'javascript:alert(1)' }, { link: '//evil.example' }, { link: '/\\evil.example' }, { alt: ' ' }, { place: 'popup' }, { afterParagraph: 2 },
      { from: 'tomorrow' }, { from: '2026-02-30' }, { from: '2026-03-02', until: '2026-03-01' }, { weight: 0 }]) {
      expect([bad, await Promise.try(() => refused(bad)).catch((error: Error) => error.message)]).toEqual([bad, expect.stringContaining('nothing was changed')])
    }
    await expect(Promise.try(() => set(paper, [soap, soap]))).rejects.toThrow('nothing was changed')
    expect(asideOf(await paper.read('/'))).toContain('https://soap.example/')
  })

  test('a paper may send heavier pictures, and a reader is still sent no print above its limit', async () => {
    const paper = await newPaper()
    expect(await set(paper, [{ ...soap, picture: 'heavy.png' }], { advertKilobytes: 250 })).toMatchObject({ added: 1 })
    const { variants } = await paper.app.db.selectFrom('media').select('variants').executeTakeFirstOrThrow()
    const prints: { width: number; bytes: number; format: string }[] = JSON.parse(variants)
    const offered = [...asideOf(await paper.read('/')).matchAll(/ (\d+)w/g)].map(([, width]) => Number(width))
    expect(prints.some(({ format, bytes }) => format === 'webp' && bytes > 250 * 1024)).toBe(true)
    expect(offered).toEqual(prints.filter(({ format, bytes }) => format === 'webp' && bytes <= 250 * 1024).map(({ width }) => width))
  })

  test('what was shown and opened is counted by day, once for a reader in half an hour, and never for robots or what is no advert', async () => {
    const paper = await newPaper()
    await set(paper, [soap])
    const advert = idOn(await paper.read('/'))
    const tell = async (happening: string, id = advert, browser = 'Mozilla/5.0 (Linux; Android 14)') =>
      (await paper.post(`/adverts/${happening}`, { advert: id }, { 'user-agent': browser })).status
    for (const [happening, browser] of [['shown', undefined], ['shown', undefined], ['opened', undefined], ['shown', 'Mozilla/5.0 (iPhone)'], ['shown', 'Googlebot/2.1']] as const) {
      expect(await tell(happening, advert, browser)).toBe(204)
    }
    paper.clock.advance(day)
    expect(await tell('shown')).toBe(204)
    expect(await tell('shown', paper.app.newId())).toBe(204)
    expect(await tell('shown', 'x')).toBe(422)
    expect(await tell('clicked')).toBe(405)
    await set(paper, [])
    expect(await reportAdverts(paper.app)).toEqual({
      days: [
        { day: '2026-03-02', name: 'Ebute Soap', place: 'sidebar', section: '', shown: 2, opened: 1 },
        { day: '2026-03-03', name: 'Ebute Soap', place: 'sidebar', section: '', shown: 1, opened: 0 },
      ],
      totals: [{ name: 'Ebute Soap', shown: 3, opened: 1 }],
    })
    expect((await reportAdverts(paper.app, { from: '2026-03-03', until: '2026-03-03' })).totals).toEqual([{ name: 'Ebute Soap', shown: 1, opened: 0 }])
  })

  test('/ads.txt says who may sell the paper’s advertising: nobody but the paper, until the editor names others', async () => {
    const paper = await newPaper()
    expect(await paper.read('/ads.txt')).toBe('placeholder.example.com, placeholder, DIRECT, placeholder\n')
    const lines = ['# Our partners', 'exchange.example, 1234, direct, f08c47fec0942fa0 # banners', 'CONTACT=adverts@lagoon.example']
    await set(paper, [], { adsTxt: lines })
    const answer = await paper.get('/ads.txt')
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/plain; charset=utf-8', `${lines.join('\n')}\n`])
    for (const line of ['exchange.example, 1234', 'x, 1, DIRECT', 'exchange.example, 1, SELLER', 'a\nb.example, 1, DIRECT', 'PASSWORD=x', '<script>']) {
      expect(() => file([], { adsTxt: [line] }), line).toThrow('nothing was changed')
    }
  })
})

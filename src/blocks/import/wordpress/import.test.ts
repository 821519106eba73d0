import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { listOriginsOf } from '#blocks/origins/store.ts'
import { unsetPublication } from '#blocks/publication/actions.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import { findSectionBySlug } from '#blocks/sections/store.ts'
import { writeStory } from '../../../../test/newsroom.ts'
import { textOf } from '#blocks/body/model.ts'
import { onEachDatabase, type Paper } from '../../../../test/paper.ts'
import { silentProgress } from '../progress.ts'
import { importWordpress } from './import.ts'
import { type TestItem, type TestSite, wxrOf, writeWxr } from './wxr-for-tests.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-import-'))
const uploads = path.join(folder, 'uploads')
beforeAll(async () => {
  mkdirSync(path.join(uploads, '2020/05'), { recursive: true })
  const picture = (colour: string) => sharp({ create: { width: 80, height: 50, channels: 3, background: colour } }).jpeg().toBuffer()
  writeFileSync(path.join(uploads, '2020/05/Crane-scaled.jpg'), await picture('#335577'))
  writeFileSync(path.join(uploads, '2020/05/loose.jpg'), await picture('#773355'))
  writeFileSync(path.join(uploads, '2020/05/broken.png'), Buffer.from('this was never a picture'))
  writeFileSync(path.join(folder, 'secret.jpg'), await picture('#000000'))
  symlinkSync(path.join(folder, 'secret.jpg'), path.join(uploads, '2020/05/link.jpg'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const base: TestSite = {
  authors: [{ id: 1, login: 'ada', name: 'Ada Eze' }, { id: 2, login: 'bode', name: 'Bode Cole' }],
  categories: [{ id: 5, slug: 'ships', name: 'Ships', parent: 'harbour' }, { id: 3, slug: 'harbour', name: 'Harbour &amp; Quay' }, { id: 1, slug: 'uncategorized', name: 'Uncategorized' }],
  tags: [{ id: 9, slug: 'cranes', name: 'Cranes' }],
}
const category = (nicename: string) => ({ domain: 'category', nicename, name: nicename })

async function bring(paper: Paper, items: TestItem[], site: TestSite = base, name?: string) {
  return importWordpress(paper.app, { files: [writeWxr(folder, { ...site, items }, name)], uploads, progress: silentProgress })
}
const moved = async (paper: Paper, address: string) => {
  const response = await paper.get(address)
  return response.status === 301 ? response.headers.get('location') : response.status
}
async function articleOf(paper: Paper, oldId: string) {
  const origins = await listOriginsOf(paper.app.db, 'bell.example')
  const origin = origins.find((each) => each.kind === 'post' && each.oldId === oldId)
  return origin && findArticle(paper.app.db, origin.thingId)
}

onEachDatabase('an imported WordPress site', (newPaper) => {
  test('does not stand among invented stories: what is still as the sample had it goes, what the newsroom wrote stays with its section, and the report says so; brought again it is as it was', async () => {
    const paper = await newPaper()
    await paper.change(unsetPublication)
    await fillSample(paper.app)
    const { id: sectionId } = (await findSectionBySlug(paper.app.db, 'sport'))!
    await writeStory(paper, { sectionId, headline: 'Our own story', slug: 'our-own-story' })
    const items: TestItem[] = [{ id: 11, title: 'The crane fell', name: 'the-crane-fell', terms: [category('ships')] }]
    const first = await bring(paper, items)
    const left = async () => (await paper.app.db.selectFrom('articles').select('headline').orderBy('headline').execute()).map(({ headline }) => headline)
    expect(await left()).toEqual(['Our own story', 'The crane fell'])
    expect([await moved(paper, '/sport/our-own-story'), await moved(paper, '/opinion')]).toEqual([200, 404])
    expect(first.text(5)).toMatch(/the sample magazine was taken away: \d+ things[^]*something of your own needs it[^]*Sport/)
    expect((await findSettings(paper.app.db)).name).toBe('The Harbour Bell')
    const again = await bring(paper, items)
    expect([await left(), again.counts().added, again.text(5).includes('was taken away')]).toEqual([['Our own story', 'The crane fell'], 0, false])
  })

  test('stands under its new addresses, and its old ones lead there', async () => {
    const paper = await newPaper()
    const report = await bring(paper, [{
      id: 11, title: 'A <em>crane</em> fell &amp; rose', name: 'a-crane-fell', sticky: true, excerpt: 'It took <b>one</b> night.',
      content: '<p>First page.</p><!--nextpage--><p>Second page.</p>', terms: [category('ships'), category('harbour'), { domain: 'post_tag', nicename: 'cranes', name: 'Cranes' }],
      meta: [['_wp_old_slug', 'crane-accident']],
    }, { id: 12, type: 'page', title: 'About us', name: 'about', link: 'https://bell.example/company/about/' }])
    expect(report.counts()).toMatchObject({ added: 7, updated: 0, warnings: 0 })
    const html = await paper.read('/harbour/a-crane-fell')
    expect(html).toContain('A crane fell &amp; rose')
    expect(html).toContain('Second page.')
    for (const old of ['/2020/05/04/a-crane-fell/', '/2020/05/04/a-crane-fell', '/2020/05/04/a-crane-fell/2/', '/2020/05/04/crane-accident/', '/?p=11']) {
      expect([old, await moved(paper, old)]).toEqual([old, '/harbour/a-crane-fell'])
    }
    expect(await moved(paper, '/company/about/')).toBe('/about')
    expect(await moved(paper, '/?page_id=12')).toBe('/about')
    expect(await moved(paper, '/category/harbour/ships/')).toBe('/ships')
    expect(await moved(paper, '/tag/cranes/')).toBe('/topics/cranes')
    expect(await moved(paper, '/author/ada/')).toBe('/contributors/ada')
    const article = await articleOf(paper, '11')
    expect(article).toMatchObject({ standfirst: 'It took one night.', isPinned: true, publishedAt: '2020-05-04T10:00:00.000Z' })
    expect(article?.sectionIds.length).toBe(2)
  })

  test('Polylang’s languages come over, and its translations know each other', async () => {
    const paper = await newPaper()
    const said = (language: string, group = 'pll_5e') => [category('ships'), { domain: 'language', nicename: language, name: language }, { domain: 'post_translations', nicename: group, name: group }]
    const items = [
      { id: 60, title: 'The tide', name: 'tide', terms: said('en') }, { id: 61, title: 'La marée', name: 'maree', terms: said('fr') },
      { id: 62, title: 'Alone', name: 'alone', terms: said('yo', 'pll_6f') }, { id: 63, title: 'Odd', name: 'odd', terms: said('"><b>', 'pll_7a') },
    ]
    await bring(paper, items)
    const [tide, maree, alone, odd] = await Promise.all(['60', '61', '62', '63'].map((id) => articleOf(paper, id)))
    expect([tide, maree, alone, odd].map((article) => [article?.language, article?.originalId])).toEqual([['', null], ['fr', tide?.id], ['yo', null], ['', null]])
    expect(await paper.read('/ships/tide')).toContain('<a href="/ships/maree" hrefLang="fr" rel="alternate" lang="fr">Français</a>')
    expect((await bring(paper, items)).counts()).toMatchObject({ added: 0, updated: 0 })
  })

  test('keeps from readers what its own readers could not see', async () => {
    const paper = await newPaper()
    const states = ['draft', 'pending', 'private', 'future', 'trash', 'auto-draft', 'strange']
    const hidden: TestItem[] = states.map((status, at) => ({ id: 30 + at, status, name: status, date: '2031-01-02 03:04:05', content: '<p>Nobody may know of the oyster deal.</p>' }))
    const report = await bring(paper, [...hidden, { id: 50, name: 'locked', title: 'A locked one', password: 'hunter', content: '<p>Nobody may know of the oyster deal.</p>', excerpt: 'oyster summary' }])
    expect(report.counts()).toMatchObject({ leftOut: 2 })
    for (const at of states.keys()) expect([await moved(paper, `/?p=${30 + at}`), await moved(paper, `/2020/05/04/${states[at]}/`)]).toEqual([404, 404])
    expect(await moved(paper, '/2020/05/04/locked/')).toBe(403)
    for (const address of ['/', '/feed', '/uncategorized', '/uncategorized/locked', '/contributors/ada']) expect(await (await paper.get(address)).text()).not.toContain('oyster')
    expect((await articleOf(paper, '50'))?.isLocked).toBe(true)
    expect(textOf((await articleOf(paper, '50'))!.body)).toContain('oyster')
    expect((await articleOf(paper, '33'))?.state).toBe('scheduled')
  })

  test('has its pictures: attached, led by, and only shown in a text', async () => {
    const paper = await newPaper()
    const attachment = (id: number, file: string, more: Partial<TestItem> = {}): TestItem => ({
      id, type: 'attachment', status: 'inherit', parent: 61, name: `picture-${id}`, link: `https://bell.example/2020/05/04/crane/picture-${id}/`,
      attachmentUrl: `https://bell.example/wp-content/uploads/2020/05/${file}`, content: '', ...more,
    })
    const report = await bring(paper, [
      { id: 61, name: 'crane', meta: [['_thumbnail_id', '62']], content: '<p>Look: <img src="https://bell.example/wp-content/uploads/2020/05/loose-300x200.jpg" alt="Rope"></p>' },
      attachment(62, 'crane.jpg', { excerpt: 'The crane at <i>noon</i>', meta: [['_wp_attachment_image_alt', 'A bent crane'], ['_media_credit', 'Bode Cole']] }),
      attachment(63, 'broken.png'), attachment(64, '../../secret.jpg'), attachment(65, 'link.jpg'),
      { id: 66, status: 'private', name: 'private-one' }, attachment(67, 'crane-300x200.jpg', { parent: 66 }),
    ])
    const article = await articleOf(paper, '61')
    expect(article?.lead).toMatchObject({ alt: 'A bent crane', caption: 'The crane at noon', credit: 'Bode Cole' })
    expect(JSON.stringify(article?.body)).not.toContain('wp-content')
    expect(report.text(9)).toMatch(/broken\.png/)
    expect(report.counts()).toMatchObject({ warnings: 3 })
    expect(await moved(paper, '/2020/05/04/crane/picture-62/')).toMatch(/^\/media\/[0-9a-f]{32}/)
    expect(await moved(paper, '/wp-content/uploads/2020/05/crane.jpg')).toMatch(/^\/media\//)
    expect(await moved(paper, '/2020/05/04/crane/picture-67/')).toBe(404)
  })

  test('has its threads, in their states, without anybody’s address', async () => {
    const paper = await newPaper()
    const report = await bring(paper, [{ id: 71, name: 'talk', comments: [
      { id: 2, text: 'An answer <script>alert(1)</script><b>in bold</b>', parent: 1 }, { id: 1, text: 'A question', author: 'reader@private.example' },
      { id: 3, text: 'Waits', approved: '0' }, { id: 4, text: 'Buy oysters', approved: 'spam' }, { id: 5, text: 'Thrown away', approved: 'trash' },
      { id: 6, text: 'A pingback', type: 'pingback' }, { id: 7, text: 'Between us', type: 'note' }, { id: 8, text: 'From the desk', userId: 1 },
    ] }])
    expect(report.counts()).toMatchObject({ leftOut: 2 })
    const html = await paper.read('/uncategorized/talk')
    for (const said of ['A question', 'in bold', 'From the desk', '3 Comments']) expect(html).toContain(said)
    for (const unsaid of ['Waits', 'oysters', 'Thrown away', 'A pingback', 'Between us', '@private.example', 'kofi@reader.example', '192.0.2.7', 'alert(1)</script>']) expect(html).not.toContain(unsaid)
    expect((await articleOf(paper, '71'))?.commentCount).toBe(3)
    const stored = await paper.app.db.selectFrom('comments').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('192.0.2.7')
  })

  test('credits everybody who wrote, in order, and guests without an account', async () => {
    const paper = await newPaper()
    const author = (nicename: string, name: string) => ({ domain: 'author', nicename, name })
    await bring(paper, [
      { id: 80, type: 'guest-author', name: 'cap-chidi', title: 'Chidi', meta: [['cap-user_login', 'chidi'], ['cap-display_name', 'Chidi Obi'], ['cap-description', 'Draws ships.'], ['cap-user_email', 'chidi@x.example'], ['cap-website', 'https://chidi.example']] },
      { id: 81, name: 'three', terms: [author('cap-chidi', 'chidi'), author('cap-bode', 'bode'), author('cap-chidi', 'chidi'), author('eve', 'Eve')] },
    ])
    expect((await articleOf(paper, '81'))?.bylines.map((byline) => byline.name)).toEqual(['Chidi Obi', 'Bode Cole', 'Eve'])
    const people = await paper.app.db.selectFrom('contributors').selectAll().execute()
    expect(people.find((each) => each.name === 'Chidi Obi')).toMatchObject({ biography: 'Draws ships.' })
    expect(JSON.stringify(people)).not.toContain('chidi@x.example')
  })

  test('comes a second time without anything being added', async () => {
    const paper = await newPaper()
    const items: TestItem[] = [{ id: 91, name: 'one', comments: [{ id: 1, text: 'Yes' }] }, { id: 92, type: 'page', name: 'two' }]
    const first = (await bring(paper, items)).counts()
    expect((await bring(paper, items)).counts()).toEqual({ ...first, added: 0, unchanged: first.added })
  })

  test('takes from a newer export what nobody here touched, and names what both changed', async () => {
    const paper = await newPaper()
    const items = (words: string): TestItem[] => [1, 2, 3, 4].map((id) => ({ id, name: `story-${id}`, title: `Story ${id}`, content: `<p>${words} ${id}</p>` }))
    await bring(paper, items('Old words'))
    const touched = await articleOf(paper, '2')
    await paper.app.db.updateTable('articles').set({ headline: 'Our own headline' }).where('id', '=', touched!.id).execute()
    await paper.change(async (change) => removeArticle(change, (await articleOf(paper, '3'))!.id))
    const newer = items('New words')
    newer[3] = { ...newer[3]!, content: '<p>Old words 4</p>', comments: [{ id: 40, text: 'A late thought' }] }
    const report = await bring(paper, [...newer, { id: 5, name: 'story-5' }])
    expect(report.counts()).toMatchObject({ added: 2, updated: 1, kept: 1, leftOut: 1 })
    expect(report.text(5)).toMatch(/Kept as they are here:\n- changed here and on the old site:\n {4}Story 2/)
    expect(await paper.read('/uncategorized/story-1')).toContain('New words 1')
    expect(await paper.read('/uncategorized/story-2')).toContain('Our own headline')
    expect(await moved(paper, '/uncategorized/story-3')).toBe(404)
    expect(await paper.read('/uncategorized/story-4')).toContain('A late thought')
  })

  test('names what it had to change: taken addresses, missing titles, unknown kinds', async () => {
    const paper = await newPaper()
    const report = await bring(paper, [
      { id: 1, name: 'same', title: 'First' }, { id: 2, name: 'same', link: 'https://bell.example/other/same/', title: 'Second' },
      { id: 3, title: '', content: '<p>Words without any title stand here.</p>', name: '' , link: 'https://bell.example/?p=3' },
      { id: 4, type: 'recipe', title: 'Jollof' }, { id: 5, type: 'nav_menu_item' }, { id: 6, name: '%e6%b8%af', link: 'https://bell.example/2020/05/04/%e6%b8%af/' },
    ])
    const text = report.text(9)
    for (const line of ['Second: /uncategorized/same-2', 'got its first words:\n    Words without any title stand here.', 'Jollof', 'entries that stand in no menu']) expect(text).toContain(line)
    expect(await moved(paper, '/other/same/')).toBe('/uncategorized/same-2')
    expect(await moved(paper, '/2020/05/04/%e6%b8%af/')).toBe('/uncategorized/%E6%B8%AF')
  })

  test('is not begun where one of its files is no export', async () => {
    const paper = await newPaper()
    const files = [writeWxr(folder, { ...base, items: [{ id: 1 }] }, 'good.xml'), writeWxr(folder, '<html>', 'bad.xml')]
    await expect(importWordpress(paper.app, { files, progress: silentProgress })).rejects.toThrow(/bad\.xml is not a WordPress export/)
    expect(await paper.app.db.selectFrom('articles').selectAll().execute()).toEqual([])
  })

  test('brings its name where the paper has none yet', async () => {
    const paper = await newPaper()
    await paper.app.db.deleteFrom('publications').execute()
    paper.app.cache.forgetAll()
    await bring(paper, [{ id: 1 }])
    expect(await paper.read('/')).toContain('The Harbour Bell')
    expect(await paper.read('/')).toContain('All the news of the quay')
  })

  test('says when a file breaks off, and keeps what is whole', async () => {
    const paper = await newPaper()
    const xml = wxrOf({ ...base, items: [{ id: 1 }, { id: 2 }] })
    const report = await importWordpress(paper.app, { files: [writeWxr(folder, xml.slice(0, xml.length - 60), 'cut.xml')], progress: silentProgress })
    expect(report.isComplete()).toBe(false)
    expect(report.counts()).toMatchObject({ warnings: 1 })
    expect(await paper.read('/uncategorized/item-1')).toContain('The words of item 1.')
  })
})

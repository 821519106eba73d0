import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reportViews } from '#blocks/audience/actions.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { setPublication, unsetPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { listTrending } from '#blocks/trending/store.ts'
import { onEachDatabase, type Paper } from '../../../../test/paper.ts'
import { silentProgress } from '../progress.ts'
import { importWordpress } from './import.ts'
import { type TestItem, type TestSite, writeWxr } from './wxr-for-tests.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-menus-'))
afterAll(() => rmSync(folder, { recursive: true }))

const site: TestSite = {
  authors: [{ id: 7, login: 'ada', name: 'Ada Eze' }],
  categories: [{ id: 3, slug: 'harbour', name: 'Harbour' }, { id: 5, slug: 'ships', name: 'Ships', parent: 'harbour' }],
}
const things: TestItem[] = [
  { id: 11, name: 'the-crane', title: 'The crane', terms: [{ domain: 'category', nicename: 'harbour', name: 'Harbour' }] },
  { id: 20, type: 'page', name: 'about', title: 'About us', link: 'https://bell.example/about/' },
  { id: 21, type: 'page', name: 'secret', title: 'Secret', link: 'https://bell.example/secret/', status: 'draft' },
]
type Target = { object?: string; of?: number; url?: string; below?: number; title?: string }
function entry(id: number, menu: string, { object = 'custom', of = 0, url = '', below = 0, title = '' }: Target): TestItem {
  const meta = { menu_item_parent: below, object, object_id: of, url, type: object === 'custom' ? 'custom' : 'post_type' }
  return {
    id, type: 'nav_menu_item', title, terms: [{ domain: 'nav_menu', nicename: menu.toLowerCase(), name: menu }],
    meta: Object.entries(meta).map(([key, value]): [string, string] => [`_menu_item_${key}`, String(value)]),
  }
}
const classic = [
  entry(101, 'Main', { title: 'Home', url: 'https://bell.example/' }),
  entry(102, 'Main', { object: 'category', of: 3 }),
  entry(103, 'Main', { title: 'The fleet', object: 'category', of: 5, below: 102 }),
  entry(104, 'Main', { title: 'More', url: '#' }),
  entry(105, 'Main', { object: 'page', of: 20, below: 104 }),
  entry(106, 'Main', { object: 'page', of: 21 }),
  entry(107, 'Main', { title: 'Tides', url: 'https://tides.example/' }),
  entry(108, 'Main', { title: 'Trap', url: 'javascript:alert(1)' }),
  entry(109, 'Main', { title: 'The crane', url: '/2020/05/04/the-crane/' }),
  entry(201, 'Follow', { title: 'Facebook', url: 'https://www.facebook.com/bell' }),
  entry(202, 'Follow', { title: 'Us on X', url: 'https://twitter.com/bell' }),
  entry(301, 'Footer', { object: 'page', of: 20 }),
]
const bring = (paper: Paper, items: TestItem[]) => importWordpress(paper.app, { files: [writeWxr(folder, { ...site, items })], progress: silentProgress })
async function unnamed(paper: Paper) {
  await paper.change(unsetPublication)
  return paper
}

onEachDatabase('what comes with a WordPress site besides its articles', (newPaper) => {
  test('the main menu is the paper’s, with our addresses, and its profiles stand under Connect with us', async () => {
    const paper = await unnamed(await newPaper())
    const report = await bring(paper, [...classic, ...things])
    const { menu, connect } = await findSettings(paper.app.db)
    expect(menu).toEqual([
      { label: 'Home', path: '/' }, { label: 'Harbour', path: '/harbour' }, { label: 'The fleet', path: '/ships' }, { label: 'About us', path: '/about' },
      { label: 'Tides', path: 'https://tides.example/' }, { label: 'The crane', path: '/harbour/the-crane' },
    ])
    expect(connect).toEqual([{ network: 'facebook', url: 'https://www.facebook.com/bell' }, { network: 'x', url: 'https://twitter.com/bell' }])
    for (const line of ['it is the menu of the paper now:\n    Main', 'stand under “Connect with us” now:\n    Follow', 'leads to nothing here: left out', 'Main: Trap', 'Footer']) expect(report.text(9)).toContain(line)
    expect((await bring(paper, [...classic, ...things])).counts()).toMatchObject({ added: 0, updated: 0 })
    expect((await findSettings(paper.app.db)).menu).toEqual(menu)
    for (const { path: address } of menu) if (address.startsWith('/')) expect((await paper.get(address)).status).toBe(200)
  })

  test('a menu the editor has set stays', async () => {
    const paper = await newPaper()
    const set = PublicationSettings.parse({ name: 'The Lagoon Post', menu: [{ label: 'Mine', path: '/mine' }] })
    await paper.change((change) => setPublication(change, set))
    const report = await bring(paper, [...classic, ...things])
    expect(await findSettings(paper.app.db)).toMatchObject({ menu: set.menu, connect: [{ network: 'facebook' }, { network: 'x' }] })
    expect(report.text(9)).toContain('menus beside the one of the paper')
  })

  test('the menu of a block theme comes before classic ones; a long one gives its first level', async () => {
    const paper = await unnamed(await newPaper())
    const link = (label: string, attributes: object) => `<!-- wp:navigation-link ${JSON.stringify({ label, ...attributes })} /-->`
    const below = Array.from({ length: 14 }, (_, at) => link(`Ship ${at}`, { type: 'category', id: 5 })).join('')
    const content = `<!-- wp:home-link {"label":"Start"} /--><!-- wp:navigation-submenu {"label":"Quay","type":"category","id":3,"url":"https://bell.example/category/harbour/"} -->${below}<!-- /wp:navigation-submenu -->${link('About', { url: 'https://bell.example/about/' })}`
    await bring(paper, [{ id: 400, type: 'wp_navigation', title: 'Navigation', content }, ...classic, ...things])
    expect((await findSettings(paper.app.db)).menu).toEqual([{ label: 'Start', path: '/' }, { label: 'Quay', path: '/harbour' }, { label: 'About', path: '/about' }])
  })

  test('menus that go round in a ring, or name nothing, do no harm', async () => {
    const paper = await unnamed(await newPaper())
    const ring = [entry(1, 'Ring', { below: 2, title: 'One', url: '/a' }), entry(2, 'Ring', { below: 1, title: 'Two', url: '/b' }), entry(3, 'Ring', { title: '' , object: 'page', of: 999 })]
    expect((await bring(paper, [...ring, ...things])).isComplete()).toBe(true)
    expect((await findSettings(paper.app.db)).menu).toEqual([])
  })

  test('how often an article was read there is kept, and moves nothing in what is read most now', async () => {
    const paper = await newPaper()
    const counted: [string, string][] = [['views', '1204'], ['post_views_count', '1300'], ['tie_views', '-5'], ['hits', '9e9']]
    await bring(paper, [{ ...things[0]!, meta: counted }, { ...things[0]!, id: 12, name: 'uncounted', title: 'Uncounted', meta: [['views', 'many']] }])
    expect(await reportViews(paper.app)).toEqual([{ headline: 'The crane', recently: 0, before: 1300 }])
    expect((await listTrending(paper.app.db, paper.app.now())).isCounted).toBe(false)
    await bring(paper, [{ ...things[0]!, meta: [['views', '1500']] }])
    await bring(paper, [{ ...things[0]!, meta: [['views', '7']] }])
    expect(await reportViews(paper.app)).toMatchObject([{ before: 1500 }])
  })
})

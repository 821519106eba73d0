import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyNode } from '../body/every-node.ts'
import { openLine } from '../../../test/journeys/line.ts'
import { faults } from '../../../test/axe.ts'
import { inANewsroom, inEachNewsroom, type Newsroom } from '../../../test/journeys/newsroom.ts'

const headlineOf = (page: Page) => page.getByLabel('Headline', { exact: true })
const text = (page: Page) => page.getByRole('textbox', { name: 'The story' })
const isSaved = (page: Page) => page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()

async function begin(page: Page, headline: string, ...paragraphs: string[]) {
  await page.getByRole('button', { name: 'Write a story' }).first().click()
  await headlineOf(page).fill(headline)
  await page.keyboard.press('Enter')
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at) await page.keyboard.press('Enter')
    await page.keyboard.type(paragraph)
  }
  await isSaved(page)
}

async function chooseSection(page: Page, name = 'News') {
  await page.getByRole('button', { name: 'About', exact: true }).first().click()
  await page.getByLabel('Section', { exact: true }).selectOption({ label: name })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function publish(page: Page, button = 'Publish it now') {
  await isSaved(page)
  await page.getByRole('button', { name: /^(Publish|Update)$/ }).first().click()
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** JSON of the desk, asked from within a tab. */
const ask = (page: Page, method: string, address: string, json?: object) => page.evaluate(async ([how, where, what]) => {
  const answer = await fetch(`/desk/api${where}`, { method: how, ...(what && { body: what, headers: { 'content-type': 'application/json' } }) })
  return (await answer.json()) as { draft: { body: object }; version: number }
}, [method, address, json && JSON.stringify(json)] as [string, string, string | undefined])

const idOf = (page: Page) => /stories\/([^/?]+)/.exec(page.url())![1]!

inEachNewsroom('writing', (room: Newsroom) => {
  test('an editor writes with signs and slashes, brings a picture, publishes; readers have it, and everybody can use the screens (axe)', async () => {
    const { page } = await room.enter('editor')
    await begin(page, 'The bridge is open', '## How it was', 'It opened on **Monday** to all.', '/pull', '')
    await page.getByRole('option', { name: 'Pull quote' }).waitFor({ state: 'detached' }).catch(() => {})
    await expect.poll(() => text(page).locator('h2').innerText()).toBe('How it was')
    expect(await text(page).locator('strong').innerText()).toBe('Monday')
    await page.getByRole('button', { name: 'Add a lead picture' }).click()
    await page.locator('input[type=file]').setInputFiles('sample/pictures/lagoon.jpg')
    await page.getByLabel('What it shows').fill('The bridge over the lagoon')
    await chooseSection(page)
    expect(await faults(page)).toEqual([])
    await publish(page)
    await page.getByText('Published', { exact: true }).waitFor()
    const { status, text: html } = await room.read('/news/the-bridge-is-open')
    expect([status, html.includes('<strong>Monday</strong>'), html.includes('alt="The bridge over the lagoon"'), html.includes('class="pull"')]).toEqual([200, true, true, true])
    await page.goto(`${room.home}/desk/stories`)
    await page.getByText('The bridge is open').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await page.close()
  })

  test('what another program or an earlier day wrote is opened, typed in and saved, and nothing of it is lost; copied and pasted it is the same', async () => {
    const { page } = await room.enter('editor')
    await begin(page, 'Everything')
    const id = idOf(page)
    const { version } = await ask(page, 'GET', `/stories/${id}`)
    await ask(page, 'PATCH', `/stories/${id}`, { version, body: { from: 0, to: 0, blocks: everyNode.content } })
    await page.reload()
    await text(page).locator('p').first().click()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.type('X')
    await isSaved(page)
    await expect.poll(async () => JSON.stringify((await ask(page, 'GET', `/stories/${id}`)).draft.body)).toContain('XThe river')
    const saved = JSON.stringify((await ask(page, 'GET', `/stories/${id}`)).draft.body).replace('XThe river', 'The river')
    expect(JSON.parse(saved)).toEqual(JSON.parse(JSON.stringify(everyNode)))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+C')
    await page.keyboard.press('Delete')
    await page.keyboard.press('ControlOrMeta+V')
    await isSaved(page)
    const pasted = async () => JSON.parse(JSON.stringify((await ask(page, 'GET', `/stories/${id}`)).draft.body).replace('XThe river', 'The river')) as { content: object[] }
    // The empty paragraph at its end was the place one pasted into.
    await expect.poll(async () => (await pasted()).content.slice(0, everyNode.content.length - 1)).toEqual(JSON.parse(JSON.stringify(everyNode.content.slice(0, -1))))
    await page.close()
  })
})

inANewsroom('pasting', (room: Newsroom) => {
  test('pasted from a word processor it is clean: headings, lists, links and bold stay, looks and rubbish go', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'Pasted')
    const word = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style><!--[if gte mso 9]><xml></xml><![endif]--></head><body><p class="MsoNormal" style="color:red">One <b>bold</b><o:p>&nbsp;</o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>first</p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>inner</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>second</p><p><a href="file:///C:/x.doc">local</a> <a href="https://a.example/">out</a></p><script>alert(1)</script><iframe src="https://b.example"></iframe></body></html>'
    await paste(page, word)
    await page.getByText('Left out: embedded frames, colours.').waitFor()
    expect(await outline(page)).toEqual('p:One bold|ul(li(p:first|ul(li(p:inner)))|li(p:second))|p:local out')
    const found = await text(page).innerHTML()
    expect([/style=|mso|o:p|file:|<script|class="Mso/.test(found), found.includes('href="https://a.example/"')]).toEqual([false, true])
    await page.close()
  })

  const docs = path.resolve('../shared/corpora/editor-paste/google-docs-in.html')
  const googleDocs = (() => { try { return readFileSync(docs, 'utf8') } catch { return undefined } })()
  test.skipIf(!googleDocs)('a document of Google Docs comes with its headings, lists and tables (needs the corpora)', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'From Docs')
    await paste(page, googleDocs!)
    const shape = await outline(page)
    expect(shape.startsWith('p:This is a title|h2:This is a heading|p:Formatting test: bold')).toBe(true)
    expect([shape.includes('ul(li('), shape.includes('ol(li('), shape.includes('|p:|')]).toEqual([true, true, false])
    await isSaved(page)
    await page.close()
  })
})

inEachNewsroom('never lose a word', (room: Newsroom) => {
  test('the network goes while one types and the tab is killed: a new tab opens without it on the words, and they go to the server by themselves when it is back', async () => {
    const line = await openLine(room.home)
    const { page, context } = await room.enter('author', '', { at: line.home })
    await begin(page, 'The power is gone', 'It was dark.')
    await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller))
    // Once more, now that somebody keeps what is seen.
    await page.reload()
    const address = page.url()
    await text(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' And cold.')
    await isSaved(page)
    line.cut()
    await context.setOffline(true)
    await page.keyboard.type(' Nobody saw it.')
    await page.getByRole('status').filter({ hasText: 'not on the server yet' }).waitFor()
    await page.getByText('No signal').waitFor()
    await page.waitForFunction(() => new Promise((resolve) => {
      const opening = indexedDB.open('ogene-desk')
      opening.onsuccess = () => { opening.result.transaction('copies').objectStore('copies').getAll().onsuccess = (event) => resolve(JSON.stringify((event.target as IDBRequest).result).includes('Nobody saw it.')) }
    }))
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(address)
    await expect.poll(() => text(again).innerText()).toContain('It was dark. And cold. Nobody saw it.')
    await text(again).click()
    await again.keyboard.press('ControlOrMeta+End')
    await again.keyboard.type(' Then light.')
    line.mend()
    await context.setOffline(false)
    await isSaved(again)
    await again.reload()
    await expect.poll(() => text(again).innerText()).toContain('And cold. Nobody saw it. Then light.')
    await context.close()
    await line.close()
  })

  test('two people open one story: the second reads along, takes over, and what each wrote is in it; where both changed the same they choose', async () => {
    const ben = await room.enter('author')
    await begin(ben.page, 'Two hands', 'First paragraph.', 'Second paragraph.')
    const ada = await room.enter('editor', `/stories/${idOf(ben.page)}`)
    await ada.page.getByText('Ben is writing here').waitFor()
    expect(await text(ada.page).getAttribute('contenteditable')).toBe('false')
    await ada.page.getByRole('button', { name: 'Take over' }).click()
    await expect.poll(() => text(ada.page).getAttribute('contenteditable')).toBe('true')
    await ben.context.setOffline(true)
    await text(ben.page).getByText('First paragraph.').click()
    await ben.page.keyboard.press('End')
    await ben.page.keyboard.type(' By Ben.')
    await text(ada.page).getByText('Second paragraph.').click()
    await ada.page.keyboard.press('End')
    await ada.page.keyboard.type(' By Ada.')
    await isSaved(ada.page)
    await ben.context.setOffline(false)
    await expect.poll(() => text(ben.page).innerText(), { timeout: 30_000 }).toMatch(/First paragraph\. By Ben\.\s+Second paragraph\. By Ada\./)
    const both = await ask(ada.page, 'GET', `/stories/${idOf(ben.page)}`)
    await expect.poll(async () => JSON.stringify((await ask(ada.page, 'GET', `/stories/${idOf(ben.page)}`)).draft.body)).toContain('By Ben.')
    expect(JSON.stringify(both.draft.body)).toContain('By Ada.')
    await Promise.all([ada.page.close(), ben.page.close()])
  })
})

inEachNewsroom('the way to the page', (room: Newsroom) => {
  test('a contributor hands in, an editor sends back with a word, approves, schedules; then corrects the headline and retracts', async () => {
    const chi = await room.enter('contributor')
    await begin(chi.page, 'The ferry sails', 'At noon.')
    const id = idOf(chi.page)
    await chi.page.getByRole('button', { name: 'Hand in' }).first().click()
    await chi.page.getByRole('dialog').getByRole('button', { name: 'Hand it in' }).click()
    await chi.page.getByText('In review', { exact: true }).waitFor()
    const ada = await room.enter('editor', `/stories/${id}`)
    await ada.page.getByRole('button', { name: 'More', exact: true }).click()
    await ada.page.getByRole('menuitem', { name: 'Send it back with a word' }).click()
    await ada.page.getByLabel('A word to them').fill('Which noon?')
    await ada.page.getByRole('button', { name: 'Send it back' }).click()
    await ada.page.getByText('Draft', { exact: true }).waitFor()
    await chi.page.reload()
    await chi.page.getByText('Which noon?').waitFor()
    await ada.page.getByRole('button', { name: 'Take over' }).click()
    await chooseSection(ada.page)
    await publish(ada.page)
    await ada.page.getByText('Published', { exact: true }).waitFor()
    await headlineOf(ada.page).fill('The ferry sails at one')
    await isSaved(ada.page)
    await ada.page.getByRole('button', { name: 'Update' }).first().click()
    await ada.page.getByLabel('A correction').click()
    await ada.page.getByLabel('What was wrong, and what is right').fill('It sails at one, not at noon.')
    expect(await faults(ada.page)).toEqual([])
    await ada.page.getByRole('button', { name: 'Update it' }).click()
    await expect.poll(async () => (await room.read('/news/the-ferry-sails')).text).toContain('It sails at one, not at noon.')
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' })
    await ada.page.getByRole('button', { name: 'More', exact: true }).click()
    await ada.page.getByRole('menuitem', { name: 'Retract it' }).click()
    await ada.page.getByLabel('Why, in a sentence').fill('There is no ferry.')
    await ada.page.getByRole('button', { name: 'Retract it' }).click()
    await ada.page.getByText('Retracted', { exact: true }).waitFor()
    expect(await room.read('/news/the-ferry-sails')).toMatchObject({ status: 410, text: expect.stringContaining('There is no ferry.') as string })
    expect((await room.read('/')).text).not.toContain('The ferry sails')
    await Promise.all([ada.page.close(), chi.page.close()])
  })

  test('a story is previewed as it will stand, by a link that needs no account; before that nobody learns of it', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'Not yet out', 'But soon.')
    await page.goto(`${page.url()}/preview`)
    const link = new URL((await page.locator('iframe').getAttribute('src'))!, room.home)
    const stranger = await fetch(link)
    expect([stranger.status, stranger.headers.get('cache-control'), stranger.headers.get('x-robots-tag'), (await stranger.text()).includes('But soon.')]).toEqual([200, 'private, no-store', 'noindex, nofollow', true])
    expect((await fetch(`${link}x`)).status).toBe(404)
    expect([(await room.read('/news/not-yet-out')).status, (await room.read('/')).text.includes('Not yet out')]).toEqual([404, false])
    await page.close()
  })
})

async function paste(page: Page, html: string) {
  await text(page).click()
  await text(page).evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    data.setData('text/plain', 'words')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

/** The blocks of the story as text: `p:words|ul(li(p:words))`. */
const outline = (page: Page) => text(page).evaluate((element) => {
  const of = (node: Element): string => {
    const blocks = [...node.children].filter((child) => /^(P|H\d|UL|OL|LI|TABLE|TBODY|TR|TD|TH|BLOCKQUOTE|FIGURE|SECTION)$/.test(child.tagName))
    const name = node.tagName.toLowerCase()
    return blocks.length ? `${name}(${blocks.map(of).join('|')})` : `${name}:${(node.textContent ?? '').trim()}`
  }
  return [...element.children].map(of).join('|')
})

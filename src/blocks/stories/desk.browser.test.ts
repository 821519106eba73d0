import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyNode } from '../body/every-node.ts'
import { faults } from '../../../test/axe.ts'
import { ask, begin, chooseSection, idOf, isSaved, publish, text } from '../../../test/journeys/manuscript.ts'
import { inANewsroom, inEachNewsroom, type Newsroom } from '../../../test/journeys/newsroom.ts'

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

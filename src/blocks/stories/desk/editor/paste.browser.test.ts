import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults } from '../../../../../test/axe.ts'
import { ask, begin, idOf, isSaved, text } from '../../../../../test/journeys/manuscript.ts'
import { inANewsroom } from '../../../../../test/journeys/newsroom.ts'

inANewsroom('lists of a word processor', (room) => {
  test('stay apart: numbers after bullets are a list of their own, within another as well; what was continued is continued', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'Pasted lists')
    await paste(page, [
      line('l0 level1 lfo1', '·', 'bullet'), line('l0 level1 lfo1', '·', 'another'),
      line('l1 level1 lfo2', '1.', 'First thing'), line('l1 level2 lfo2', 'a)', 'inner'), line('l1 level2 lfo2', '·', 'dot'), line('l1 level1 lfo2', '2.', 'Second thing'),
      line('l1 level1 lfo3', '1.', 'Begun anew'), line('l1 level1 lfo2', '3.', 'Third thing'),
      '<p class="MsoNormal">Words</p>', line('l2 level1 lfo4', '·', 'last'),
    ].join(''))
    await expect.poll(() => lists(page)).toEqual([
      'ul: bullet, another', 'ol: First thing (ol: inner) (ul: dot), Second thing', 'ol: Begun anew', 'ol 3: Third thing', 'ul: last',
    ])
    await isSaved(page)
    await page.close()
  })

  test('and a table with a head still empty comes with it, which everybody can use (axe)', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'A pasted table')
    await paste(page, '<table><tr><th></th><th>Height</th></tr><tr><th>Niger</th><td>9 m</td></tr></table>')
    await expect.poll(() => text(page).locator('th').count()).toBe(3)
    expect(await faults(page)).toEqual([])
    await isSaved(page)
    const { draft } = await ask(page, 'GET', `/stories/${idOf(page)}`)
    expect(JSON.stringify(draft.body).match(/"tableHeader"/g)).toHaveLength(3)
    await page.close()
  })
})

inANewsroom('pasting', (room) => {
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

  test('footnotes of Word and of Google Docs become raised figures and one numbered note at the end; those whose words stayed behind are named', async () => {
    const { page } = await room.enter('author')
    await begin(page, 'With notes')
    const word = '<p class="MsoNormal">It rained<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a> and blew<a style="mso-footnote-id:ftn2" href="file:///C:/clip.htm#_ftn2" name="_ftnref2">[2]</a>.</p><div style="mso-element:footnote-list"><br clear="all"><hr align="left" size="1" width="33%"><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1">[1]</a> For an hour.</p></div><div style="mso-element:footnote" id="ftn2"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn2" href="#_ftnref2" name="_ftn2">[2]</a>&nbsp;Force <b>nine</b>.</p></div></div>'
    await paste(page, word)
    expect(await outline(page)).toBe('p:It rained1 and blew2.|div(p:Notes|div(ol(li(p:For an hour.)|li(p:Force nine.))))')
    expect([await text(page).locator('sup').allInnerTexts(), await text(page).locator('.note strong').innerText()]).toEqual([['1', '2'], 'nine'])
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await paste(page, '<p>The tide<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> rose<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Twice.</p></div>')
    await page.getByText('Left out: footnotes.').waitFor()
    expect(await outline(page)).toBe('p:The tide1 rose.|div(p:Notes|div(ol(li(p:Twice.))))')
    await isSaved(page)
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

const line = (list: string, sign: string, words: string) => `<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:${list}"><span style="mso-list:Ignore">${sign}<span>&nbsp;</span></span>${words}</p>`

async function paste(page: Page, html: string) {
  await text(page).click()
  await text(page).evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    data.setData('text/plain', 'words')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

/** Each list with its items, lists within in brackets; the number it begins with where that is not one. */
const lists = (page: Page) => text(page).evaluate((element) => {
  const of = (list: Element): string => {
    const start = list.getAttribute('start')
    return `${list.tagName.toLowerCase()}${start && start !== '1' ? ` ${start}` : ''}: ${[...list.children].map(item).join(', ')}`
  }
  const item = (each: Element) => [...each.children].map((child) => (/^[OU]L$/.test(child.tagName) ? `(${of(child)})` : (child.textContent ?? '').trim())).join(' ')
  return [...element.children].filter((child) => /^[OU]L$/.test(child.tagName)).map(of)
})

/** The blocks of the story as text: `p:words|ul(li(p:words))`. */
const outline = (page: Page) => text(page).evaluate((element) => {
  const of = (node: Element): string => {
    const blocks = [...node.children].filter((child) => /^(P|H\d|UL|OL|LI|TABLE|TBODY|TR|TD|TH|BLOCKQUOTE|FIGURE|SECTION|DIV)$/.test(child.tagName))
    const name = node.tagName.toLowerCase()
    return blocks.length ? `${name}(${blocks.map(of).join('|')})` : `${name}:${(node.textContent ?? '').trim()}`
  }
  return [...element.children].map(of).join('|')
})

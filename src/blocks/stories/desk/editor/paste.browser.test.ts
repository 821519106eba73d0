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

import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { openRoom } from '../../../test/journeys/room.ts'

const room = openRoom()

test('the owner comes in by the link of the first start, adds a section, and it stands on the page; everybody can use the desk (axe)', async () => {
  const context = await room.browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(room.edition.setUpLink)
  await page.getByLabel('What is the paper called?').fill('The Harbour Bell')
  await page.getByLabel('Your name').fill('Ada Obi')
  await page.getByLabel('Your e-mail').fill('ada@harbour.example')
  await page.getByLabel('A password').fill('a boat, a bridge, a bell')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByRole('heading', { name: 'Stories' }).waitFor()
  await page.goto(`${room.edition.home}/desk/sections`)
  await page.getByRole('heading', { name: 'Sections' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([colorScheme, await faults(page)]).toEqual([colorScheme, []])
    await page.getByRole('button', { name: 'Add a section' }).click()
    await page.getByRole('dialog').getByLabel('Name').waitFor()
    await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Harbour life')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Harbour life /harbour-life' }).waitFor()
  const reader = await fetch(`${room.edition.home}/harbour-life`)
  expect([reader.status, await reader.text()]).toEqual([200, expect.stringContaining('<h1>Harbour life</h1>')])
  const menu = await (await fetch(`${room.edition.home}/`)).text()
  expect(menu.indexOf('href="/harbour-life"')).toBeGreaterThan(menu.indexOf('href="/news"'))
  await context.close()
})

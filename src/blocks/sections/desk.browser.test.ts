import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('sections', (room) => {
  test('the owner adds a section, and it stands on the page, last in its menu; everybody can use the screen (axe)', async () => {
    const { page, context } = await room.enter('owner', '/sections', { width: 390, height: 844 })
    await page.getByRole('heading', { name: 'Sections' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
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
    const reader = await room.read('/harbour-life')
    expect([reader.status, reader.text]).toEqual([200, expect.stringContaining('<h1>Harbour life</h1>')])
    const menu = (await room.read('/')).text
    expect(menu.indexOf('href="/harbour-life"')).toBeGreaterThan(menu.indexOf('href="/news"'))
    await context.close()
  })
})

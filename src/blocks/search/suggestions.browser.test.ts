import { expect, test } from 'vitest'
import { openRoom } from '../../../test/journeys/room.ts'
import { faults } from '../../../test/axe.ts'
import { startReading } from '../../../test/journeys/reading.ts'

const room = openRoom()

test('headlines are suggested while a reader types, chosen by the arrows, sent away by Escape', async () => {
  const reader = await startReading(room.browser, room.edition.home, { serviceWorkers: 'block' })
  const { page } = reader
  await reader.open('/search')
  const field = page.getByRole('combobox', { name: 'Search the paper' })
  await field.pressSequentially('the fer')
  await page.getByRole('option', { name: 'The ferry that beat the bridge' }).waitFor()
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  expect(await faults(page, { within: 'form.search' })).toEqual([])
  await field.press('Escape')
  expect([await page.locator('.suggestions li:visible').count(), await field.inputValue()]).toEqual([0, 'the fer'])
  await field.pressSequentially('r')
  await page.locator('.suggestions li').first().waitFor()
  await field.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe('suggestion-0')
  await field.press('Enter')
  await page.waitForURL(`${room.edition.home}/news/the-ferry-that-beat-the-bridge`)
  expect(reader.troubles.filter((trouble) => !trouble.includes('blocked by Playwright'))).toEqual([])
  await reader.close()
})

test.each([true, false])('Enter searches for the reader’s own words (script: %s)', async (javaScriptEnabled) => {
  const reader = await startReading(room.browser, room.edition.home, { serviceWorkers: 'block', javaScriptEnabled })
  await reader.open('/search')
  await reader.page.locator('input[name=q]').fill('lagoon')
  await reader.page.locator('input[name=q]').press('Enter')
  await reader.page.waitForURL(/\/search\?q=lagoon/)
  expect(await reader.page.locator('.result').count()).toBeGreaterThan(2)
  await reader.close()
})

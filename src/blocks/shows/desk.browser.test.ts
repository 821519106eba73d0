import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

async function isFit(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
  }
}

inANewsroom('what stands beside the news', (room) => {
  test('an editor adds a show and an episode with chapters, and readers have them (axe)', async () => {
    const { page, context } = await room.enter('editor', '/shows', { width: 390 })
    const form = page.getByRole('dialog')
    const save = async () => {
      await form.getByRole('button', { name: 'Save' }).click()
      await form.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Add a show' }).first().click()
    await form.getByLabel('Name').fill('The Bell Hour')
    await save()
    await isFit(page)
    await page.getByRole('button', { name: 'The Bell Hour /shows/the-bell-hour' }).click()
    await page.getByRole('button', { name: 'Add an episode' }).first().click()
    await form.getByLabel('Title').fill('Tides')
    await form.getByLabel('Where it is, if elsewhere').fill('https://video.example/1')
    await form.getByLabel('Length').fill('32:05')
    await form.getByLabel('Chapters').fill('The moon')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.locator('[class*=Textarea-error]').waitFor()
    await isFit(page)
    await form.getByLabel('Chapters').fill('0:00 The moon\n12:30 The bridge')
    await save()
    await page.getByRole('button', { name: /^Tides/ }).waitFor()
    await isFit(page)
    const { text } = await room.read('/shows/the-bell-hour/tides')
    expect([text.includes('The bridge'), text.includes('32:05')]).toEqual([true, true])
    await context.close()
  })

  test('an editor adds a quote, a place of weather and a moved address; what is wrong is said at its field (axe)', async () => {
    const { page, context } = await room.enter('editor', '/quotes')
    const form = page.getByRole('dialog')
    const save = async () => {
      await form.getByRole('button', { name: 'Save' }).click()
      await form.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Add a quote' }).first().click()
    await form.getByLabel('Words').fill('The tide waits.')
    await form.getByLabel('By').fill('Ola')
    await save()
    await page.getByRole('button', { name: 'The tide waits. Ola' }).waitFor()
    await isFit(page)
    expect((await room.read('/quotes')).text).toContain('The tide waits.')

    await page.getByRole('link', { name: 'Weather' }).click()
    await page.getByRole('button', { name: 'Add a place' }).first().click()
    await form.getByLabel('Name').fill('Lagos')
    await form.getByLabel('Latitude').fill('96')
    await form.getByLabel('Longitude').fill('3.4')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.locator('[class*=NumberInput-error]').waitFor()
    await form.getByLabel('Latitude').fill('6.45')
    await save()
    await page.getByRole('button', { name: /^Lagos/ }).waitFor()
    await isFit(page)

    await page.getByRole('link', { name: 'Moved addresses' }).click()
    await page.getByRole('button', { name: 'Add a moved address' }).first().click()
    await form.getByLabel('Old address').fill('/old-news')
    await form.getByLabel('Leads to').fill('/nowhere')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Nothing stands at this address.').waitFor()
    await form.getByLabel('Leads to').fill('/news')
    await save()
    await page.getByRole('button', { name: '/old-news leads to /news' }).waitFor()
    await isFit(page)
    expect((await room.read('/old-news')).status).toBe(301)
    await context.close()
  })
})

import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('topics and contributors at the desk', (room) => {
  test('an editor names a topic and renames it, and gives a contributor a picture and an address elsewhere; readers see both (axe)', async () => {
    const { page, context } = await room.enter('editor', '/topics')
    await page.getByRole('heading', { name: 'No topics yet' }).waitFor()
    await page.getByRole('button', { name: 'Add a topic' }).first().click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Name').fill('Fuel prices')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Fuel prices /topics/fuel-prices' }).click()
    await form.getByLabel('Address').fill('petrol')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Fuel prices /topics/petrol' }).waitFor()
    expect((await room.read('/topics/fuel-prices')).status).toBe(301)

    await page.getByRole('link', { name: 'Contributors' }).click()
    await page.getByLabel('Find a contributor').fill('ben')
    await page.getByRole('button', { name: /^Chi/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Ben/ }).click()
    await form.getByLabel('Role').fill('Harbour correspondent')
    await form.getByRole('button', { name: 'Choose a picture: Picture' }).click()
    await page.locator('input[type=file]').setInputFiles('sample/pictures/adaeze.jpg')
    await form.getByRole('img', { name: 'Picture' }).waitFor()
    await form.getByRole('button', { name: 'Add an address' }).click()
    await form.getByLabel('Address 1', { exact: true }).fill('ben.example')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('must be an address beginning with https://').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    }
    await form.getByLabel('Address 1', { exact: true }).fill('https://ben.example/')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    }
    const { text } = await room.read('/contributors/ben')
    expect([text.includes('Harbour correspondent'), text.includes('https://ben.example/'), text.includes('/media/')]).toEqual([true, true, true])
    await context.close()
  })
})

import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('adverts at the desk', (room) => {
  test('an owner brings a picture, says where it leads and stands, and readers see it; everybody can use the screen (axe)', async () => {
    const { page, context } = await room.enter('owner', '/adverts', { width: 390, height: 844 })
    await page.getByRole('button', { name: 'Add an advert' }).first().click()
    const form = page.getByRole('dialog', { name: 'A new advert' })
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Give it a name.').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await form.getByLabel('Name').fill('Ebute Soap')
    await form.getByRole('button', { name: 'Choose a picture' }).click()
    await page.getByRole('dialog', { name: 'Choose a picture' }).locator('input[type=file]').setInputFiles('sample/pictures/bicycles.png')
    await form.getByRole('img', { name: 'The picture of this advert' }).waitFor()
    await form.getByLabel('What the picture says').fill('Ebute Soap, clean by noon')
    await form.getByLabel('Leads to').fill('https://soap.example/')
    await form.getByLabel('From', { exact: true }).fill('2026-01-05')
    await form.getByLabel('From, at').fill('08:30')
    await form.getByLabel('Until', { exact: true }).fill('2099-12-31')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('seen 0, opened 0').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await expect.poll(async () => (await room.read('/')).text).toContain('Ebute Soap, clean by noon')
    await page.getByRole('button', { name: /^Ebute Soap/ }).click()
    const again = page.getByRole('dialog')
    const times = ['From', 'From, at', 'Until', 'Until, at'].map((name) => again.getByLabel(name, { exact: true }).inputValue())
    expect(await Promise.all(times)).toEqual(['2026-01-05', '08:30', '2099-12-31', ''])
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click()
    await page.getByText('No adverts', { exact: true }).waitFor()
    await expect.poll(async () => (await room.read('/')).text).not.toContain('soap.example')
    await context.close()
  })
})

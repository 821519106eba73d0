import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('the library at the desk', (room) => {
  test('an editor brings two pictures at once, says what one shows, finds it by that, and removes the other; everybody can use the screen (axe)', async () => {
    const { page, context } = await room.enter('editor', '/media')
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor()
    await page.locator('input[type=file]').first().setInputFiles(['sample/pictures/lagoon.jpg', 'sample/pictures/bench.jpg'])
    await page.getByRole('button', { name: 'lagoon.jpg', exact: true }).click()
    await page.getByRole('dialog').getByLabel('What it shows').fill('The bridge over the lagoon')
    await page.getByRole('dialog').getByText('Nowhere yet.').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByLabel('Search by name, caption or credit').fill('over the lagoon')
    await page.getByRole('button', { name: 'The bridge over the lagoon' }).waitFor()
    await page.getByRole('button', { name: 'bench.jpg', exact: true }).waitFor({ state: 'detached' })
    await page.getByLabel('Search by name, caption or credit').fill('')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'bench.jpg', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'bench.jpg', exact: true }).waitFor({ state: 'detached' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    }
    await context.close()
  })
})

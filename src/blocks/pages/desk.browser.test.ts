import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('pages at the desk', (room) => {
  test('an editor writes a page, is warned before leaving it unsaved, publishes it, and readers have it (axe)', async () => {
    const { page, context } = await room.enter('editor', '/pages')
    await page.getByRole('heading', { name: 'No pages yet' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Write a page' }).first().click()
    await page.getByLabel('Title').fill('About us')
    await page.getByRole('textbox', { name: 'The text' }).click()
    await page.keyboard.type('We ring **daily**.')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'All pages' }).click()
    await expect.poll(() => asked).toEqual(['What you wrote is not saved. Leave all the same?'])
    await page.getByLabel('State').selectOption('published')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    }
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Read it' }).waitFor()
    expect((await room.read('/about-us')).text).toContain('<strong>daily</strong>')
    await page.getByRole('link', { name: 'All pages' }).click()
    await page.getByRole('button', { name: 'About us /about-us Published' }).click()
    await page.getByRole('textbox', { name: 'The text' }).getByText('daily').waitFor()
    expect(asked.length).toBe(1)
    await context.close()
  })
})

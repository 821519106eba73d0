import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

/** Opens a setting of the index, fills its form, saves; the form goes by itself. */
async function set(page: Page, setting: RegExp, fill: (form: ReturnType<Page['getByRole']>) => Promise<unknown>) {
  await page.getByRole('main').getByRole('button', { name: setting }).click()
  const form = page.getByRole('dialog').first()
  await fill(form)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

inANewsroom('the paper', (room) => {
  test('an owner sets name, menu, sidebar and profiles, each by itself, and readers have them; everybody can use the screen (axe)', async () => {
    const { page, context } = await room.enter('owner', '/paper', { width: 390, height: 844 })
    await page.getByRole('button', { name: /^Name/ }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await page.getByRole('button', { name: /^Address/ }).click()
    await page.getByRole('dialog').getByLabel('Address').fill('harbour')
    await page.keyboard.press('Enter')
    await page.getByText('This must be the address of the site, such as https://paper.example.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Throw it away' }).click()

    await set(page, /^Name/, (form) => form.getByLabel('The line under it').fill('Rung daily'))
    await set(page, /^Menu/, async (form) => {
      await form.getByRole('button', { name: 'Add one' }).click()
      await form.getByLabel('Words').fill('Our history')
      await form.getByLabel('Leads to').fill('/history')
    })
    await set(page, /^Sidebar/, (form) => form.getByRole('switch', { name: 'Weather' }).click())
    await set(page, /^Connect with us/, async (form) => {
      await form.getByRole('button', { name: 'Add one' }).click()
      await form.getByLabel('Where').selectOption('Mastodon')
      await form.getByLabel('Address').fill('https://social.example/@bell')
    })
    await page.getByText('The latest show, Quote of the day, Trending, Contributors', { exact: true }).waitFor()
    await expect.poll(async () => (await room.read('/')).text).toContain('https://social.example/@bell')
    const { text } = await room.read('/')
    for (const words of ['Rung daily', 'href="/history"']) expect(text).toContain(words)
    await context.close()
  })

  test('everybody can use the form of each setting (axe)', { timeout: 240_000 }, async () => {
    const { page, context } = await room.enter('owner', '/paper', { width: 390, height: 844, dark: true })
    await page.getByRole('button', { name: /^Name/ }).waitFor()
    const names = await page.getByRole('main').getByRole('listitem').getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.querySelector('p')?.textContent ?? ''))
    expect(names).toHaveLength(16)
    for (const name of names) {
      await page.getByRole('main').getByRole('button', { name: new RegExp(`^${name.replace('.', '\\.')}`) }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).waitFor()
      await expect.poll(() => faults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await context.close()
  })
})

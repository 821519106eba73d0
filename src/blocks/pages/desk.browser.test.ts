import type { Page } from 'playwright-core'
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

  test('the tab is killed while somebody writes a page: the words are there again, until they are saved or thrown away, whoever sits here meanwhile (axe)', async () => {
    const { page, context } = await room.enter('editor', '/pages/new')
    await page.waitForFunction(() => Boolean(navigator.serviceWorker.controller))
    await page.getByLabel('Title').fill('Our history')
    await text(page).click()
    await page.keyboard.type('Since 1962.')
    await expect.poll(() => kept(page)).toContain('Since 1962.')
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(`${room.home}/desk/pages/new`)
    await text(again).getByText('Since 1962.').waitFor()
    expect(await again.getByLabel('Title').inputValue()).toBe('Our history')
    await again.getByRole('status').filter({ hasText: 'was not saved. Here it is again.' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await again.emulateMedia({ colorScheme })
      await expect.poll(() => faults(again), { timeout: 15_000 }).toEqual([])
    }
    await again.getByRole('button', { name: 'Save' }).click()
    await again.waitForURL(/pages\/(?!new)/)
    await expect.poll(() => kept(again)).toBe('[]')
    await again.getByLabel('Title').fill('Our long history')
    await expect.poll(() => kept(again)).toContain('Our long history')
    again.on('dialog', (dialog) => void dialog.accept())
    await again.reload()
    await again.getByRole('button', { name: 'Throw it away' }).click()
    await expect.poll(() => again.getByLabel('Title').inputValue()).toBe('Our history')
    await expect.poll(() => kept(again)).toBe('[]')
    await again.getByLabel('Title').fill('Nobody else’s')
    await expect.poll(() => kept(again)).toContain('Nobody else’s')
    await again.getByRole('button', { name: 'Ada' }).click()
    await again.getByRole('menuitem', { name: 'Sign out' }).click()
    await again.waitForURL(/sign-in/)
    expect(await kept(again)).toContain('Nobody else’s')
    await context.close()
  })

  test('two people write in one page: what each wrote is in it, and where both changed the same the second is shown it and chooses (axe)', async () => {
    const owner = await room.enter('owner', '/pages/new', { width: 390, height: 844 })
    const { page: ola, context } = owner
    await ola.getByLabel('Title').fill('Contact')
    await text(ola).click()
    await ola.keyboard.type('Call us.\nWrite to us.')
    await ola.getByRole('button', { name: 'Save' }).click()
    await ola.waitForURL(/pages\/(?!new)/)
    const other = await context.newPage()
    await other.goto(ola.url())
    await text(other).getByText('Write to us.').click()
    await other.keyboard.press('End')
    await other.keyboard.type(' Soon.')
    await other.getByRole('button', { name: 'Save' }).click()
    await other.getByText('Saved', { exact: true }).waitFor()
    await text(ola).getByText('Call us.').click()
    await ola.keyboard.press('Home')
    await ola.keyboard.type('Please: ')
    await ola.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => text(ola).innerText()).toMatch(/Please: Call us\.\s+Write to us\. Soon\./)
    await text(other).getByText('Call us.').click()
    await other.keyboard.press('End')
    await other.keyboard.type(' Now.')
    await other.getByRole('button', { name: 'Save' }).click()
    await other.getByRole('alert', { name: 'Somebody else was here' }).getByText('Please:').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await other.emulateMedia({ colorScheme })
      await expect.poll(() => faults(other), { timeout: 15_000 }).toEqual([])
    }
    await other.getByRole('button', { name: 'Take theirs' }).click()
    await expect.poll(() => text(other).innerText()).toMatch(/^Please: Call us\.\s+Write to us\. Soon\.$/)
    expect(await other.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await context.close()
  })
})

const text = (page: Page) => page.getByRole('textbox', { name: 'The text' })

/** What this browser keeps of forms that are not saved. */
const kept = (page: Page) => page.evaluate(() => new Promise<string>((resolve) => {
  const opening = indexedDB.open('ogene-desk-kept', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('words')
  opening.onsuccess = () => {
    opening.result.transaction('words').objectStore('words').getAll().onsuccess = (event) => resolve(JSON.stringify((event.target as IDBRequest).result))
    opening.result.close()
  }
}))

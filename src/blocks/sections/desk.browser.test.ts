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

  test('two people open one form: what each changed is kept, and where both changed the same the second sees it and says which is to stand (axe)', async () => {
    const [ada, ola] = [await room.enter('editor', '/sections'), await room.enter('owner', '/sections')]
    const field = ({ page }: typeof ada, name: string) => page.getByRole('dialog').getByLabel(name)
    for (const { page } of [ada, ola]) await page.getByRole('button', { name: 'Sport /sport' }).click()
    await field(ada, 'Name').fill('Games')
    await field(ada, 'Description').fill('Who won')
    await ada.page.getByRole('button', { name: 'Save' }).click()
    await ada.page.getByRole('button', { name: 'Games /sport' }).waitFor()
    await field(ola, 'Name').fill('Sports')
    await ola.page.keyboard.press('Enter')
    const notice = ola.page.getByRole('alert', { name: 'Somebody else was here' })
    await notice.getByText('Ada changed this meanwhile').waitFor()
    await notice.getByText('Now stands under name: “Games”').waitFor()
    expect(await field(ola, 'Name').inputValue()).toBe('Sports')
    for (const colorScheme of ['light', 'dark'] as const) {
      await ola.page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(ola.page), { timeout: 15_000 }).toEqual([])
    }
    await ola.page.keyboard.press('Tab')
    await ola.page.keyboard.press('Enter')
    await ola.page.getByRole('button', { name: 'Sports /sport' }).waitFor()
    expect((await room.read('/sport')).text).toContain('Who won')
    await ada.page.getByRole('button', { name: 'Games /sport' }).click()
    await field(ada, 'Name').fill('Play')
    await ada.page.keyboard.press('Enter')
    await ada.page.getByRole('button', { name: 'Take theirs' }).click()
    expect(await field(ada, 'Name').inputValue()).toBe('Sports')
    await ada.page.keyboard.press('Escape')
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' })
    await Promise.all([ada, ola].map(({ context }) => context.close()))
  })

  test('Escape asks before it throws away what was changed in a form, and pressed twice keeps it (axe)', async () => {
    const { page, context } = await room.enter('editor', '/sections')
    await page.getByRole('button', { name: 'News /news' }).click()
    const name = page.getByRole('dialog').getByLabel('Name')
    await name.fill('Tidings')
    await page.keyboard.press('Escape')
    await page.getByRole('alert').getByText('What you changed here is not saved.').waitFor()
    await expect.poll(() => faults(page), { timeout: 15_000 }).toEqual([])
    await expect.poll(() => page.getByRole('button', { name: 'Keep writing' }).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save' }).waitFor()
    expect([await name.inputValue(), await name.evaluate((field) => field === document.activeElement)]).toEqual(['Tidings', true])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Throw it away' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'News /news' }).click()
    expect(await name.inputValue()).toBe('News')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await context.close()
  })
})

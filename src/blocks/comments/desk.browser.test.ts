import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom, type Newsroom } from '../../../test/journeys/newsroom.ts'

async function post(room: Newsroom, subjectId: string, n: number) {
  const form = new URLSearchParams({ subjectId, name: `Reader ${n}`, email: `r${n}@mail.example`, text: `Comment number ${n} of the evening.`, openedAt: String(Date.now() - 20_000) })
  const answer = await fetch(`${room.home}/comments`, { method: 'POST', body: form, redirect: 'manual', headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14)' } })
  expect(answer.status).toBe(303)
}

inANewsroom('comments at the desk', (room) => {
  test('ten that wait are decided by ten keys, one is brought back, one answered; nobody needs a mouse, and everybody can use the screen (axe)', async () => {
    const { page: writing, context: editors } = await room.enter('editor', '/stories')
    await writing.getByRole('button', { name: 'Write a story' }).first().click()
    await writing.getByLabel('Headline', { exact: true }).fill('The bridge talks')
    await writing.getByRole('button', { name: 'About', exact: true }).first().click()
    await writing.getByLabel('Section', { exact: true }).selectOption({ label: 'News' })
    await writing.keyboard.press('Escape')
    await writing.getByRole('status').filter({ hasText: /^saved/ }).waitFor()
    await writing.getByRole('button', { name: 'Publish' }).first().click()
    await writing.getByRole('button', { name: 'Publish it now' }).click()
    await writing.getByText('Published', { exact: true }).waitFor()
    const id = /stories\/([^/?]+)/.exec(writing.url())![1]!
    for (let n = 1; n <= 10; n++) await post(room, id, n)
    const { page, context } = await room.enter('moderator', '/comments', { width: 390, height: 844 })
    await page.getByText('Comment number 10 of the evening.').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    // As quick as they can be pressed: each is for the next.
    for (let n = 10; n >= 1; n--) await page.keyboard.press(n === 5 ? 's' : 'a')
    await page.getByText('Nothing waits').waitFor()
    for (const back of [1, 2]) {
      await page.keyboard.press('z')
      await expect.poll(() => page.locator('.queue > li').count()).toBe(back)
    }
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await page.getByText('Nothing waits').waitFor()
    const counts = () => page.getByLabel('Which').locator('option').allInnerTexts()
    await expect.poll(counts).toEqual(['Waiting (0)', 'Shown (9)', 'Spam (1)', 'Bin (0)'])
    const shown = async () => (await room.read('/news/the-bridge-talks')).text.split('of the evening.').length - 1
    await expect.poll(shown).toBeGreaterThanOrEqual(9)
    await page.getByLabel('Which').selectOption('spam')
    await page.getByText('Comment number 5 of the evening.').waitFor()
    await page.keyboard.press('a')
    await page.getByText('None', { exact: true }).waitFor()
    await expect.poll(counts).toContain('Spam (0)')
    await page.keyboard.press('z')
    await page.getByText('Comment number 5 of the evening.').waitFor()
    await expect.poll(counts).toContain('Spam (1)')
    await page.keyboard.press('r')
    await page.getByLabel('To Reader 5').waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('Which').selectOption('shown')
    await page.getByText('Comment number 9 of the evening.').waitFor()
    await page.locator('.queue > li').filter({ hasText: 'number 9' }).getByRole('button', { name: 'Reply' }).click()
    await page.getByLabel('To Reader 9').fill('Thank you for writing.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await room.read('/news/the-bridge-talks')).text).toContain('Thank you for writing.')
    await Promise.all([context.close(), editors.close()])
  })
})

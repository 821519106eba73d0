import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('quotes at the desk', (room) => {
  test('a list that is long in coming says so; one that wants for a signal says that, and comes by itself when it is back (axe)', async () => {
    const { page, context } = await room.enter('editor', '/topics', { width: 390, height: 844 })
    let answer = () => {}
    const isAnswered = new Promise<void>((resolve) => { answer = resolve })
    await page.route('**/desk/api/quotes?*', async (route) => { await isAnswered; await route.continue() })
    await page.goto(`${room.home}/desk/quotes`)
    await page.getByText('Still loading').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    answer()
    await page.getByLabel('Find a quote').fill('nobody said this')
    await page.getByText('Nothing fits these words').waitFor()
    await page.unroute('**/desk/api/quotes?*')
    await context.setOffline(true)
    await page.getByLabel('Find a quote').fill('nor this')
    await page.getByText('There is no signal. This comes when it is back.').waitFor()
    await expect.poll(() => faults(page)).toEqual([])
    await context.setOffline(false)
    await page.getByText('Nothing fits these words').waitFor()
    await context.close()
  })
})

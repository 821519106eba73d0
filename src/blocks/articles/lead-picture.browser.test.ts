import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { begin, chooseSection, publish } from '../../../test/journeys/manuscript.ts'
import { inANewsroom } from '../../../test/journeys/newsroom.ts'

inANewsroom('the lead picture of an article', (room) => {
  test('is shown no larger than it is and no higher than most of the window, whatever its shape, on a telephone and on a desk', async () => {
    const { page } = await room.enter('editor')
    const context = await room.browser.newContext()
    const reader = await context.newPage()
    for (const [name, size] of [['upright', { width: 426, height: 640 }], ['tall', { width: 1200, height: 2400 }], ['broad', { width: 1600, height: 1000 }]] as const) {
      await page.goto(`${room.home}/desk/stories`)
      await begin(page, `The ${name} picture`, 'It is above.')
      await page.getByRole('button', { name: 'Add a lead picture' }).click()
      const buffer = await sharp({ create: { ...size, channels: 3, background: '#a33' } }).jpeg().toBuffer()
      await page.locator('input[type=file]').setInputFiles({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer })
      await page.getByLabel('What it shows').fill('A red field')
      await chooseSection(page)
      await publish(page)
      for (const [width, height] of [[360, 780], [1280, 900]] as const) {
        await reader.setViewportSize({ width, height })
        await reader.goto(`${room.home}/news/the-${name}-picture`)
        const shown = await shownSize(reader)
        expect([name, width, shown.width <= size.width, shown.height <= 0.8 * height + 1, shown.width > 200]).toEqual([name, width, true, true, true])
      }
    }
    await context.close()
    await page.close()
  })
})

const shownSize = (page: Page) => page.locator('.lead-picture picture img').evaluate((image) => {
  const { width, height } = image.getBoundingClientRect()
  return { width, height }
})

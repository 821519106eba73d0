import sharp from 'sharp'
import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { text } from '../../../test/journeys/manuscript.ts'
import { inEachNewsroom } from '../../../test/journeys/newsroom.ts'
import { zipOf } from '../../../test/zip.ts'
import { wxrOf } from './wordpress/wxr-for-tests.ts'

const site = wxrOf({ items: [
  { id: 1, type: 'attachment', title: 'bell', name: 'bell', attachmentUrl: 'https://bell.example/wp-content/uploads/2024/05/bell.jpg', meta: [['_wp_attached_file', '2024/05/bell.jpg']] },
  { id: 2, title: 'The bell rings', name: 'the-bell-rings', content: '<p>It rang.</p><img src="https://bell.example/wp-content/uploads/2024/05/bell.jpg" alt="A bell">' },
] })

inEachNewsroom('a WordPress site', (room) => {
  test('comes in by upload with its pictures: the owner watches, reads what became of each thing, and readers have it; everybody can use the screen (axe)', async () => {
    const { page } = await room.enter('owner', '/import', { width: 390, height: 844 })
    const picture = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#a33' } }).jpeg().toBuffer()
    await page.getByRole('button', { name: 'The export' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    const [exports, uploads] = [page.locator('input[type=file]').nth(0), page.locator('input[type=file]').nth(1)]
    await exports.setInputFiles({ name: 'bell.xml', mimeType: 'text/xml', buffer: Buffer.from('<rss>this is no export') })
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('It could not be brought in').waitFor()
    await exports.setInputFiles({ name: 'bell.xml', mimeType: 'text/xml', buffer: Buffer.from(site) })
    await uploads.setInputFiles({ name: 'uploads.zip', mimeType: 'application/zip', buffer: zipOf({ 'uploads/2024/05/bell.jpg': picture }) })
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('All of it is here').waitFor()
    await page.getByRole('row', { name: 'Stories 1' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await page.goto(`${room.home}/desk/stories`)
    await page.getByText('The bell rings').first().waitFor()
    expect((await room.read('/')).text).toContain('The bell rings')
    expect((await room.read('/search?q=bell')).status).toBe(200)
    // What nobody has saved at the desk yet can be written on at once.
    await page.getByText('The bell rings').first().click()
    await text(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' Again.')
    await page.getByRole('status').filter({ hasText: 'saved · readers do not have this yet' }).waitFor()
    await page.close()
  })
})

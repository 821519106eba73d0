import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults } from '../axe.ts'
import { htmlFaults } from '../html.ts'
import { openRoom } from './room.ts'
import { overhang, startReading } from './reading.ts'

const room = openRoom()

const kinds = [
  'front', 'section', 'article', 'contributor', 'contributors', 'topic', 'topics', 'page', 'show', 'shows', 'episode', 'quotes', 'places', 'weather', 'archive', 'year', 'month', 'day', 'missing', 'retracted',
] as const

/** On dark paper only the colours are others: one of each look is enough. */
const looks = ['front', 'article', 'contributor', 'page', 'episode', 'quotes', 'weather', 'archive', 'retracted'] as const

/** Chromium says in the console that an address was not found, or is no more, as it should. */
const butMissing = (troubles: string[]) => troubles.filter((trouble) => !/status of (404|410)/.test(trouble))

describe.each(['light', 'dark'] as const)('on %s paper', (colorScheme) => {
  // Colours do not change with the width.
  test.each(colorScheme === 'light' ? [360, 1280] : [360])('every kind of page is whole at %i pixels: no error, no stranger asked, nothing sticks out, everyone can use it (axe, all rules)', async (width) => {
    const reading = await startReading(room.browser, room.edition.home, { viewport: { width, height: 800 }, colorScheme })
    for (const kind of colorScheme === 'light' ? kinds : looks) {
      await reading.open(room.edition.paths[kind])
      await allPicturesLoaded(reading.page)
      // What is wide does not change for who cannot see: the narrow page is asked about, and colours on both papers.
      const unusable = width === 360 ? await faults(reading.page) : []
      expect([kind, await overhang(reading.page), butMissing(reading.troubles), unusable]).toEqual([kind, 0, [], []])
    }
    await reading.close()
  })

  test('everyone can use the open thread, and the form that is to be mended', async () => {
    const reading = await startReading(room.browser, room.edition.home, { colorScheme })
    const { page } = reading
    await reading.open(`${room.edition.paths.article}#respond`)
    expect(await page.locator('#respond').isVisible()).toBe(true)
    expect(await faults(reading.page)).toEqual([])
    await page.locator('#respond form').evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await Promise.all([page.waitForResponse((answer) => answer.status() === 422), page.getByRole('button', { name: 'Post Comment' }).click()])
    await page.locator('.wrong').waitFor()
    expect([await overhang(page), await faults(reading.page)]).toEqual([0, []])
    await reading.close()
  })
})

/** Those further down, which wait for a scroll, and lazy ones are asked for at once, so that a broken one shows. */
async function allPicturesLoaded(page: Page) {
  const broken = await page.evaluate(async () => {
    dispatchEvent(new Event('scroll'))
    const pictures = [...document.images].filter((image) => image.checkVisibility())
    for (const image of pictures) image.loading = 'eager'
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)))
    return pictures.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc)
  })
  expect(broken).toEqual([])
}

test('every kind of page is valid HTML', async () => {
  for (const kind of kinds) {
    const page = await fetch(room.edition.home + room.edition.paths[kind], { headers: { accept: 'text/html' } })
    expect([kind, await htmlFaults(await page.text())]).toEqual([kind, []])
  }
})

test('on paper, everything of the article is there and nothing that is of no use there', async () => {
  const reading = await startReading(room.browser, room.edition.home, { viewport: { width: 1280, height: 800 } })
  const { page } = reading
  await reading.open(`${room.edition.paths.article}#respond`)
  await page.emulateMedia({ media: 'print' })
  for (const selector of ['h1', '.body', '.masthead-name']) expect(await page.locator(selector).first().isVisible()).toBe(true)
  for (const selector of ['.sidebar', '.to-top', '.skip', '.theme-switch', '.share', '#respond', '.reply']) expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false])
  expect(await overhang(page)).toBe(0)
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  await reading.close()
})

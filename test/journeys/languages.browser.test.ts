import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults } from '../axe.ts'
import { launchBrowser } from '../browser.ts'
import { type Edition, printEdition } from './edition.ts'
import { overhang, startReading } from './reading.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser?.close())

describe.each(['ar', 'fr'])('a paper in %s', (language) => {
  let edition: Edition
  beforeAll(async () => {
    edition = await printEdition(language)
  })
  afterAll(async () => edition?.close())

  test.each([390, 1280])('can be used by everyone at %i pixels, and nothing of it sticks out', async (width) => {
    const reading = await startReading(browser, edition.home, { viewport: { width, height: 800 } })
    const { front, section, article, episode, missing } = edition.paths
    for (const address of [front, section, article, episode, missing, '/search?q=lagoon']) {
      await reading.open(address)
      // What is wide does not change for who cannot see.
      const unusable = width === 390 ? await faults(reading.page) : []
      expect([address, await overhang(reading.page), reading.troubles.filter((trouble) => !trouble.includes('404')), unusable]).toEqual([address, 0, [], []])
    }
    await reading.close()
  })
})

test('in Arabic the page begins at the right: its words there, its sidebar to their left, its date before the switch', async () => {
  const edition = await printEdition('ar')
  const reading = await startReading(browser, edition.home, { viewport: { width: 1280, height: 800 } })
  await reading.open(edition.paths.article)
  const leftOf = (selector: string) => reading.page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().left)
  expect(await leftOf('main')).toBeGreaterThan(await leftOf('.sidebar'))
  expect(await leftOf('.masthead-line time')).toBeGreaterThan(await leftOf('.theme-switch'))
  expect(await reading.page.locator('main h1').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await reading.close()
  await edition.close()
})

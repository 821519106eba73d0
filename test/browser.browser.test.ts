import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser
const html = '<!doctype html><title>Ogene</title><h1>Hear the news</h1><script>document.title = "Read"</script>'
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
})

beforeAll(async () => {
  browser = await launchBrowser()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
})
afterAll(async () => {
  await browser?.close()
  server.close()
})

test('a reader with a real browser sees a page and its script runs', async () => {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.locator('h1').textContent()).toBe('Hear the news')
  expect(await page.title()).toBe('Read')
  await page.close()
})

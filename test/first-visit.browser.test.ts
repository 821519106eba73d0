/** What the first visit to an article costs a reader on a telephone, before the first scroll: bytes and requests as they cross the wire. */
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { openRoom } from './journeys/room.ts'

const budget = { bytes: 40_000, requests: 4 }
const article = '/news/the-ferry-that-beat-the-bridge'

const room = openRoom()

test.each([{ width: 360, density: 2 }, { width: 390, density: 3 }, { width: 412, density: 2.625 }])(
  'a telephone of $width points at $density× fetches at most 40 kB in four requests before the first scroll',
  async ({ width, density }) => {
    const fetched = await firstVisit({ viewport: { width, height: 800 }, deviceScaleFactor: density, isMobile: true, hasTouch: true })
    const bytes = fetched.reduce((sum, each) => sum + each.bytes, 0)
    const isWithin = bytes <= budget.bytes && fetched.length <= budget.requests
    expect({ isWithin, bytes, fetched }).toEqual({ isWithin: true, bytes, fetched })
  },
)

async function firstVisit(device: Parameters<Browser['newContext']>[0]) {
  const context = await room.browser.newContext(device)
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const addresses = new Map<string, string>()
  const fetched: { address: string; bytes: number }[] = []
  wire.on('Network.responseReceived', ({ requestId, response }) => void addresses.set(requestId, response.url))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? ''
    if (address.startsWith(room.edition.home)) fetched.push({ address: address.slice(room.edition.home.length), bytes: encodedDataLength })
  })
  await wire.send('Network.enable')
  await page.goto(room.edition.home + article, { waitUntil: 'networkidle' })
  await context.close()
  return fetched
}

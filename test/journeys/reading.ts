/** A reader's browser that writes down whatever a reader should never meet: errors, broken security rules, requests to strangers. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export interface Reading {
  context: BrowserContext
  page: Page
  /** A line for each thing that went wrong; cleared by whoever expects one. */
  troubles: string[]
  /** Opens an address of the paper; where only `#…` changes it is opened anew all the same. */
  open(path: string): Promise<void>
  close(): Promise<void>
}

/** What a phone says of itself: the browser of the tests says that it has no head, and is taken for a robot. */
const phone = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'

export async function startReading(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<Reading> {
  const context = await browser.newContext({ userAgent: phone, viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  watchPage(page, troubles)
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${home}/`) && !url.startsWith('data:')) troubles.push(`request to ${url}`)
  })
  return {
    context, page, troubles,
    async open(path) {
      if (path.includes('#')) await page.goto('about:blank')
      await page.goto(home + path)
    },
    close: () => context.close(),
  }
}

/** Chromium tells a broken security rule as an error of the console. */
function watchPage(page: Page, troubles: string[]) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text().slice(0, 300)}`)
  })
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
}

/** How much wider the page is than the window. */
export const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

export const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

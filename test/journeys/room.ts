/** A reading room: a real browser and a printed edition for the tests of a file, there before the first and gone after the last. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Edition, printEdition } from './edition.ts'

export interface Room {
  browser: Browser
  edition: Edition
}

/** What it gives is there once a test runs. */
export function openRoom(): Room {
  const room: Partial<Room> = {}
  beforeAll(async () => {
    room.edition = await printEdition()
    room.browser = await launchBrowser()
  })
  afterAll(async () => {
    await room.browser?.close()
    await room.edition?.close()
  })
  // Filled by the hook above, before anybody asks.
  return room as Room
}

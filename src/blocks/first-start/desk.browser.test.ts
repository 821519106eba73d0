import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { faults } from '../../../test/axe.ts'
import { launchBrowser } from '../../../test/browser.ts'
import { freePort } from '../../../test/contract/program.ts'
import { databases, dropAll, freshDatabase } from '../../../test/databases.ts'
import { type Serving, startOgene } from '../../serve.ts'

describe.each(databases)('the first start, on %s', (dialect) => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-first-start-'))
  let browser: Browser
  let serving: Serving
  beforeAll(async () => {
    const where = dialect === 'postgres' ? await freshDatabase(dialect) : undefined
    // The sample is tried elsewhere: it takes long to fill.
    serving = await startOgene(readConfig({ OGENE_DATA: dataDir, OGENE_SAMPLE: 'no', PORT: String(await freePort()), LOG_LEVEL: 'silent', ...(where && 'url' in where && { DATABASE_URL: where.url }) }))
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(dataDir, { recursive: true, force: true })
    await dropAll()
  })

  test('from the link in the terminal to the first published story with a picture: three screens, four fields, one sign-in; Ctrl+K leads everywhere', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(serving.setUpLink!)
    await page.getByLabel('What is the paper called?').fill('The Harbour Bell')
    await page.getByLabel('Your name').fill('Ada Obi')
    await page.getByLabel('Your e-mail').fill('ada@harbour.example')
    await page.getByLabel('A password').fill('a boat, a bridge, a bell')
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Empty').check()
    await page.getByRole('button', { name: 'Open the desk' }).click()
    await page.getByRole('heading', { name: 'Stories', exact: true }).waitFor()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByLabel('A screen or the headline of a story').fill('sect')
    await expect.poll(() => faults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add a section' }).first().waitFor()
    await page.goto(`${serving.url}/desk/stories`)
    await page.getByRole('button', { name: 'Write a story' }).first().click()
    await page.getByLabel('Headline', { exact: true }).fill('The first story')
    await page.keyboard.press('Enter')
    await page.keyboard.type('What it is about.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('It is here.')
    await page.getByRole('button', { name: 'Add a lead picture' }).click()
    await page.locator('input[type=file]').setInputFiles('sample/pictures/lagoon.jpg')
    await page.getByLabel('What it shows').fill('The lagoon')
    await page.getByRole('button', { name: 'Publish' }).first().click()
    await page.getByRole('button', { name: 'Change section, time, address' }).click()
    await page.getByLabel('A new section').fill('Harbour')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Section', { exact: true }).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('Harbour')
    await page.keyboard.press('Escape')
    await page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()
    await page.getByRole('button', { name: 'Publish' }).first().click()
    await page.getByRole('button', { name: 'Publish it now' }).click()
    await expect.poll(async () => (await fetch(`${serving.url}/harbour/the-first-story`)).status).toBe(200)
    const html = await (await fetch(`${serving.url}/harbour/the-first-story`)).text()
    expect([html.includes('alt="The lagoon"'), html.includes('Ada Obi'), html.includes('What it is about.')]).toEqual([true, true, true])
    await context.close()
  })
})

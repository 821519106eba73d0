import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { faults } from '../../../test/axe.ts'
import { launchBrowser } from '../../../test/browser.ts'
import { freePort } from '../../../test/contract/program.ts'
import { type Serving, startOgene } from '../../serve.ts'

describe('the sample magazine at the desk', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-sample-'))
  let browser: Browser
  let serving: Serving
  beforeAll(async () => {
    serving = await startOgene(readConfig({ OGENE_DATA: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'silent' }))
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('is taken away by whoever set the paper up with it, after one question; what they edited stays and is named; everybody can use the screens (axe)', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    await page.goto(serving.setUpLink!)
    await page.getByLabel('What is the paper called?').fill('The Harbour Bell')
    await page.getByLabel('Your name').fill('Ada Obi')
    await page.getByLabel('Your e-mail').fill('ada@harbour.example')
    await page.getByLabel('A password').fill('a boat, a bridge, a bell')
    await page.getByRole('button', { name: 'Open the desk' }).click()
    await page.getByText('The ferry that beat the bridge').first().click()
    await page.getByLabel('Headline', { exact: true }).fill('The ferry we know')
    await page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()
    await page.goto(`${serving.url}/desk/import`)
    await page.getByRole('button', { name: 'Take the sample away' }).waitFor()
    await page.goto(`${serving.url}/desk/paper`)
    const take = page.getByRole('button', { name: 'Take the sample away' })
    await take.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    page.once('dialog', (dialog) => void dialog.dismiss())
    await take.click()
    page.once('dialog', (dialog) => void dialog.accept())
    await take.click()
    await page.getByText('things were taken away.').waitFor({ timeout: 60_000 })
    await page.getByText('The ferry we know').waitFor()
    await expect.poll(() => faults(page)).toEqual([])
    await page.reload()
    await page.getByRole('heading', { name: 'Machines' }).waitFor()
    expect(await take.count()).toBe(0)
    const front = await (await fetch(serving.url)).text()
    expect([front.includes('The ferry that beat the bridge'), front.includes('The old tailor'), front.includes('sample magazine of Ogene')]).toEqual([true, false, false])
    await page.close()
  }, 180_000)
})

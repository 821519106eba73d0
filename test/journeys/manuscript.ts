/** A story open at the desk in a real browser, written in by hand. */
import type { Page } from 'playwright-core'

export const headlineOf = (page: Page) => page.getByLabel('Headline', { exact: true })
export const text = (page: Page) => page.getByRole('textbox', { name: 'The story' })
export const isSaved = (page: Page) => page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()

export async function begin(page: Page, headline: string, ...paragraphs: string[]) {
  await page.getByRole('button', { name: 'Write a story' }).first().click()
  await headlineOf(page).fill(headline)
  // Past the standfirst.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at) await page.keyboard.press('Enter')
    await page.keyboard.type(paragraph)
  }
  await isSaved(page)
}

export async function chooseSection(page: Page, name = 'News') {
  await page.getByRole('button', { name: 'About', exact: true }).first().click()
  await page.getByLabel('Section', { exact: true }).selectOption({ label: name })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function publish(page: Page, button = 'Publish it now') {
  await isSaved(page)
  await page.getByRole('button', { name: /^(Publish|Update)$/ }).first().click()
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** JSON of the desk, asked from within a tab; nothing where the answer has no words. */
export const ask = <T = { draft: { body: object }; version: number }>(page: Page, method: string, address: string, json?: object): Promise<T> => page.evaluate(async ([how, where, what]) => {
  const answer = await fetch(`/desk/api${where}`, { method: how, ...(what && { body: what, headers: { 'content-type': 'application/json' } }) })
  return (answer.status === 204 ? undefined : await answer.json()) as T
}, [method, address, json && JSON.stringify(json)] as [string, string, string | undefined])

export const idOf = (page: Page) => /stories\/([^/?]+)/.exec(page.url())![1]!

/** What axe finds wrong with a page. It runs in the page itself: the builder made for Playwright opens another page for each look, which takes six times as long. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const script = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8')

interface Look {
  /** Only in what this selector finds. */
  within?: string
  /** Not in what this selector finds. */
  without?: string
}

/** The rules that are broken, each with the elements that break it; what is framed has its own page and its own look. */
export async function faults(page: Page, { within, without }: Look = {}): Promise<string[][]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const options: RunOptions = { resultTypes: ['violations'], iframes: false }
  return page.evaluate(async ([inside, outside, how]) => {
    const { axe } = window as unknown as { axe: { run(where: object, how: RunOptions): Promise<AxeResults> } }
    const where = { include: [inside ?? 'html'], ...(outside && { exclude: [outside] }) }
    const { violations } = await axe.run(where, how)
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 160))])
  }, [within, without, options] as const)
}

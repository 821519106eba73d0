import { parseArgs } from 'node:util'
import { reportViews } from '#blocks/audience/actions.ts'
import { type Command, print, printJson, withOgene } from './command.ts'

export const views: Command = {
  usage: 'views [--json]',
  about: 'The most read articles: views of the last days, and what was counted before the paper came here.',
  async run(words) {
    const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } })
    const articles = await withOgene((app) => reportViews(app))
    if (values.json) printJson({ articles })
    else if (!articles.length) print('Nothing has been read yet.')
    else for (const { recently, before, headline } of articles) print(`${String(recently).padStart(8)} ${String(before).padStart(10)}  ${headline}`)
    return 0
  },
}

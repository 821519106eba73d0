import { parseArgs } from 'node:util'
import { reportAdverts, type Report } from '#blocks/adverts/actions.ts'
import { z } from 'zod'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

export const adverts: Command = {
  usage: 'adverts report [--from 2026-03-01] [--until 2026-03-31] [--json]',
  about: 'How often each advert was shown and opened, day by day; those taken away are told too.',
  async run(words) {
    const options = { from: { type: 'string' }, until: { type: 'string' }, json: { type: 'boolean' } } as const
    const { positionals: [verb], values } = parseArgs({ args: words, allowPositionals: true, options })
    if (verb !== 'report') throw new UsageError('Say "report".')
    const [from, until] = [dayOf(values.from), dayOf(values.until)]
    const report = await withOgene((app) => reportAdverts(app, { from, until }))
    if (values.json) printJson(report)
    else tell(report)
    return 0
  },
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined || z.iso.date().safeParse(text).success) return text
  throw new UsageError(`"${text}" is no day such as 2026-03-01.`)
}

function tell({ days, totals }: Report) {
  if (!days.length) return print('No advert was shown in that time.')
  const rows = [
    ...days.map(({ day, name, shown, opened }) => [day, name, shown, opened]),
    ...totals.map(({ name, shown, opened }) => ['all days', name, shown, opened]),
  ].map((row) => row.map(String))
  const table = [['day', 'advert', 'shown', 'opened'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)))
  for (const row of table) print(row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '))
}

import type { App } from '#kernel/app.ts'
import { listCounts } from './store.ts'

export interface Report {
  days: { day: string; name: string; place: string; section: string; shown: number; opened: number }[]
  totals: { name: string; shown: number; opened: number }[]
}

/** How often each advert was shown and opened, by day of the paper's calendar ('2026-03-02'), both given days included. */
export async function reportAdverts(app: App, { from = '', until = '9999-12-31' }: { from?: string | undefined; until?: string | undefined } = {}): Promise<Report> {
  const days = await listCounts(app.db, { from, until })
  const names = [...new Set(days.map(({ name }) => name))].sort()
  const sum = (name: string, what: 'shown' | 'opened') => days.filter((row) => row.name === name).reduce((total, row) => total + row[what], 0)
  return { days, totals: names.map((name) => ({ name, shown: sum(name, 'shown'), opened: sum(name, 'opened') })) }
}

/** Numbers as a benchmark tells them. Times are told, never judged; only ratios and counts have goals. */

export const median = (numbers: number[]) => percentile(numbers, 50)

/** The value below which so many in a hundred lie. */
export const percentile = (numbers: number[], percent: number) =>
  numbers.toSorted((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor((numbers.length * percent) / 100))] ?? NaN

export const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 1)} ms`
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`

/** A figure with its goal; a run in which one is missed says so. */
export function atMost(figure: number, goal: number, show: (figure: number) => string = String): string {
  return `${show(figure)}  (goal: at most ${show(goal)}, ${figure <= goal ? 'met' : 'MISSED'})`
}

export function atLeast(figure: number, goal: number, show: (figure: number) => string = String): string {
  return `${show(figure)}  (goal: at least ${show(goal)}, ${figure >= goal ? 'met' : 'MISSED'})`
}

/** Prints rows in columns as wide as their widest cell. */
export function printTable(rows: (string | number)[][]) {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => String(row[at] ?? '').length)))
  for (const row of rows) console.log(`  ${row.map((cell, at) => String(cell).padEnd(widths[at]!)).join('   ').trimEnd()}`)
}

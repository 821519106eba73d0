/** What the command line needs of the importers: the import itself, how far it is, and what it did. */
export { createProgress } from './progress.ts'
export type { ImportCounts, Report } from './report.ts'
export { importWordpress } from './wordpress/import.ts'

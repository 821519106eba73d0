import { rememberOldSite } from '#blocks/origins/actions.ts'
import { findSettings } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { unprocessable } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { createBatches } from '../batches.ts'
import type { Progress } from '../progress.ts'
import { createReport, type Report } from '../report.ts'
import type { Run } from '../run.ts'
import { draftArticle, draftPage } from './articles.ts'
import { keepAttachmentPage } from './attachment-pages.ts'
import { createCarrier } from './carrier.ts'
import { importThread } from './comments.ts'
import type { Desk } from './desk.ts'
import { importAttachments } from './media.ts'
import { importMenus } from './menus.ts'
import { leaveOut } from './others.ts'
import { folderOf } from './paths.ts'
import { importPeople } from './people.ts'
import { dateFrontOf } from './permalinks.ts'
import { preparePublication } from './publication.ts'
import type { WxrItem } from './records.ts'
import { importSections, importTopics } from './sections.ts'
import { createShelf } from './shelf.ts'
import { reasonToLeaveOut } from './states.ts'
import { type Survey, surveyFiles, type Surveys } from './survey.ts'
import { openUploads } from './uploads.ts'
import { importViews } from './views.ts'
import { importText } from './writing.ts'
import { readWxr } from './wxr.ts'
import { wordsOf } from './text.ts'

export interface WordpressImport {
  files: string[]
  uploads?: string
  progress: Progress
}

/**
 * Brings in one or more WordPress exports. All files are read once before anything is changed, so that a file that is no
 * export stops it all, and so that what stands at the end of one may be used at the beginning of another. Then every thing
 * is taken in by itself: cut off anywhere and begun again, it ends as one clean run.
 */
export async function importWordpress(app: App, { files, uploads, progress }: WordpressImport): Promise<Report> {
  if (!files.length) throw unprocessable('No file was named.', {})
  const folder = uploads === undefined ? undefined : await openUploads(uploads)
  const report = createReport()
  progress.stretch('Reading', 0)
  const surveys = await surveyFiles(files, progress.step)
  tellAboutFiles(report, surveys)
  const run: Run = { app, db: app.db, report, batches: createBatches(app), progress, zone: 'UTC' }
  for (const survey of surveys.bySite.values()) await preparePublication(run, survey.head)
  run.zone = (await findSettings(app.db)).timeZone
  const desks = new Map<string, Desk>()
  for (const survey of surveys.bySite.values()) desks.set(survey.site, await furnish(run, survey, createCarrier(app, folder)))
  for (const file of files) {
    const desk = desks.get(surveys.siteOf.get(file) ?? '')
    if (desk) await importItems(desk, file)
  }
  for (const desk of desks.values()) await importMenus(desk)
  progress.end()
  return report
}

function tellAboutFiles(report: Report, { notes }: Surveys) {
  for (const { file, version, isTruncated, damaged, broken } of notes) {
    if (isTruncated) report.notDone(file, 'the file breaks off: what is complete in it was imported, the rest is missing')
    if (!version) report.warn(file, 'the file does not say which version of the export format it has')
    else if (!/^1\.\d/.test(version)) report.warn(`${file}: ${version.slice(0, 40)}`, 'the file has an unknown version of the export format')
    if (broken) report.warn(`${file}: ${broken}`, 'the XML is not well-formed: a bare & was repaired')
    if (damaged) report.warn(`${file}: ${damaged}`, 'characters that cannot be read, or may not stand in XML')
  }
}

/** Everything that articles refer to, in the order in which it is needed. */
async function furnish(run: Run, survey: Survey, carrier: ReturnType<typeof createCarrier>): Promise<Desk> {
  const { site, head } = survey
  const shelf = createShelf(run.db, site, head.url)
  await transact(run.app, (change) => rememberOldSite(change, { site, folder: folderOf(head.url), dateFront: folderOf(head.url) + dateFrontOf(survey.permalinks) }))
  const bringing = { run, site, carrier, shelf, missed: new Set<string>() }
  run.progress.stretch('Sections and topics', 0)
  const sections = await importSections(run, survey)
  const topics = await importTopics(run, survey)
  run.progress.stretch('Pictures and files', survey.attachments.size)
  await importAttachments(bringing, [...survey.attachments.values()])
  run.progress.stretch('Contributors', 0)
  const people = await importPeople(run, survey, shelf)
  const categorySlugs = new Map([...survey.categories.values()].filter((term) => term.id).map((term) => [term.id, term.slug]))
  const newsroomIds = new Set([...survey.authors.values()].map((author) => author.id).filter((id) => id && id !== '0'))
  return { run, survey, bringing, sections, topics, people, categorySlugs, newsroomIds }
}

async function importItems(desk: Desk, file: string) {
  const { run, survey } = desk
  run.progress.stretch('Articles and pages', survey.items)
  for await (const record of readWxr(file)) {
    if (record.kind !== 'item') continue
    await importItem(desk, record)
    run.progress.step()
  }
  await run.batches.flush()
}

async function importItem(desk: Desk, item: WxrItem) {
  if (item.type === 'attachment') return keepAttachmentPage(desk, item)
  if (item.type !== 'post' && item.type !== 'page') return leaveOut(desk.run, item)
  const kind = item.type === 'post' ? 'article' : 'page'
  const reason = reasonNotTo(item)
  if (reason) return desk.run.report.leftOut(kind, wordsOf(item.title, 100) || item.name || item.id, reason)
  const id = await importText(desk, item, kind, kind === 'article' ? draftArticle : draftPage)
  await importThread(desk, item, id)
  if (kind === 'article') await importViews(desk, item, id)
}

function reasonNotTo(item: WxrItem): string | undefined {
  if (item.isTooLong) return 'longer than 32 million characters, which no article is'
  if (!item.id) return 'without a number, so that it could not be known again'
  return reasonToLeaveOut(item.status)
}

import { wordsOf } from './text.ts'
import type { WxrAuthor, WxrItem, WxrSite, WxrTerm } from './records.ts'
import { siteKeyOf } from './paths.ts'
import { readWxr, type WxrRecord } from './wxr.ts'
import { type Attachment, attachmentOf } from './attachments.ts'
import { type Guest, guestOf } from './guests.ts'
import { learnTranslation } from './languages.ts'
import { type MenuEntry, menuEntryOf } from './menu-entries.ts'
import { learnPermalinks, noPermalinks, type Permalinks } from './permalinks.ts'

/**
 * What a first reading of all files learns of one site: names and numbers of everything that others refer to,
 * which may stand after them or in another file. No text of an article is kept.
 */
export interface Survey {
  site: string
  head: WxrSite
  authors: Map<string, WxrAuthor>
  guests: Map<string, Guest>
  /** Logins that stand on an item. */
  creators: Set<string>
  categories: Map<string, WxrTerm>
  tags: Map<string, WxrTerm>
  usedCategories: Set<string>
  /** By taxonomy: slugs and words of what stands on items, for the head of the file may not name it. */
  namedInPassing: Map<string, Map<string, string>>
  needsHome: boolean
  attachments: Map<string, Attachment>
  attachmentsUnder: Map<string, string[]>
  reusableBlocks: Map<string, string>
  /** Numbers of posts and pages no reader may open: what is attached to them is as hidden as they are. */
  hidden: Set<string>
  /** By the name of a group of translations: the number of its first post. */
  originals: Map<string, string>
  permalinks: Permalinks
  /** Entries of classic menus, and the menus of block themes as they stand. */
  menuEntries: MenuEntry[]
  navigations: WxrItem[]
  items: number
}

export interface Surveys {
  bySite: Map<string, Survey>
  /** The site each file is of. */
  siteOf: Map<string, string>
  notes: { file: string; version: string; isTruncated: boolean; damaged: number; broken: number }[]
}

/** Reads all files once; a file that is no export stops everything before anything is changed. */
export async function surveyFiles(files: string[], onItem: () => void): Promise<Surveys> {
  const surveys: Surveys = { bySite: new Map(), siteOf: new Map(), notes: [] }
  for (const file of files) await surveyFile(file, surveys, onItem)
  for (const survey of surveys.bySite.values()) sortAttachments(survey)
  return surveys
}

async function surveyFile(file: string, surveys: Surveys, onItem: () => void) {
  const note = { file, version: '', isTruncated: false, damaged: 0, broken: 0 }
  let survey: Survey | undefined
  for await (const record of readWxr(file)) {
    if (record.kind === 'site') {
      survey = openSurvey(surveys, record)
      surveys.siteOf.set(file, survey.site)
      note.version = record.version
    } else if (record.kind === 'end') {
      Object.assign(note, { isTruncated: record.isTruncated, damaged: record.damaged })
    } else if (survey) {
      if (record.kind === 'item') onItem()
      if (record.kind === 'item') note.broken += record.broken
      learn(survey, record)
    }
  }
  surveys.notes.push(note)
}

function openSurvey(surveys: Surveys, head: WxrSite): Survey {
  const site = siteKeyOf(head.url, wordsOf(head.title, 100))
  const known = surveys.bySite.get(site)
  if (known) return known
  const survey: Survey = {
    site, head, authors: new Map(), guests: new Map(), creators: new Set(), categories: new Map(), tags: new Map(), usedCategories: new Set(),
    namedInPassing: new Map(taxonomies.map((taxonomy) => [taxonomy, new Map()])), needsHome: false,
    attachments: new Map(), attachmentsUnder: new Map(), reusableBlocks: new Map(), hidden: new Set(), originals: new Map(),
    permalinks: noPermalinks(), menuEntries: [], navigations: [], items: 0,
  }
  surveys.bySite.set(site, survey)
  return survey
}

function learn(survey: Survey, record: Exclude<WxrRecord, { kind: 'site' | 'end' }>) {
  if (record.kind === 'author') {
    if (record.login && !survey.authors.has(record.login)) survey.authors.set(record.login, record)
  } else if (record.kind === 'term') {
    learnTerm(survey, record)
  } else {
    survey.items++
    learnItem(survey, record)
  }
}

function learnTerm(survey: Survey, term: WxrTerm) {
  const slug = slugOfTerm(term)
  if (!slug) return
  if (term.taxonomy === 'category' && !survey.categories.has(slug)) survey.categories.set(slug, term)
  if (term.taxonomy === 'post_tag' && !survey.tags.has(slug)) survey.tags.set(slug, term)
  if (term.taxonomy === 'author') survey.namedInPassing.get('author')?.set(slug, term.name || slug)
}

/** The name by which items refer to a term. */
export const slugOfTerm = (term: { slug?: string; nicename?: string; name: string }) => (term.slug || term.nicename || term.name).trim()

const taxonomies = ['category', 'post_tag', 'author']
/** Reusable blocks are kept in memory, so there is an end to them. */
const [mostBlocks, longestBlock] = [2000, 200_000]
const [mostEntries, mostNavigations] = [5000, 50]
function learnItem(survey: Survey, item: WxrItem) {
  learnPermalinks(survey.permalinks, item, survey.head.url)
  if (item.type === 'nav_menu_item' && survey.menuEntries.length < mostEntries) survey.menuEntries.push(menuEntryOf(item))
  if (item.type === 'wp_navigation' && item.status === 'publish' && survey.navigations.length < mostNavigations) survey.navigations.push(item)
  if (item.type === 'attachment') learnAttachment(survey, item)
  else if (item.type === 'wp_block') learnBlock(survey, item)
  else if (item.type === 'guest-author') learnGuest(survey, item)
  else if (item.type === 'post' || item.type === 'page') learnText(survey, item)
}

function learnText(survey: Survey, item: WxrItem) {
  if (item.status !== 'publish' || item.password) survey.hidden.add(item.id)
  if (item.creator) survey.creators.add(item.creator)
  if (item.type !== 'post') return
  learnTranslation(survey, item)
  for (const term of item.terms) {
    const slug = slugOfTerm(term)
    if (term.domain === 'category') survey.usedCategories.add(slug)
    const names = survey.namedInPassing.get(term.domain)
    if (names && slug && !names.has(slug)) names.set(slug, term.name || slug)
  }
  if (!item.terms.some((term) => term.domain === 'category')) survey.needsHome = true
}

function learnBlock({ reusableBlocks }: Survey, item: WxrItem) {
  if (reusableBlocks.size < mostBlocks && item.content.length < longestBlock) reusableBlocks.set(item.id, item.content)
}

function learnAttachment(survey: Survey, item: WxrItem) {
  if (!survey.attachments.has(item.id)) survey.attachments.set(item.id, attachmentOf(item))
}

function learnGuest(survey: Survey, item: WxrItem) {
  const guest = guestOf(item)
  if (guest.login) survey.guests.set(guest.login, guest)
}

/** A gallery that names no pictures shows those of its post, by their order there, then by number. */
function sortAttachments({ attachments, attachmentsUnder }: Survey) {
  for (const attachment of attachments.values()) {
    if (!attachment.parent || attachment.parent === '0') continue
    attachmentsUnder.set(attachment.parent, [...(attachmentsUnder.get(attachment.parent) ?? []), attachment.id])
  }
  const orderOf = (id: string) => attachments.get(id)?.order ?? 0
  for (const ids of attachmentsUnder.values()) ids.sort((one, other) => orderOf(one) - orderOf(other) || Number(one) - Number(other))
}

/** The name of a person as the old site shows it. */
export const personName = (author: WxrAuthor) => wordsOf(author.displayName) || wordsOf(`${author.firstName} ${author.lastName}`) || author.login

import { isDeepStrictEqual } from 'node:util'
import { findAddress, findCurrentPath } from '#blocks/addresses/store.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { findRow } from '#blocks/articles/store.ts'
import { findOrigin } from '#blocks/origins/store.ts'
import { findPage } from '#blocks/pages/store.ts'
import { setPublication } from '#blocks/publication/actions.ts'
import { type PublicationSettings, WebAddress } from '#blocks/publication/model.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { type Change, transact } from '#kernel/transact.ts'
import type { Desk } from './desk.ts'
import { type Entry, type Menu, menusOf, navigationOf, type Target } from './menu-entries.ts'
import { networkOf } from './networks.ts'
import { oldPathOf } from './paths.ts'
import { pathBelow } from './permalinks.ts'
import { slugOfTerm } from './survey.ts'

type Links = PublicationSettings['menu']

/** More than these make no line of a masthead: then what stands below others is left to the sections' own pages. */
const longestLine = 12

/** The old site's main menu and its profiles elsewhere become the paper's, where nobody has set any here. */
export async function importMenus(desk: Desk) {
  const { run, survey } = desk
  const ofBlocks = survey.navigations.map(navigationOf)
  const all = [...ofBlocks, ...menusOf(survey.menuEntries)].filter(({ entries }) => entries.length > 0)
  const social = all.filter(isSocial)
  const others = all.filter((menu) => !social.includes(menu))
  // Sites with a theme of blocks keep their classic menus, and show them no more.
  const main = mainOf(others.filter((menu) => ofBlocks.includes(menu))) ?? mainOf(others)
  const menu = main ? await linksOf(desk, main) : []
  const connect = unique(social.flatMap(({ entries }) => entries).flatMap(profileOf))
  const taken = await transact(run.app, (change) => take(change, { menu, connect }))
  for (const each of all) tell(desk, each, social.includes(each) ? taken.connect : each === main ? taken.menu : 'leftOut', social.includes(each))
  const stray = survey.menuEntries.filter((entry) => !entry.menu)
  for (const { title } of stray) run.report.leftOut('other', title, 'entries that stand in no menu')
}

type Outcome = 'added' | 'unchanged' | 'leftOut'

/** Sets what the paper lacks; what it has already from an earlier import is no other. */
async function take(change: Change, wished: Pick<PublicationSettings, 'menu' | 'connect'>): Promise<Record<keyof typeof wished, Outcome>> {
  const { isNamed, logoId: _, ...settings } = await findSettings(change.trx)
  const outcomeOf = (key: keyof typeof wished): Outcome => {
    if (!wished[key].length) return 'leftOut'
    if (isDeepStrictEqual(settings[key], wished[key])) return 'unchanged'
    return isNamed && !settings[key].length ? 'added' : 'leftOut'
  }
  const outcomes = { menu: outcomeOf('menu'), connect: outcomeOf('connect') }
  const taken = Object.fromEntries((['menu', 'connect'] as const).filter((key) => outcomes[key] === 'added').map((key) => [key, wished[key]]))
  if (Object.keys(taken).length) await setPublication(change, { ...settings, ...taken })
  return outcomes
}

function tell({ run: { report } }: Desk, { name }: Menu, outcome: Outcome, isOfProfiles: boolean) {
  if (outcome === 'leftOut') return report.leftOut('other', name, 'menus beside the one of the paper: `publication apply` sets that')
  report.count('other', outcome)
  if (outcome === 'unchanged') return
  report.changed(name, isOfProfiles ? 'a menu of profiles elsewhere: they stand under “Connect with us” now' : 'a menu: it is the menu of the paper now')
}

/** What is called the main one, else the longest. */
function mainOf(menus: Menu[]): Menu | undefined {
  const rank = ({ name, entries }: Menu) => (/main|primary|header|haupt|princip/i.test(name) ? 1000 : 0) - (/foot|legal|mobile|second/i.test(name) ? 1000 : 0) + entries.length
  return menus.toSorted((one, other) => rank(other) - rank(one))[0]
}

const isSocial = ({ entries }: Menu) => entries.length > 1 && entries.every((entry) => profileOf(entry).length > 0)

function profileOf({ target }: Entry): PublicationSettings['connect'] {
  const network = target?.to === 'address' ? networkOf(target.url) : undefined
  return network && target?.to === 'address' && WebAddress.safeParse(target.url).success ? [{ network, url: target.url }] : []
}
const unique = (connect: PublicationSettings['connect']) => [...new Map(connect.map((each) => [each.url, each])).values()].slice(0, 30)

async function linksOf(desk: Desk, { name, entries }: Menu): Promise<Links> {
  const count = (each: Entry[]): number => each.reduce((sum, { children }) => sum + 1 + count(children), 0)
  const links = await flatten(desk, name, entries, count(entries) <= longestLine)
  return links.slice(0, 30)
}

/** `isWhole`: with what stands below others, each behind what it stood below. What leads nowhere here gives its place to those below it. */
async function flatten(desk: Desk, menu: string, entries: Entry[], isWhole: boolean): Promise<Links> {
  const links: Links = []
  for (const { title, target, children } of entries) {
    const link = await linkOf(desk, title, target)
    if (link) links.push(link)
    else if (target && !isNothing(target)) desk.run.report.changed(`${menu}: ${title || 'without a name'}`, 'an entry of a menu that leads to nothing here: left out')
    if (isWhole || !link) links.push(...(await flatten(desk, menu, children, isWhole)))
    else if (children.length) desk.run.report.changed(`${menu}: ${title} (${children.length})`, 'entries of a long menu that stood below others: left out')
  }
  return links
}
const isNothing = (target: Target) => target?.to === 'address' && /^#?$/.test(target.url.trim())

async function linkOf(desk: Desk, title: string, target: Target): Promise<Links[number] | undefined> {
  if (!target) return undefined
  const found = target.to === 'address' ? await placeOf(desk, target.url) : await thingOf(desk, target.to, target.id)
  const label = title || found?.name || ''
  return found && label && WebAddress.safeParse(found.path).success ? { label: label.slice(0, 60).toWellFormed(), path: found.path } : undefined
}

interface Found {
  path: string
  name: string
}

/** An address of the old site leads where that thing stands now; one elsewhere stays. */
async function placeOf({ run, survey }: Desk, url: string): Promise<Found | undefined> {
  const { url: home } = survey.head
  if (isNothing({ to: 'address', url })) return undefined
  const below = pathBelow(url, home)
  if (below === '') return { path: '/', name: '' }
  const old = below === undefined && URL.parse(url)?.host !== URL.parse(home)?.host ? undefined : oldPathOf(new URL(url, home).href)
  if (old === undefined) return /^https?:/.test(url) ? { path: url, name: '' } : undefined
  const found = await findAddress(run.db, old)
  return found?.currentPath ? { path: encodePath(found.currentPath), name: '' } : undefined
}

/** Only what readers may open. */
async function thingOf({ run: { db }, survey, sections, topics, categorySlugs }: Desk, to: 'page' | 'post' | 'category' | 'post_tag', id: string): Promise<Found | undefined> {
  if (to === 'category' || to === 'post_tag') {
    const term = [...survey.categories.values(), ...survey.tags.values()].find((each) => each.id === id && each.taxonomy === to)
    const slug = term ? slugOfTerm(term) : categorySlugs.get(id)
    return at(slug ? (to === 'category' ? sections : topics).get(slug) : undefined, term?.name ?? '')
  }
  const thingId = (await findOrigin(db, { site: survey.site, kind: to, oldId: id }))?.thingId
  if (!thingId) return undefined
  if (to === 'post') {
    const article = await findRow(db, thingId)
    return at(article?.listedAt ? thingId : undefined, article?.headline ?? '')
  }
  const page = await findPage(db, thingId)
  return at(page?.state === 'published' ? thingId : undefined, page?.title ?? '')

  async function at(found: string | undefined, name: string): Promise<Found | undefined> {
    const path = found && (await findCurrentPath(db, found))
    return path ? { path: encodePath(path), name } : undefined
  }
}

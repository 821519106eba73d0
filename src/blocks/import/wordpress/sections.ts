import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { decodePath } from '#blocks/addresses/model.ts'
import { hashOf, takeIn } from '#blocks/origins/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import type { Change } from '#kernel/transact.ts'
import { MAKING, reasonOf, type Run } from '../run.ts'
import { standing } from '#blocks/standing/store.ts'
import { folderOf } from './paths.ts'
import { baseOf, frontOf } from './permalinks.ts'
import type { WxrTerm } from './records.ts'
import { slugOfTerm, type Survey } from './survey.ts'
import { wordsOf } from './text.ts'

/** Things here by what the old site called them; what was deleted here is not among them. */
export type Known = Map<string, string>

const unplaced = { kind: 'term', id: '', parent: '', description: '' } as const
const homeTerm: WxrTerm = { ...unplaced, taxonomy: 'category', id: '1', slug: 'uncategorized', name: 'Uncategorized' }

/**
 * Categories become sections, a tree, parents first. The default category ("Uncategorized") comes only where something
 * stands in it; where an article stands in none, it stands there.
 */
export async function importSections(run: Run, survey: Survey): Promise<Known> {
  const known: Known = new Map()
  const bases = basesOf(survey, 'category', survey.categories)
  for (const term of parentsFirst(survey, sectionTerms(survey))) {
    const parentSlug = parentOf(survey, term)
    const parentId = (parentSlug && known.get(parentSlug)) || null
    const line = lineOf(survey, term)
    await keepTerm(run, survey, term, known, {
      kind: 'section',
      source: [term.name, term.description, parentSlug],
      paths: bases.flatMap((base) => [`${base}/${line.join('/')}/`, `${base}/${line.at(-1)}/`]),
      number: /^\d+$/.test(term.id) ? `/?cat=${term.id}` : undefined,
      save: (change, id, words) => saveSection(change, id, { ...words, name: words.name.slice(0, 120), parentId }),
    })
  }
  await run.batches.flush()
  return known
}

/** Tags become topics. */
export async function importTopics(run: Run, survey: Survey): Promise<Known> {
  const known: Known = new Map()
  const bases = basesOf(survey, 'tag', survey.tags)
  for (const term of withPassing(survey, survey.tags, 'post_tag')) {
    await keepTerm(run, survey, term, known, {
      kind: 'topic',
      source: [term.name, term.description],
      paths: bases.map((base) => `${base}/${decodePath(slugOfTerm(term))}/`),
      number: undefined,
      save: (change, id, words) => saveTopic(change, id, { ...words, name: words.name.slice(0, 200) }),
    })
  }
  await run.batches.flush()
  return known
}

/** What stood before the slugs of a taxonomy: its usual name, the same behind what all addresses of the site began with, and what the site called it. */
function basesOf({ permalinks }: Survey, usual: string, terms: Map<string, WxrTerm>): string[] {
  const own = baseOf(permalinks, new Set([...terms.keys()].map(decodePath)))
  return [...new Set([`/${usual}`, `${frontOf(permalinks)}/${usual}`, ...(own ? [own] : [])])]
}

export const isDefaultCategory = (term: WxrTerm) => term.id === '1' || slugOfTerm(term) === 'uncategorized'

/** The section of what stands in none. */
export const homeSlug = (survey: Survey) => slugOfTerm([...survey.categories.values()].find(isDefaultCategory) ?? homeTerm)

function sectionTerms(survey: Survey): WxrTerm[] {
  const terms = withPassing(survey, survey.categories, 'category')
  const home = homeSlug(survey)
  if (survey.needsHome && !terms.some((term) => slugOfTerm(term) === home)) terms.push(homeTerm)
  const hasChildren = (term: WxrTerm) => terms.some((other) => parentOf(survey, other) === slugOfTerm(term))
  const isUsed = (term: WxrTerm) => survey.needsHome || survey.usedCategories.has(slugOfTerm(term)) || hasChildren(term)
  return terms.filter((term) => !isDefaultCategory(term) || isUsed(term))
}

/** The terms of the head, and after them those that are only named on items. */
function withPassing(survey: Survey, terms: Map<string, WxrTerm>, taxonomy: string): WxrTerm[] {
  const passing = [...(survey.namedInPassing.get(taxonomy) ?? [])].filter(([slug]) => !terms.has(slug))
  return [...terms.values(), ...passing.map(([slug, name]): WxrTerm => ({ ...unplaced, taxonomy, slug, name }))]
}

/** Old versions name the parent by its name, later ones by its slug. */
function parentOf({ categories }: Survey, { parent }: WxrTerm): string {
  if (!parent || categories.has(parent)) return parent
  const byName = [...categories.values()].find((term) => term.name === parent)
  return byName ? slugOfTerm(byName) : ''
}

/** The slugs from the root down to a category; a ring of parents ends the walk. */
function lineOf(survey: Survey, term: WxrTerm): string[] {
  const line = [term]
  const above = (each: WxrTerm) => survey.categories.get(parentOf(survey, each))
  for (let at = above(term); at && !line.includes(at); at = above(at)) line.unshift(at)
  return line.map((each) => decodePath(slugOfTerm(each)))
}

const deepest = 50
function parentsFirst(survey: Survey, terms: WxrTerm[]): WxrTerm[] {
  const bySlug = new Map(terms.map((term) => [slugOfTerm(term), term]))
  const ordered = new Set<WxrTerm>()
  const place = (term: WxrTerm, depth: number) => {
    const parent = bySlug.get(parentOf(survey, term))
    if (parent && !ordered.has(parent) && depth < deepest) place(parent, depth + 1)
    ordered.add(term)
  }
  for (const term of terms) place(term, 0)
  return [...ordered]
}

interface Kept {
  kind: 'section' | 'topic'
  source: unknown[]
  /** Below the folder of the site. */
  paths: string[]
  /** What its number was asked by. */
  number: string | undefined
  save(change: Change, id: string, words: { slug: string; name: string; description: string }): Promise<{ slug: string }>
}

async function keepTerm(run: Run, survey: Survey, term: WxrTerm, known: Known, { kind, source, paths, number, save }: Kept) {
  const oldId = slugOfTerm(term)
  const name = wordsOf(term.name) || decodePath(oldId)
  const wish = decodePath(oldId)
  let outcome: Awaited<ReturnType<typeof takeIn>>
  let had = wish
  await run.batches.add({
    async write(change) {
      outcome = await takeIn(run.app, change, {
        key: { site: survey.site, kind: term.taxonomy, oldId },
        sourceHash: hashOf([MAKING, ...source]),
        hashNow: standing[kind],
        async save(_, id) {
          had = (await save(change, id, { slug: wish, name, description: wordsOf(term.description, 2000) })).slug
          for (const path of new Set(paths)) await claimOldAddress(change, { kind, thingId: id }, folderOf(survey.head.url) + path)
          if (number) await claimOldAddress(change, { kind, thingId: id }, number)
          return id
        },
      })
      if (outcome.arrival !== 'deleted') known.set(oldId, outcome.thingId)
    },
    done() {
      const { arrival } = outcome
      if (arrival === 'kept') run.report.kept(kind, name, 'changed here and on the old site')
      else if (arrival === 'deleted') run.report.leftOut(kind, name, 'deleted here, and stays deleted')
      else run.report.count(kind, arrival)
      const isNumbered = /-\d+$/.test(had) && had !== wish && arrival === 'added'
      if (isNumbered) run.report.changed(`${name}: ${had}`, 'its address was taken and got a number')
    },
    failed: (error) => run.report.notDone(name, `a ${kind} could not be kept: ${reasonOf(error)}`),
  })
}

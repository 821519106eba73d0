/** The report of an import: what it did and could not do, counted by kind, and named with the reason wherever somebody should look. */

/** In the order in which the report names them; the words are for one and for many. */
const kindWords = {
  article: ['article', 'articles'],
  page: ['page', 'pages'],
  section: ['section', 'sections'],
  topic: ['topic', 'topics'],
  contributor: ['contributor', 'contributors'],
  medium: ['medium', 'media'],
  comment: ['comment', 'comments'],
  other: ['other item', 'other items'],
} as const
export type ReportKind = keyof typeof kindWords
const kinds = Object.keys(kindWords) as ReportKind[]

const outcomes = ['added', 'updated', 'kept', 'unchanged', 'leftOut'] as const
export type Outcome = (typeof outcomes)[number]

/** As the command line tells it to other programs: numbers only. */
export interface ImportCounts extends Record<Outcome, number> {
  warnings: number
}

export type Chapter = 'warning' | 'kept' | 'leftOut' | 'changed'
const chapterNames: Chapter[] = ['warning', 'kept', 'leftOut', 'changed']

/** One line of the report: what, and why. `name` is empty where only the number matters. */
interface Remark {
  chapter: Chapter
  name: string
  why: string
}

/** What happened to how many of which kind, and what to know, by reason. */
export interface ToldReport {
  numbers: (Record<Outcome, number> & { kind: ReportKind })[]
  chapters: { chapter: Chapter; groups: Group[] }[]
}

export type Report = ReturnType<typeof createReport>

export function createReport() {
  const tally = new Map<string, number>()
  const remarks: Remark[] = []
  let isComplete = true
  const of = (kind: ReportKind, outcome: Outcome) => tally.get(`${kind} ${outcome}`) ?? 0
  const count = (kind: ReportKind, outcome: Outcome, by = 1) => void tally.set(`${kind} ${outcome}`, of(kind, outcome) + by)
  return {
    count,
    /** Both sides changed it: ours stands, and is named. */
    kept(kind: ReportKind, name: string, why: string) {
      count(kind, 'kept')
      remarks.push({ chapter: 'kept', name, why })
    },
    leftOut(kind: ReportKind, name: string, why: string) {
      count(kind, 'leftOut')
      remarks.push({ chapter: 'leftOut', name, why })
    },
    /** It came, but not quite as it was: a slug that was taken, a repaired title. */
    changed: (name: string, why: string) => void remarks.push({ chapter: 'changed', name, why }),
    /** Something did not go as it should, and somebody may want to do something about it. */
    warn: (name: string, why: string) => void remarks.push({ chapter: 'warning', name, why }),
    /** A warning of the worst kind: not all was done that should have been. */
    notDone(name: string, why: string) {
      isComplete = false
      remarks.push({ chapter: 'warning', name, why })
    },
    isComplete: () => isComplete,
    counts(): ImportCounts {
      const sums = outcomes.map((outcome) => [outcome, kinds.reduce((sum, kind) => sum + of(kind, outcome), 0)])
      const warnings = remarks.filter((remark) => remark.chapter === 'warning').length
      return { ...(Object.fromEntries(sums) as Record<Outcome, number>), warnings }
    },
    /** For people: the numbers, then what to know, grouped by reason; `most` names under each. */
    text: (most: number) => [...numbers(of), ...chapters(remarks, most)].join('\n'),
    /** The same for other ways of showing it. */
    told: (most: number): ToldReport => ({
      numbers: kinds.map((kind) => ({ kind, ...(Object.fromEntries(outcomes.map((outcome) => [outcome, of(kind, outcome)])) as Record<Outcome, number>) })).filter((row) => outcomes.some((outcome) => row[outcome])),
      chapters: chapterNames.map((chapter) => ({ chapter, groups: groupsOf(remarks, chapter).map(({ why, count: all, names }) => ({ why, count: all, names: names.slice(0, most) })) })).filter(({ groups }) => groups.length),
    }),
  }
}

function numbers(of: (kind: ReportKind, outcome: Outcome) => number): string[] {
  return kinds.flatMap((kind) => {
    const happened = outcomes.filter((outcome) => of(kind, outcome) > 0)
    const parts = happened.map((outcome) => `${of(kind, outcome)} ${outcome === 'leftOut' ? 'left out' : outcome}`)
    return parts.length ? [`${capital(kindWords[kind][1])}: ${parts.join(', ')}`] : []
  })
}

const headings = { warning: 'Warnings', kept: 'Kept as they are here', leftOut: 'Left out', changed: 'Changed on the way' } as const

function chapters(remarks: Remark[], most: number): string[] {
  return chapterNames.flatMap((chapter) => {
    const groups = groupsOf(remarks, chapter)
    return groups.length ? ['', `${headings[chapter]}:`, ...groups.flatMap((group) => paragraph(group, most))] : []
  })
}

/** All of one reason; not everything has a name. */
interface Group {
  why: string
  count: number
  names: string[]
}

const groupsOf = (remarks: Remark[], chapter: Chapter): Group[] =>
  [...Map.groupBy(remarks.filter((remark) => remark.chapter === chapter), (remark) => remark.why)]
    .map(([why, group]) => ({ why, count: group.length, names: group.map(({ name }) => name).filter(Boolean) }))

function paragraph({ why, count, names }: Group, most: number): string[] {
  const sentence = `- ${why}${count > 1 ? ` (${count})` : ''}`
  if (names.length === 0) return [sentence]
  const more = names.length > most ? [`    … and ${names.length - most} more`] : []
  return [`${sentence}:`, ...names.slice(0, most).map((name) => `    ${name}`), ...more]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

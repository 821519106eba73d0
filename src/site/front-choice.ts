import { childrenOf, type Section } from '#blocks/sections/model.ts'
import type { Teaser } from '#blocks/teasers/model.ts'

/** How the front of a section is set: `picture` one story large and the others beside it, `row` pictures side by side, `words` columns without, `numbered` a list by numbers. */
export type Rhythm = 'picture' | 'row' | 'words' | 'numbered'
const rhythms: Rhythm[] = ['picture', 'row', 'words', 'numbered']

export interface SectionFront {
  section: Section
  rhythm: Rhythm
  teasers: Teaser[]
}
/** What stands on the front page, top to bottom. No article stands twice. */
export interface FrontChoice {
  lead: Teaser | undefined
  seconds: Teaser[]
  fronts: SectionFront[]
  rest: Teaser[]
}
/** What the choice is made of: what the editor pinned, the newest of all, and the newest of each section at the root of the tree. */
export interface Supply {
  sections: Section[]
  pinned: Teaser[]
  newest: Teaser[]
  bySection: Map<string, Teaser[]>
}

const leadAmong = 3
const mostSeconds = 3
const mostFronts = 8
const mostInFront = 4
/** A front of one story is only a story. */
const fewestInFront = 2

/** The editor's order first, then time; a lead, its seconds, a front for each section that has enough left, and the rest. */
export function chooseFront({ sections, pinned, newest, bySection }: Supply): FrontChoice {
  const taken = new Set<string>()
  const take = (teasers: Teaser[]) => {
    for (const { id } of teasers) taken.add(id)
    return teasers
  }
  const left = (teasers: Teaser[]) => teasers.filter(({ id }) => !taken.has(id))
  const lead = pinned[0] ?? newest.slice(0, leadAmong).find((teaser) => teaser.lead) ?? newest[0]
  if (lead) take([lead])
  const ordered = [...pinned, ...newest.filter(({ id }) => !pinned.some((each) => each.id === id))]
  const seconds = take(left(ordered).slice(0, secondsBeside(lead, ordered.length)))
  const fronts = frontsOf(sections, bySection, left, take)
  return { lead, seconds, fronts, rest: left(ordered) }
}

/** A lead with a picture stands beside two; one of words alone, or a thin paper, has room for three. */
const secondsBeside = (lead: Teaser | undefined, all: number) => (lead?.lead && all > mostSeconds + 1 ? mostSeconds - 1 : mostSeconds)

/** A paper of one section is a list already: fronts are for telling sections apart. */
function frontsOf(sections: Section[], bySection: Map<string, Teaser[]>, left: (teasers: Teaser[]) => Teaser[], take: (teasers: Teaser[]) => Teaser[]): SectionFront[] {
  const roots = childrenOf(sections, null).filter(({ id }) => bySection.get(id)?.length)
  if (roots.length < 2) return []
  const fronts: SectionFront[] = []
  for (const section of roots) {
    const teasers = left(bySection.get(section.id) ?? []).slice(0, mostInFront)
    if (teasers.length < fewestInFront || fronts.length === mostFronts) continue
    const rhythm = rhythmFor(teasers, fronts.length)
    fronts.push({ section, rhythm, teasers: take(setFor(rhythm, teasers)) })
  }
  return fronts
}

/** The next rhythm in turn for which there are pictures and stories enough. */
export function rhythmFor(teasers: Teaser[], turn: number): Rhythm {
  const pictures = teasers.filter((teaser) => teaser.lead).length
  const fits: Record<Rhythm, boolean> = {
    picture: pictures > 0,
    row: pictures >= 3,
    words: teasers.length >= 3 || pictures === 0,
    numbered: teasers.length >= 4,
  }
  return rhythms.map((_, at) => rhythms[(turn + at) % rhythms.length]!).find((rhythm) => fits[rhythm]) ?? 'words'
}

/** What a rhythm shows of the stories: the large one has a picture; a row is of pictures alone. */
function setFor(rhythm: Rhythm, teasers: Teaser[]): Teaser[] {
  if (rhythm === 'row') return teasers.filter((teaser) => teaser.lead).slice(0, 3)
  if (rhythm === 'words') return teasers.slice(0, teasers.length === 4 ? 4 : 3)
  if (rhythm !== 'picture') return teasers
  const large = teasers.find((teaser) => teaser.lead)
  return large ? [large, ...teasers.filter((teaser) => teaser !== large)] : teasers
}

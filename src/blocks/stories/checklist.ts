/** What a careful editor looks at before a story goes out. Runs in the browser as it is written. */
import { type Body, countWords, textOf } from '#blocks/body/model.ts'
import type { Draft } from './model.ts'

export interface Check {
  /** must: it cannot go out like this · should: it can, and one is told. */
  level: 'must' | 'should'
  sentence: string
}

/** What search engines and shared links show of a headline before they cut it. */
const longestHeadline = 110

export function checklist(draft: Draft): Check[] {
  const must = (sentence: string): Check => ({ level: 'must', sentence })
  const should = (sentence: string): Check => ({ level: 'should', sentence })
  const { headline, sectionId, bylines, lead, body } = draft
  return [
    ...(headline.trim() ? [] : [must('It has no headline.')]),
    ...(sectionId ? [] : [must('It stands in no section.')]),
    ...(headline.length > longestHeadline ? [should(`The headline has ${headline.length} characters; beyond ${longestHeadline} it is cut where it is shared.`)] : []),
    ...(bylines.length ? [] : [should('Nobody’s byline stands over it.')]),
    ...(lead && !lead.alt.trim() ? [should('The lead picture does not say what it shows.')] : []),
    ...(lead && repeats(lead.alt, headline) ? [should('What the lead picture shows only repeats the headline.')] : []),
    ...bodyChecks(body, headline).map(should),
    ...(countWords(body) ? [] : [should('It has no words yet.')]),
  ]
}

function bodyChecks(body: Body, headline: string): string[] {
  const nodes = [...within(body.content)]
  const images = nodes.filter((node) => node.type === 'image')
  const unsaid = images.filter(({ attrs }) => !attrs.alt.trim()).length
  const repeated = images.filter(({ attrs }) => repeats(attrs.alt, headline)).length
  const unsourced = nodes.filter((node) => node.type === 'quotation' && !node.attrs.speaker && !node.attrs.outlet && !node.attrs.url)
  return [
    ...(unsaid ? [`${counted(unsaid, 'picture does', 'pictures do')} not say what ${unsaid === 1 ? 'it shows' : 'they show'}.`] : []),
    ...(repeated ? ['What a picture shows only repeats the headline.'] : []),
    ...unsourced.map((node) => `A quotation has no source: “${textOf({ type: 'doc', content: [node] }).slice(0, 60)}”`),
    ...(images.some(({ attrs }) => !attrs.mediaId) ? ['A picture on another site is only linked: bring it into the library to show it.'] : []),
  ]
}

const counted = (n: number, one: string, many: string) => `${n === 1 ? 'A' : n} ${n === 1 ? one : many}`
const repeats = (alt: string, headline: string) => plain(alt) !== '' && plain(alt) === plain(headline)
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

type Node = Body['content'][number]
function* within(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    if ('content' in node) yield* within(node.content as Node[])
  }
}

/** What a newsroom does in tests, in one call each: add a section or a person, publish a story. */
import { saveArticle } from '#blocks/articles/actions.ts'
import type { NewArticle } from '#blocks/articles/model.ts'
import type { BodyInput } from '#blocks/body/model.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import type { Paper } from './paper.ts'

export const wordsOf = (...paragraphs: string[]): BodyInput =>
  ({ type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) })

export async function addSection(paper: Paper, name: string, parentId: string | null = null) {
  return paper.change((change) => saveSection(change, paper.app.newId(), { slug: name, name, parentId }))
}

export async function addContributor(paper: Paper, name: string) {
  return paper.change((change) => saveContributor(change, paper.app.newId(), { slug: name, name }))
}

export type Story = Partial<NewArticle> & { sectionId: string }

/** Writes a story, published now unless it says otherwise; the same id again changes it. */
export async function writeStory(paper: Paper, story: Story, id = paper.app.newId()) {
  const headline = story.headline ?? 'The bridge is open'
  const now = paper.clock.now().toISOString()
  return paper.change((change) => saveArticle(change, id, {
    headline, body: wordsOf('It opened on Monday, to everyone’s surprise.'), state: 'published', publishedAt: now, ...story,
  }))
}

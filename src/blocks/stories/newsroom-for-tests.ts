/** A newsroom with an editor, an author and a contributor, and what they do with a story by the desk's JSON. */
import { type Sitter, signIn } from '../../../test/desk.ts'
import { addSection, wordsOf } from '../../../test/newsroom.ts'
import type { NewPaper, Paper } from '../../../test/paper.ts'
import type { ListedStory, Story } from './model.ts'

export const minute = 60_000
export interface List { stories: ListedStory[]; counts: Record<string, number>; next: number | null }

export async function newsroom(newPaper: NewPaper) {
  const paper = await newPaper()
  const section = await addSection(paper, 'News')
  const [editor, author, contributor] = await Promise.all([signIn(paper, 'editor', 'Ada'), signIn(paper, 'author', 'Ben'), signIn(paper, 'contributor', 'Chi')])
  return { paper, section, editor, author, contributor }
}

/** Begins a story that lacks nothing but an editor. */
export async function begin(who: Sitter, sectionId: string, headline = 'The bridge is open', fields: object = {}) {
  const { id } = await who.told<{ id: string }>('POST', '/stories', { headline })
  await edit(who, id, { sectionId, ...fields }, 'It opened on Monday.')
  return id
}

export const open = (who: Sitter, id: string) => who.told<Story>('GET', `/stories/${id}`)
export async function edit(who: Sitter, id: string, fields: object, ...paragraphs: string[]) {
  const { version, draft } = await open(who, id)
  const body = paragraphs.length ? { from: 0, to: draft.body.content.length, blocks: wordsOf(...paragraphs).content! } : undefined
  return who.told<{ version: number }>('PATCH', `/stories/${id}`, { version, fields, ...(body && { body }) })
}
export async function publish(who: Sitter, id: string, more: object = {}) {
  const { version } = await open(who, id)
  return who.told<{ path: string; state: string }>('POST', `/stories/${id}/publish`, { version, change: 'update', ...more })
}
export const status = async (answer: Promise<Response>) => (await answer).status
export const inbox = (who: Sitter, query = '') => who.told<List>('GET', `/stories${query}`)
export const pass = (paper: Paper, milliseconds: number) => paper.clock.advance(milliseconds)

/** Many stories at once: put into a section, given a topic, taken to the archive. */
import { note } from '#blocks/people/actions.ts'
import type { Person } from '#blocks/people/model.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import type { Arranging } from './model.ts'
import { openStory, rowFor } from './reading.ts'
import { publishStory, withdrawStory } from './workflow.ts'
import { keepDraft } from './writing.ts'

/** Does it to one after the other, each whole; gives how many it was done to. What readers have is changed for readers too. */
export async function arrangeStories(app: App, person: Person, { ids, deed }: Arranging): Promise<number> {
  let done = 0
  for (const id of ids) if (await arrange(app, person, id, deed)) done++
  return done
}

async function arrange(app: App, person: Person, id: string, deed: Arranging['deed']): Promise<boolean> {
  if (deed.kind === 'archive') return archive(app, person, id)
  const { version, isPublic } = await transact(app, async (change) => {
    const row = await rowFor(change.trx, person, id)
    const { draft } = await openStory(change.trx, row)
    const arranged = deed.kind === 'section'
      ? { ...draft, sectionId: deed.sectionId, furtherSectionIds: draft.furtherSectionIds.filter((each) => each !== deed.sectionId) }
      : { ...draft, topicIds: [...new Set([...draft.topicIds, deed.topicId])] }
    await keepDraft(app, change, person, row, arranged)
    await note(app, change, person, deed.kind === 'section' ? 'moved to another section' : 'gave a topic', row.headline)
    return { version: row.version + 1, isPublic: row.state === 'published' && !row.hasDraft }
  })
  if (isPublic) await publishStory(app, person, id, { version, change: 'fix' })
  return true
}

/** What readers do not have is passed over. */
async function archive(app: App, person: Person, id: string): Promise<boolean> {
  try {
    await withdrawStory(app, person, id, { to: 'archived' })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return false
    throw error
  }
}

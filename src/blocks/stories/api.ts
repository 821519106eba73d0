import { reinstate } from '#blocks/articles/actions.ts'
import { articleStates } from '#blocks/articles/model.ts'
import { note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { listPeople } from '#blocks/people/store.ts'
import { notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { arrangeStories } from './arranging.ts'
import { Arranging, Draft, Edit, folded, Handing, Publishing, Withdrawing } from './model.ts'
import { mustBePublishable, readStory, rowFor } from './reading.ts'
import { countStories, findRevision, listRevisions, listStories, type Wanted } from './store.ts'
import { discardStory, dropDraft, handOn, publishStory, withdrawStory } from './workflow.ts'
import { beginStory, hold, letGo, restoreRevision, saveEdit, setAside } from './writing.ts'

const rowsAtOnce = 60
const Asked = z.object({
  state: z.enum(articleStates).optional(), section: z.string().max(100).optional(), author: z.string().max(100).optional(), topic: z.string().max(100).optional(), q: z.string().max(200).default(''),
  mine: z.literal('yes').optional(), skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
/** `id`: where it was begun without a signal, by the browser itself. */
const Beginning = z.object({ headline: Draft.shape.headline, id: z.uuid().optional() })
const Holding = z.object({ takeOver: z.boolean().default(false), looksOn: z.boolean().default(false) })

/** Who sees only their own is never told of others. */
const wantedBy = (person: Person, { state, section, author, topic, q, mine }: z.output<typeof Asked>): Wanted =>
  ({ state, sectionId: section, authorId: author, topicId: topic, q: folded(q), own: mine || !may(person, 'stories.edit') ? { personId: person.id, contributorId: person.contributorId } : undefined })

export const api = deskRoutes()
  .get('/', needs('stories.write'), asks(Asked), async (c) => {
    const { app, person } = c.var
    const asked = c.req.valid('query')
    const wanted = wantedBy(person, asked)
    const stories = await listStories(app.db, wanted, { limit: rowsAtOnce, skip: asked.skip })
    return c.json({ stories, next: stories.length === rowsAtOnce ? asked.skip + rowsAtOnce : null, counts: asked.skip ? {} : await countStories(app.db, wanted) })
  })
  .post('/', needs('stories.write'), takes(Beginning), async (c) => {
    const { id, ...draft } = c.req.valid('json')
    return c.json({ id: await beginStory(c.var.app, c.var.person, draft, id) }, 201)
  })
  .get('/people', needs('stories.write'), async (c) => {
    const writers = (await listPeople(c.var.app.db)).filter((person) => may(person, 'stories.write'))
    return c.json(writers.map(({ id, name, role }) => ({ id, name, role })))
  })
  .put('/arranged', needs('stories.edit'), takes(Arranging), async (c) => c.json({ done: await arrangeStories(c.var.app, c.var.person, c.req.valid('json')) }))
  .get('/:id', needs('stories.write'), async (c) => c.json(await readStory(c.var.app.db, c.var.person, c.req.param('id'), c.var.app.now())))
  .patch('/:id', needs('stories.write'), takes(Edit), async (c) => c.json({ version: await saveEdit(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json')) }))
  .delete('/:id', needs('stories.write'), async (c) => {
    await discardStory(c.var.app, c.var.person, c.req.param('id'))
    return c.body(null, 204)
  })
  .post('/:id/hold', needs('stories.write'), takes(Holding), async (c) => c.json(await hold(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json'))))
  .delete('/:id/hold', needs('stories.write'), async (c) => {
    await letGo(c.var.app, c.var.person, c.req.param('id'))
    return c.body(null, 204)
  })
  .post('/:id/state', needs('stories.write'), takes(Handing), async (c) => {
    await handOn(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .post('/:id/publish', needs('stories.publish'), takes(Publishing), async (c) => c.json(await publishStory(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json'))))
  .post('/:id/withdraw', needs('stories.publish'), takes(Withdrawing), async (c) => {
    await withdrawStory(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .post('/:id/reinstate', needs('stories.publish'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const row = await rowFor(change.trx, person, c.req.param('id'))
      mustBePublishable(person, row)
      await reinstate(change, row.id)
      await note(app, change, person, 'reinstated', row.headline)
    })
    return c.body(null, 204)
  })
  .delete('/:id/draft', needs('stories.write'), async (c) => c.json({ version: await dropDraft(c.var.app, c.var.person, c.req.param('id')) }))
  .get('/:id/revisions', needs('stories.write'), async (c) => {
    const { id } = await rowFor(c.var.app.db, c.var.person, c.req.param('id'))
    return c.json(await listRevisions(c.var.app.db, id))
  })
  .post('/:id/revisions', needs('stories.write'), takes(Draft), async (c) => {
    await setAside(c.var.app, c.var.person, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .get('/:id/revisions/:revision', needs('stories.write'), async (c) => {
    const { id } = await rowFor(c.var.app.db, c.var.person, c.req.param('id'))
    const revision = await findRevision(c.var.app.db, id, c.req.param('revision'))
    if (!revision) throw notFound('revision')
    return c.json({ ...revision, draft: JSON.parse(revision.draft) as Draft })
  })
  .post('/:id/revisions/:revision/restore', needs('stories.write'), async (c) =>
    c.json({ version: await restoreRevision(c.var.app, c.var.person, c.req.param('id'), c.req.param('revision')) }))
export type StoriesApi = typeof api

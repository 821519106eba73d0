/** Previews of stories. Only the site can make a page, so these routes are its own. */
import { deskRoutes, needs } from '#blocks/people/guard.ts'
import { rowFor } from '#blocks/stories/actions.ts'
import { linkTo, weighStory } from './previews.ts'

export const api = deskRoutes()
  .get('/:id/link', needs('stories.write'), async (c) => {
    const { app, person } = c.var
    const { id, sectionId } = await rowFor(app.db, person, c.req.param('id'))
    return c.json({ ...(await linkTo(app, id)), isPlaced: sectionId !== null })
  })
  .get('/:id/weight', needs('stories.write'), async (c) => {
    const { app, person } = c.var
    return c.json(await weighStory(app, (await rowFor(app.db, person, c.req.param('id'))).id))
  })
export type PreviewApi = typeof api

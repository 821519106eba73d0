import type { Context } from 'hono'
import { openSession } from '#blocks/accounts/actions.ts'
import type { Env } from '#kernel/block.ts'
import { Refusal, wrongFields } from '#kernel/errors.ts'
import { readForm, routes } from '#kernel/http.ts'
import { z } from 'zod'
import { begin, mustBeFirst } from './actions.ts'
import { Beginning, setUpPath } from './model.ts'
import { setUpPage } from './view.tsx'

const Form = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export const firstStartRoutes = () => routes()
  .get(setUpPath, async (c) => {
    const token = c.req.query('token') ?? ''
    await mustBeFirst(c.var.app, token)
    return c.html(await setUpPage(c.var.app, { token, given: {} }))
  })
  .post(setUpPath, async (c) => {
    const { app } = c.var
    const { token = '', ...given } = texts(await readForm(c, Form))
    await mustBeFirst(app, token)
    const parsed = Beginning.safeParse(given)
    if (!parsed.success) return again(c, { token, given, wrong: wrongFields(parsed.error.issues) })
    try {
      const { id } = await begin(app, token, parsed.data)
      c.header('set-cookie', await openSession(app, id, c.req.header('user-agent')))
      return c.redirect(parsed.data.start === 'wordpress' ? '/desk/import' : '/desk', 303)
    } catch (error) {
      if (error instanceof Refusal && error.status === 422) return again(c, { token, given, wrong: error.fields })
      throw error
    }
  })

const again = async (c: Context<Env>, form: Parameters<typeof setUpPage>[1]) => c.html(await setUpPage(c.var.app, form), 422)

const texts = (fields: z.output<typeof Form>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String([value].flat()[0])]))

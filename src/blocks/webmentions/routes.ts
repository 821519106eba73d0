import { invalid } from '#kernel/errors.ts'
import { readForm, routes } from '#kernel/http.ts'
import { z } from 'zod'
import { receiveMention } from './actions.ts'
import { endpointPath, Notice } from './model.ts'

export const mentionRoutes = () => routes().post(endpointPath, async (c) => {
  const parsed = Notice.safeParse(await readForm(c, z.record(z.string(), z.unknown()), { maxBytes: 16 * 1024 }))
  if (!parsed.success) throw invalid('A webmention has a source and a target, both addresses beginning with http:// or https://.')
  await receiveMention(c.var.app, parsed.data)
  return c.text('Thank you. The page will be looked at.\n', 202, { 'cache-control': 'no-store' })
})

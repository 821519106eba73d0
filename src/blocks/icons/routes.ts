import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { mediaTag } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { Env } from '#kernel/block.ts'
import { notFound } from '#kernel/errors.ts'
import { routes as makeRoutes } from '#kernel/http.ts'
import { drawIcon } from './draw.tsx'
import { type IconName, iconSizes } from './model.ts'

export const routes = makeRoutes()
  .get('/icons/:name', (context) => sendIcon(context, context.req.param('name')))
  // Browsers ask for these whether or not a page names them.
  .get('/favicon.ico', (context) => sendIcon(context, 'favicon.png'))
  .get('/apple-touch-icon.png', (context) => sendIcon(context, 'apple-touch-icon.png'))

async function sendIcon(context: Context<Env>, name: string): Promise<Response> {
  if (!Object.hasOwn(iconSizes, name)) throw notFound('icon')
  const { app } = context.var
  const { bytes, etag } = await app.cache.value(`icon:${name}`, async () => {
    const publication = await getPublication(app)
    const logo = publication.logoId ? await findMedium(app.db, publication.logoId) : undefined
    // Of the keys of the sizes, for that was asked above.
    const drawn = await drawIcon(app, publication, logo, name as IconName)
    const value = { bytes: drawn, etag: `"${createHash('sha256').update(drawn).digest('base64url').slice(0, 22)}"` }
    return { value, tags: [publicationTag, ...(logo ? [mediaTag(logo.id)] : [])] }
  })
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400', etag, 'x-content-type-options': 'nosniff' }
  if (context.req.header('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}

import { embedOf } from '#blocks/body/model.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import { setAdder } from '#blocks/media/store.ts'
import type { Person } from '#blocks/people/model.ts'
import type { App } from '#kernel/app.ts'
import { unprocessable } from '#kernel/errors.ts'
import { FetchError } from '#kernel/fetch-error.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { type Found, resourcesIn, tellingIn } from './markup.ts'

/** What is known of a thing elsewhere; `kilobytes`: what its frame weighs by itself, at the least; null where it has none or that is not known. */
export interface About {
  provider: string
  title: string
  mediaId: string
  kilobytes: number | null
}

const page = { types: ['text/html', 'application/xhtml+xml'], maxBytes: 3 * 1024 * 1024, timeoutMs: 15_000 }
const OEmbed = z.object({ title: z.string().optional(), provider_name: z.string().optional(), thumbnail_url: z.url().optional() })

/** Asks the site at an address, through the guarded client: its oEmbed where it offers one (https://oembed.com, 4), else its Open Graph. */
export async function askAbout(app: App, person: Person, url: string): Promise<About> {
  try {
    const { status, body, url: there } = await app.client.get(url, page)
    if (status !== 200) throw unprocessable('The other site does not show this.', { url: `It answered ${status}.` })
    const { provider, frame } = embedOf(url, '')
    const found = await tellingOf(app, tellingIn(body.toString(), there))
    return {
      provider: provider || found.provider, title: found.title.slice(0, 300),
      mediaId: (await keepStill(app, person, found)) ?? '', kilobytes: frame ? await weigh(app, frame) : null,
    }
  } catch (error) {
    if (error instanceof FetchError) throw unprocessable('The other site could not be asked. The address stands as a link; its title can be written by hand.', { url: error.message })
    throw error
  }
}

/** The oEmbed answer says it better than the page, where there is one. */
async function tellingOf(app: App, found: Found): Promise<Found> {
  if (!found.oembed) return found
  try {
    const { status, body } = await app.client.get(found.oembed, { types: ['application/json', 'text/javascript'], maxBytes: 200_000, timeoutMs: 10_000 })
    const said = status === 200 ? OEmbed.safeParse(JSON.parse(body.toString())) : undefined
    return said?.success ? { ...found, title: said.data.title || found.title, still: said.data.thumbnail_url || found.still, provider: said.data.provider_name || found.provider } : found
  } catch {
    return found
  }
}

/** A still of ours, so that readers ask nobody for it. Without one it is only a link. */
async function keepStill(app: App, person: Person, { still, title }: Found): Promise<string | undefined> {
  if (!still) return undefined
  try {
    const { status, body } = await app.client.get(still, { types: ['image/*'], maxBytes: 10 * 1024 * 1024, timeoutMs: 15_000 })
    if (status !== 200) return undefined
    const { id } = await keepMedium(app, { bytes: body, name: title })
    await transact(app, ({ trx }) => setAdder(trx, id, person.id))
    return id
  } catch (error) {
    app.log.info({ err: error, still }, 'a still did not come')
    return undefined
  }
}

const mostResources = 16

/** The frame's document with the scripts and styles it names, in kB as they are before compression: its player brings more. */
async function weigh(app: App, frame: string): Promise<number | null> {
  try {
    const { status, body, url } = await app.client.get(frame, page)
    if (status !== 200) return null
    const sizes = await Promise.all(resourcesIn(body.toString(), url).slice(0, mostResources).map((each) => sizeOf(app, each)))
    return Math.ceil([body.length, ...sizes].reduce((sum, bytes) => sum + bytes, 0) / 1000)
  } catch {
    return null
  }
}

async function sizeOf(app: App, url: string): Promise<number> {
  const answer = await app.client.get(url, { types: ['*/*'], maxBytes: 8 * 1024 * 1024, timeoutMs: 10_000 }).catch(() => undefined)
  return answer?.body.length ?? 0
}

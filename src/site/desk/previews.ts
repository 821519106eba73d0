/** A story as readers would have it, before they do: rehearsed and taken back, shown to whoever has the link until it ends. */
import { stageStory } from '#blocks/stories/actions.ts'
import type { App } from '#kernel/app.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { createContent } from '#kernel/encodings.ts'
import { bodyOf, createPage, type Page } from '#kernel/page.ts'
import { seal, unseal } from '#kernel/secret.ts'
import { rehearse } from '#kernel/transact.ts'
import { resolve } from '../resolve.ts'

const days = 7
const sealOf = (app: App) => ({ dataDir: app.config.dataDir, purpose: 'preview of a story' })

/** A path that shows the story to whoever has it, without an account, for a week. */
export async function linkTo(app: App, storyId: string): Promise<{ path: string; until: string }> {
  const until = new Date(app.now().getTime() + days * 86_400_000)
  return { path: `/preview/${await seal(sealOf(app), storyId, until)}`, until: until.toISOString() }
}

/** The page of a link. */
export async function openLink(app: App, token: string): Promise<Page> {
  const storyId = await unseal(sealOf(app), token, app.now())
  if (!storyId) throw new Refusal(404, 'This preview has ended. Ask the newsroom for a new link.')
  return pageOfStory(app, storyId)
}

/** As it would be published this moment. */
export async function pageOfStory(app: App, storyId: string): Promise<Page> {
  return rehearse(app, async (change, rehearsed) => {
    const path = await stageStory(change, storyId)
    const resolved = await resolve(rehearsed, encodeURI(path), {})
    if (!('plan' in resolved)) throw notFound('story')
    const { plan } = resolved
    const made = []
    // One after the other: they all read through the one connection of the rehearsal.
    for (const part of plan.parts) made.push(await part.make().then(({ value }) => ({ html: value })))
    return createPage(plan, createContent(bodyOf(plan, made)), [])
  })
}

/** In kB: the page compressed, with what stands at its head, and with all its pictures as a telephone fetches them. */
export async function weighStory(app: App, storyId: string): Promise<{ page: number; first: number; all: number }> {
  const page = await pageOfStory(app, storyId)
  const bytes = (await page.content.encoded('br')).length / 1000
  const html = page.body.toString()
  const article = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  // Each picture names what its widths weigh; a telephone takes the smallest that fills it.
  const pictures = [...article.matchAll(/data-kb="(\d+)[\d,]*"/g)].map(([, kilobytes]) => Number(kilobytes))
  const [head = 0, ...others] = pictures
  return { page: Math.round(bytes), first: Math.round(bytes + head), all: Math.round([head, ...others].reduce((sum, each) => sum + each, bytes)) }
}

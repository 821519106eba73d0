import type { Desk } from './desk.ts'
import type { ContentSource } from './content/source.ts'
import { importUploads } from './media.ts'
import { isUploadOf, mentionsIn } from './mentions.ts'
import type { WxrItem } from './records.ts'

const deepest = 3

/**
 * Everything the conversion of an item asks for, fetched before, because its questions are answered at once. The
 * `fingerprint` names what the answers were: with other pictures at hand the same text makes another article.
 */
export async function contentSourceOf(desk: Desk, item: WxrItem): Promise<{ source: ContentSource; fingerprint: unknown }> {
  const { survey, bringing } = desk
  const { shelf } = bringing
  const reused = reusedIn(desk, item.content)
  const mentions = mentionsIn([item.content, ...reused.values()].join('\n'))
  const leadId = item.meta.get('_thumbnail_id')?.trim() ?? ''
  const under = survey.attachmentsUnder.get(item.id) ?? []
  const ids = [...new Set([...mentions.mediumIds, ...under, ...(leadId ? [leadId] : [])])]
  await shelf.fetch(ids, mentions.urls)
  await importUploads(bringing, mentions.urls.filter((url) => isUploadOf(survey.site, url)).map((url) => absolute(url, survey.head.url)))
  const source: ContentSource = {
    html: item.content,
    site: survey.head.url,
    postId: item.id,
    mediumById: shelf.byId,
    mediumByUrl: shelf.byUrl,
    attachmentsOf: (postId) => (survey.attachmentsUnder.get(postId) ?? []).flatMap((id) => shelf.byId(id) ?? []),
    reusableBlock: (id) => survey.reusableBlocks.get(id),
  }
  const answers = [...ids.map((id) => shelf.byId(id)), ...mentions.urls.map((url) => shelf.byUrl(url))]
  const shown = answers.map((medium) => (medium ? [medium.mediumId, medium.alt, medium.caption] : null))
  return { source, fingerprint: [shown, [...reused.values()]] }
}

/** The reusable blocks a text is made of, and those they are made of. */
function reusedIn({ survey }: Desk, html: string): Map<string, string> {
  const found = new Map<string, string>()
  let texts = [html]
  for (let depth = 0; depth < deepest && texts.length; depth++) {
    const ids = texts.flatMap((text) => mentionsIn(text).blockIds).filter((id) => !found.has(id))
    for (const id of ids) found.set(id, survey.reusableBlocks.get(id) ?? '')
    texts = ids.map((id) => found.get(id) ?? '').filter(Boolean)
  }
  return found
}

const absolute = (url: string, siteUrl: string) => URL.parse(url, siteUrl)?.href ?? url

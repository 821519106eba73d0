import { decodePath, slugOf } from '#blocks/addresses/model.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import type { ArticleState, NewArticle } from '#blocks/articles/model.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { textOf } from '#blocks/body/model.ts'
import { unprocessable } from '#kernel/errors.ts'
import type { Converted } from './content/source.ts'
import type { Desk } from './desk.ts'
import { languageOf, originalOf } from './languages.ts'
import { sectionsOf } from './main-section.ts'
import { momentOf } from './moments.ts'
import { bylinesOf } from './people.ts'
import type { WxrItem } from './records.ts'
import { articleStateOf, isKnownState, pageStateOf } from './states.ts'
import { slugOfTerm } from './survey.ts'
import { firstWords, wordsOf } from './text.ts'
import type { Draft } from './writing.ts'

/** What is published with a time to come waits for it, as WordPress has it wait. */
function stateOf({ status }: WxrItem, publishedAt: string | null | undefined, now: string): ArticleState {
  const state = articleStateOf(status)
  return state === 'published' && publishedAt && publishedAt > now ? 'scheduled' : state
}

/** A post becomes an article. */
export function draftArticle(desk: Desk, item: WxrItem, converted: Converted): Draft {
  const shared = sharedOf(desk, item, converted)
  const [sectionId, ...furtherSectionIds] = sectionsOf(desk, item)
  const { title, remarks, ...rest } = shared
  const article: Omit<NewArticle, 'sectionId'> = {
    ...rest,
    headline: title,
    standfirst: standfirstOf(item, converted),
    state: stateOf(item, rest.publishedAt, desk.run.app.now().toISOString()),
    furtherSectionIds,
    topicIds: item.terms.filter((term) => term.domain === 'post_tag').flatMap((term) => desk.topics.get(slugOfTerm(term)) ?? []),
    bylines: bylinesOf(desk.survey, item, desk.people),
    lead: leadOf(desk, item),
    language: languageOf(desk.survey, item),
    isPinned: item.isSticky,
    commentsOpen: item.commentStatus !== 'closed',
  }
  return {
    kind: 'article', name: title, slug: rest.slug || slugOf(title), remarks,
    async save(change, id) {
      if (!sectionId) throw unprocessable('the section it stood in was deleted here', {})
      const originalId = await originalOf(change.trx, desk.survey, item)
      return saveArticle(change, id, { ...article, originalId, sectionId })
    },
  }
}

/** A page stays a page. It has no time of its own to come out: one that was to come later is a draft. */
export function draftPage(desk: Desk, item: WxrItem, converted: Converted): Draft {
  const { remarks, ...page } = sharedOf(desk, item, converted)
  if (item.status === 'future') remarks.push('a page that was to come out later is a draft here')
  return {
    kind: 'page', name: page.title, slug: page.slug || slugOf(page.title), remarks,
    save: (change, id) => savePage(change, id, { ...page, state: pageStateOf(item.status), commentsOpen: item.commentStatus === 'open' }),
  }
}

function sharedOf({ run }: Desk, item: WxrItem, { body, notes }: Converted) {
  const remarks = notes.map(({ what }) => what)
  const title = titleOf(item, remarks)
  if (item.broken) remarks.push('bare & or unknown references repaired')
  if (!isKnownState(item.status)) remarks.push(`its state “${item.status.slice(0, 40)}” is not known here; it is a draft`)
  const times = timesOf(item, run.zone, run.app.now().toISOString(), remarks)
  return { title, remarks, body, slug: slugOf(decodePath(item.name)), isLocked: item.password !== '', ...times }
}

function titleOf(item: WxrItem, remarks: string[]): string {
  const title = wordsOf(item.title, 500)
  if (title) return title
  remarks.push('it had no title, and got its first words')
  return firstWords(item.content, 8).slice(0, 500) || `Untitled ${item.id}`
}

/** Only what readers saw, or are to see, has a time of publication. */
function timesOf(item: WxrItem, zone: string, now: string, remarks: string[]) {
  const written = momentOf({ gmt: item.dateGmt, local: item.date, rfc: item.pubDate }, zone)
  const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified }, zone)
  const isTimed = ['publish', 'future', 'private'].includes(item.status)
  if (isTimed && !written) remarks.push('it had no time of publication, and got that of the import')
  const publishedAt = isTimed ? (written ?? modified ?? now) : null
  const updatedAt = modified && modified > (publishedAt ?? '') ? modified : (publishedAt ?? written ?? now)
  return { publishedAt, updatedAt }
}

/** Only a summary somebody wrote; an opening that the article does not repeat would else be lost. */
function standfirstOf(item: WxrItem, { body, excerptFromMore }: Converted): string {
  const written = wordsOf(item.excerpt, 2000)
  if (written || !excerptFromMore) return written
  const opening = wordsOf(excerptFromMore, 2000)
  return textOf(body).replace(/\s+/g, ' ').startsWith(opening.slice(0, 60)) ? '' : opening
}

function leadOf({ bringing, survey }: Desk, item: WxrItem): NewArticle['lead'] {
  const id = item.meta.get('_thumbnail_id')?.trim() ?? ''
  const medium = bringing.shelf.byId(id)
  if (medium?.kind !== 'image') return null
  const { mediumId, alt, caption } = medium
  return { mediumId, alt, caption, credit: survey.attachments.get(id)?.credit ?? '' }
}

import { encodePath } from '#blocks/addresses/model.ts'
import { articlesTag } from '#blocks/articles/model.ts'
import { allCommentsTag, commentsTag, pageQuery } from '#blocks/comments/model.ts'
import { commentHtml } from '#blocks/comments/view.tsx'
import { say } from '#blocks/comments/words.ts'
import { pagesTag } from '#blocks/pages/model.ts'
import { type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { loaded, type Part } from '#kernel/part.tsx'
import { xml, xmlDocument, xmlWords } from '#kernel/xml.ts'
import { listNewestComments, type SaidNewly } from './comments-store.ts'
import { feedPath, rssTime } from './model.ts'
import { headOf } from './rss.ts'

export const commentsFeedPath = '/comments/feed'
const commentsInFeed = 30

/** An article or page whose comments alone are asked for. */
export interface Discussed {
  id: string
  title: string
  /** Encoded. */
  path: string
}

/** What readers said last, under whatever or under one article or page. */
export const commentsFeedPart = (app: App, publication: Publication, under?: Discussed): Part => ({
  key: `feed:comments:${under?.id ?? ''}`,
  soft: false,
  make: async () => loaded(writeComments(publication, await listNewestComments(app.db, commentsInFeed, under?.id), under), under ? commentsTag(under.id) : allCommentsTag, articlesTag, pagesTag, publicationTag),
})

function writeComments(publication: Publication, comments: SaidNewly[], under: Discussed | undefined): string {
  const { name, url, language } = publication
  const channel = {
    title: `${under?.title ?? name} – ${say(language, 'comments')}`, description: name, home: `${url}${under?.path ?? '/'}`, language, hubs: [],
    updatedAt: comments[0]?.postedAt ?? '1970-01-01T00:00:00.000Z', logo: undefined,
  }
  const namespaces = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }
  return xmlDocument(xml('rss', { version: '2.0', ...namespaces }, xml('channel', {},
    ...headOf(channel, url + (under ? feedPath(under.path, 'rss') : commentsFeedPath)), ...comments.map((comment) => itemOf(url, comment)))))
}

const itemOf = (url: string, { id, name, title, body, path, page, postedAt }: SaidNewly) =>
  xml('item', {},
    xmlWords('title', `${name}: ${title}`),
    xmlWords('link', `${url}${encodePath(path)}${pageQuery(page)}#comment-${id}`),
    xmlWords('guid', id, { isPermaLink: 'false' }),
    xmlWords('pubDate', rssTime(postedAt)),
    xmlWords('dc:creator', name),
    xmlWords('description', commentHtml(body)))

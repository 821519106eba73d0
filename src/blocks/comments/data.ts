import { encodePath } from '#blocks/addresses/model.ts'
import type { Publication } from '#blocks/publication/model.ts'
import { jsonInHtml } from '#kernel/json.ts'
import { plainText } from './markup.ts'
import { type Comment, pageQuery } from './model.ts'

/** Search engines read so many; the page has all. */
const mostDescribed = 20

/** What is said under an article for machines, each comment by itself with what it answers (https://schema.org/Comment): text of a JSON-LD block, safe in HTML. */
export function commentsData({ url }: Publication, path: string, comments: Comment[], page = 1): string {
  const article = url + encodePath(path)
  const idOf = (id: string) => `${article}${pageQuery(page)}#comment-${id}`
  const graph = comments.filter(({ isHeld }) => !isHeld).slice(0, mostDescribed).map(({ id, parentId, name, postedAt, body }) => ({
    '@type': 'Comment', '@id': idOf(id), author: { '@type': 'Person', name }, dateCreated: postedAt, text: plainText(body),
    parentItem: { '@id': parentId ? idOf(parentId) : article },
  }))
  return jsonInHtml({ '@context': 'https://schema.org', '@graph': graph })
}

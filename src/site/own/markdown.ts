import { encodePath, trimSlash } from '#blocks/addresses/model.ts'
import { findAddress } from '#blocks/addresses/store.ts'
import { isPublic } from '#blocks/articles/model.ts'
import { articleMarkdown } from '#blocks/articles/markdown.ts'
import { notFound } from '#kernel/errors.ts'
import { loaded, type Part } from '#kernel/part.tsx'
import type { Plan } from '#kernel/page.ts'
import { findShown, type FoundArticle } from '../kinds/article.ts'
import { documentPlan, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

/** `/{section}/{slug}.md`: an article for programs that read Markdown; also given at its own address to who asks for it by `Accept`. */
export const markdown: OwnPage = {
  at: /^(?<path>\/.+)\.md$/,
  declares: [],
  makes: (site, { path = '' }) => markdownPlan(site, path),
}

async function markdownPlan(site: Site, path: string): Promise<Plan | { movedTo: string } | undefined> {
  const found = await findAddress(site.app.db, trimSlash(path))
  if (found?.kind !== 'article') return undefined
  const article = await findShown(site, found)
  if (!article || !isPublic(article.shown.article) || article.shown.article.isLocked) throw notFound('article')
  if (found.currentPath && found.currentPath !== path) return { movedTo: `${encodePath(found.currentPath)}.md` }
  const plan = documentPlan('text/markdown; charset=utf-8', markdownPart(article), {
    vary: 'Accept', link: `<${site.publication.url}${encodePath(path)}>; rel="canonical"`, 'x-robots-tag': 'noindex',
  })
  return { ...plan, tags: [...plan.tags, ...article.tags] }
}

const markdownPart = ({ shown, corrections, tags }: FoundArticle): Part => ({
  key: `article-markdown:${shown.article.id}`,
  soft: false,
  make: async () => loaded(articleMarkdown(shown, corrections), ...tags),
})

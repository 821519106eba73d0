import { robotsText } from '#blocks/robots/model.ts'
import { type Leaf, leafPath, leafPattern, type SitemapKind } from '#blocks/sitemaps/model.ts'
import { indexPart, leafPart, newsPart } from '#blocks/sitemaps/view.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import { loaded, type Part } from '#kernel/part.tsx'
import { documentPlan } from '../plan.ts'
import type { OwnPage } from './own.ts'

const sitemapPlan = (part: Part) => documentPlan('application/xml; charset=utf-8', part)

export const sitemaps: OwnPage[] = [
  { at: /^\/sitemap\.xml$/, declares: [], makes: (site) => sitemapPlan(indexPart(site)) },
  { at: /^\/news-sitemap\.xml$/, declares: [], makes: (site) => sitemapPlan(newsPart(site)) },
  {
    at: leafPattern,
    declares: [],
    makes(site, { month, kind, part }) {
      // The pattern lets no other kind in.
      const leaf: Leaf = { kind: month ? 'articles' : (kind as SitemapKind), month, part: Number(part ?? 1) }
      return part === '1' ? { movedTo: leafPath(leaf) } : sitemapPlan(leafPart(site, leaf))
    },
  },
]

export const robots: OwnPage = {
  at: /^\/robots\.txt$/,
  declares: [],
  makes: ({ publication }) => documentPlan('text/plain; charset=utf-8', robotsPart(() => robotsText(publication))),
}

const robotsPart = (write: () => string): Part => ({ key: 'robots', soft: false, make: async () => loaded(write(), publicationTag) })

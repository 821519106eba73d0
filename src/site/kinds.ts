import type { ThingKind } from '#blocks/addresses/model.ts'
import { articleKind } from './kinds/article.ts'
import { contributorKind } from './kinds/contributor.ts'
import type { KindOfPage } from './kinds/kind.ts'
import { mediumKind } from './kinds/medium.ts'
import { pageKind } from './kinds/page.ts'
import { sectionKind } from './kinds/section.ts'
import { episodeKind, showKind } from './kinds/show.ts'
import { topicKind } from './kinds/topic.ts'

/** How a thing of each kind becomes a page. */
export const kinds: Record<ThingKind, KindOfPage> = {
  article: articleKind,
  page: pageKind,
  section: sectionKind,
  topic: topicKind,
  contributor: contributorKind,
  show: showKind,
  episode: episodeKind,
  medium: mediumKind,
}

import { mediaTag } from '#blocks/media/model.ts'
import { publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { showsTag } from './model.ts'
import { findNextMoment } from './store.ts'

/** What lists of episodes are made from, and until when they hold: the next episode comes by itself. */
export const staying = async (app: App, mediaIds: Iterable<string>) => stayingUntil(await findNextMoment(app.db, app.now().toISOString()), mediaIds)

export const stayingUntil = (until: string | undefined, mediaIds: Iterable<string>) =>
  ({ tags: [showsTag, publicationTag, ...[...mediaIds].map(mediaTag)], ...(until ? { until } : {}) })

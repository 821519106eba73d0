import type { JobKind } from '#kernel/jobs.ts'
import { fillIndex } from './actions.ts'

/** Once a day, and with the first start after an upgrade: whatever is not indexed. */
export const fill: JobKind = {
  async run(app) {
    const added = await fillIndex(app)
    if (added) app.log.info({ added }, 'the search has been filled')
  },
  everySeconds: 86_400,
}

/** Stories: what the newsroom writes, until and after it is an article. */
import { defineBlock } from '#kernel/block.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { api } from './api.ts'
import { keepUp } from './keeping.ts'
import { findUses } from './store.ts'
import { unpublishDue } from './workflow.ts'

const Due = z.object({ id: z.string(), at: z.string() })

export default defineBlock({
  name: 'stories', api, keepUp, findUses,
  jobs: { 'stories.unpublish': { run: (app, payload) => transact(app, (change) => unpublishDue(change, Due.parse(payload))) } },
})

import { parseArgs } from 'node:util'
import { setMentionState } from '#blocks/webmentions/actions.ts'
import { mentionStates } from '#blocks/webmentions/model.ts'
import { listMentions } from '#blocks/webmentions/store.ts'
import type { App } from '#kernel/app.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

const states = { approve: 'shown', hold: 'held', spam: 'spam', bin: 'binned' } as const
const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options: { state: { type: 'string' }, json: { type: 'boolean' } } })

export const mentions: Command = {
  usage: 'mentions [list [--state held|shown|spam|binned]] | approve|hold|spam|bin ID… [--json]',
  about: 'See which pages elsewhere say that they speak of an article (webmentions), and decide which are shown under it.',
  async run(words) {
    const { positionals: [deed = 'list', ...ids], values } = parse(words)
    const counts = await withOgene<object>((app) => (deed === 'list' ? list(app, values) : decide(app, deed, ids)))
    if (values.json) printJson(counts)
    return 0
  },
}

async function list(app: App, { state: given = 'held', json }: { state?: string | undefined; json?: boolean | undefined }) {
  const state = mentionStates.find((each) => each === given)
  if (!state) throw new UsageError(`A webmention is ${mentionStates.join(', ')}; not "${given}".`)
  const found = await listMentions(app.db, state)
  if (!json && !found.length) print(`No webmention is ${state}.`)
  if (!json) for (const { id, receivedAt, source, title, headline } of found) print(`${id}  ${receivedAt.slice(0, 10)}  ${title}\n    ${source}\n    speaks of “${headline ?? ''}”`)
  return { mentions: found }
}

async function decide(app: App, deed: string, ids: string[]) {
  if (!Object.hasOwn(states, deed)) throw new UsageError(`There is no "${deed}" for webmentions.`)
  if (!ids.length) throw new UsageError(`Which? Give their ids: npx ogene mentions ${deed} ID…`)
  for (const id of ids) await setMentionState(app, id, states[deed as keyof typeof states])
  print(`Done: ${ids.length}.`)
  return { done: ids.length }
}

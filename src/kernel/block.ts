/** What a block may bring. Core blocks and plugins come through this one door. */
import type { Hono } from 'hono'
import type { App } from './app.ts'
import type { Trx } from './db.ts'
import type { JobKind } from './jobs.ts'
import type { FindUses } from './uses.ts'

export type Env = { Variables: { app: App; requestId: string } }

export interface Block {
  /** The folder's name; also the name of the CSS cascade layer of its styles. */
  name: string
  /** `view.css`, bundled and minified text. */
  css?: string
  /** A reader's HTTP besides pages: forms, files, feeds. Mounted in the order of the list, before the page map. */
  routes?: Hono<Env>
  /** The newsroom's JSON, mounted at `/desk/api/{name}`. Every route of it names the right it asks for. */
  // oxlint-disable-next-line typescript/no-explicit-any -- its variables are those of the block that knows who asks
  api?: Hono<any>
  /** Work done later, by kind; kinds are unique in the program and written `block.verb`. */
  jobs?: Record<string, JobKind>
  /** Called in every transaction, as its last deed, with the tags it moved: for what must never disagree with the rest, such as an index. */
  keepUp?(trx: Trx, tags: ReadonlySet<string>): Promise<void>
  /** Where this block uses a thing of another: asked before that thing is removed. */
  findUses?: FindUses
  /** Called once at start, in the server and in every command alike: what a command changes is told like any other change. */
  listen?(app: App): void
}
export const defineBlock = (block: Block) => block

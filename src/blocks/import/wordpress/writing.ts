import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { findOrigin } from '#blocks/origins/store.ts'
import { type Arrival, type Coming, hashOf, takeIn } from '#blocks/origins/actions.ts'
import type { Change } from '#kernel/transact.ts'
import { MAKING, reasonOf } from '../run.ts'
import { standing } from '#blocks/standing/store.ts'
import { contentSourceOf } from './content-source.ts'
import { convertContent } from './content/convert.ts'
import type { Converted } from './content/source.ts'
import type { Desk } from './desk.ts'
import { laterPage, oldPathOf, renamedPath } from './paths.ts'
import type { WxrItem } from './records.ts'

/** What a post or a page becomes, ready to be written. */
export interface Draft {
  kind: 'article' | 'page'
  name: string
  /** The last part of the address it would like. */
  slug: string
  /** What happened to it on the way. */
  remarks: string[]
  save(change: Change, id: string): Promise<{ slug: string; path: string }>
}
export type MakeDraft = (desk: Desk, item: WxrItem, converted: Converted) => Draft

/** Takes a post or page in; gives the id it has here, or nothing where it is not here. Its writing may still wait its turn. */
export async function importText(desk: Desk, item: WxrItem, kind: Draft['kind'], make: MakeDraft): Promise<() => string | undefined> {
  const { run, survey } = desk
  const key = { site: survey.site, kind: item.type, oldId: item.id }
  const { source, fingerprint } = await contentSourceOf(desk, item)
  const sourceHash = hashOf([MAKING, sourceFields(item), fingerprint])
  const known = await findOrigin(run.db, key)
  if (known?.sourceHash === sourceHash) return meetUnchanged(desk, item, kind, known.thingId)
  try {
    const converted = convertContent(source)
    const draft = make(desk, item, converted)
    return await write(desk, item, draft, { key, sourceHash, hashNow: standing[kind] }, converted.pages)
  } catch (error) {
    run.report.count(kind, 'leftOut')
    run.report.notDone(item.title || item.name || item.id, `could not be understood: ${reasonOf(error)}`)
    return () => undefined
  }
}

async function meetUnchanged({ run }: Desk, item: WxrItem, kind: Draft['kind'], thingId: string) {
  const isHere = (await standing[kind](run.db, thingId)) !== undefined
  if (isHere) run.report.count(kind, 'unchanged')
  else run.report.leftOut(kind, item.title || item.name || item.id, 'deleted here, and stays deleted')
  return () => (isHere ? thingId : undefined)
}

async function write(desk: Desk, item: WxrItem, draft: Draft, coming: Omit<Coming, 'save'>, pages: number) {
  const { run } = desk
  let arrival: Arrival | undefined
  let id: string | undefined
  let had: { slug: string; path: string } | undefined
  let lost: string[] = []
  await run.batches.add({
    async write(change) {
      const save = async (_: Change, thingId: string) => {
        had = await draft.save(change, thingId)
        lost = await claimOldPaths(change, { kind: draft.kind, thingId }, oldPathsOf(item, pages))
        return thingId
      }
      const taken = await takeIn(run.app, change, { ...coming, save })
      arrival = taken.arrival
      id = arrival === 'deleted' ? undefined : taken.thingId
    },
    done: () => tell(desk, draft, { arrival, had, lost }),
    failed(error) {
      id = undefined
      run.report.count(draft.kind, 'leftOut')
      run.report.notDone(draft.name, `could not be kept: ${reasonOf(error)}`)
    },
  })
  return () => id
}

interface Written {
  arrival: Arrival | undefined
  had: { slug: string; path: string } | undefined
  lost: string[]
}

function tell({ run: { report } }: Desk, draft: Draft, { arrival, had, lost }: Written) {
  if (arrival === 'kept') report.kept(draft.kind, draft.name, 'changed here and on the old site')
  else if (arrival === 'deleted') report.leftOut(draft.kind, draft.name, 'deleted here, and stays deleted')
  else if (arrival) report.count(draft.kind, arrival)
  if (!had) return
  for (const remark of draft.remarks) report.changed(draft.name, remark)
  if (had.slug !== draft.slug && /-\d+$/.test(had.slug)) report.changed(`${draft.name}: ${had.path}`, 'its address was taken and got a number')
  for (const path of lost) report.warn(`${path} (${draft.name})`, 'an old address leads to something else here already')
}

/** Every address an item had: its own, its number, its later pages, and what it was called before. */
function oldPathsOf(item: WxrItem, pages: number): string[] {
  const own = oldPathOf(item.link)
  const numbers = /^\d+$/.test(item.id) ? [`/?p=${item.id}`, `/?page_id=${item.id}`] : []
  if (!own) return numbers
  const later = Array.from({ length: Math.max(0, Math.min(pages, 500) - 1) }, (_, at) => laterPage(own, at + 2))
  const renamed = item.oldSlugs.slice(-20).map((slug) => renamedPath(own, slug))
  return [...new Set([own, ...numbers, ...later, ...renamed].filter((path) => path !== undefined))]
}

/** Those that could not be had. A number that is taken is another site's, and no loss; nor is a name somebody else bears now. */
async function claimOldPaths(change: Change, thing: { kind: 'article' | 'page'; thingId: string }, paths: string[]): Promise<string[]> {
  const lost: string[] = []
  for (const [at, path] of paths.entries()) {
    const isOurs = await claimOldAddress(change, thing, path)
    if (!isOurs && at === 0) lost.push(path)
  }
  return lost
}

/** What counts as a change on the old site: everything we use, nothing else. Comments are known by themselves. */
function sourceFields(item: WxrItem): unknown {
  const { kind: _, guid: __, comments: ___, meta, broken: ____, isTooLong: _____, parent: ______, menuOrder: _______, ...used } = item
  return [used, [...meta].filter(([key]) => /^(_thumbnail_id|.*primary_cat.*|_primary_term_category)$/.test(key)).sort()]
}

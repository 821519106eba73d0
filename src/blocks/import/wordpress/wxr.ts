import path from 'node:path'
import { Refusal } from '#kernel/errors.ts'
import { type Found, growBranches } from './branches.ts'
import { type Ending, readText } from './bytes.ts'
import { createMarkup, refuseDeclarations } from './markup.ts'
import { authorOf, itemOf, termOf, type WxrAuthor, type WxrItem, type WxrSite, type WxrTerm } from './records.ts'

/** The last record of every reading: how the file ended, and what was wrong with it. */
export interface WxrEnd {
  kind: 'end'
  isTruncated: boolean
  damaged: number
}
export type WxrRecord = WxrSite | WxrAuthor | WxrTerm | WxrItem | WxrEnd

/**
 * Reads a WordPress export (WXR 1.0 to 1.2, plain or gzip) record by record in constant memory: the site first, the end last.
 * What is only broken is repaired and counted; what is no export, or means harm, is refused with a sentence.
 */
export async function* readWxr(file: string): AsyncGenerator<WxrRecord> {
  const channel = createChannel()
  const waiting: WxrRecord[] = []
  const branches = growBranches((found) => waiting.push(...channel.take(found)))
  const markup = createMarkup(branches)
  const ending: Ending = { isBroken: false, damaged: 0 }
  for await (const text of fromRoot(readText(file, ending), file)) {
    markup.write(text)
    if (waiting.length) yield* waiting.splice(0)
  }
  markup.end()
  yield* waiting.splice(0)
  yield* channel.head()
  if (!channel.isWordPress()) throw notWordPress(file, 'it is a feed (RSS) without anything WordPress adds to its exports')
  yield { kind: 'end', isTruncated: ending.isBroken || !branches.isComplete(), damaged: ending.damaged }
}

const longestHead = 64 * 1024
/** The text from `<rss` on: some servers print warnings of their own before it. */
async function* fromRoot(texts: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let head: string | undefined = ''
  for await (const text of texts) {
    if (head === undefined) {
      yield text
      continue
    }
    head += text
    const at = rootIn(head)
    if (at < 0 && head.length < longestHead) continue
    if (at < 0) throw strange(file, head)
    yield head.slice(at)
    head = undefined
  }
  if (head !== undefined) throw strange(file, head)
}

function rootIn(head: string): number {
  const at = head.search(/<rss[\s>]/)
  refuseDeclarations(at < 0 ? head : head.slice(0, at))
  return at
}

function strange(file: string, head: string): Refusal {
  if (!head.trim()) return notWordPress(file, 'it is empty')
  const first = /<([A-Za-z][\w:-]{0,40})/.exec(head)?.[1]
  if (head.startsWith('PK')) return notWordPress(file, 'it is a ZIP archive; please unpack it and give the .xml file')
  return notWordPress(file, first ? `it begins with <${first}> and not with <rss>` : 'it is not XML')
}

const notWordPress = (file: string, why: string) =>
  new Refusal(415, `${path.basename(file)} is not a WordPress export: ${why}. WordPress writes one under Tools, Export.`)

/** The head of the channel is complete when the first record follows; only then is the site known. */
function createChannel() {
  const fields = new Map<string, string>()
  let isTold = false
  let isWordPress = false
  function* head(): Generator<WxrSite> {
    if (isTold) return
    isTold = true
    const of = (name: string) => fields.get(name)?.trim() ?? ''
    yield {
      kind: 'site',
      title: of('title'),
      tagline: of('description'),
      language: of('language'),
      link: of('link'),
      url: of('wp:base_blog_url') || of('link') || of('wp:base_site_url'),
      version: of('wp:wxr_version'),
    }
  }
  function* take({ branch, ...found }: Found): Generator<WxrRecord> {
    isWordPress ||= branch.name.startsWith('wp:') || branch.children.some((child) => child.name.startsWith('wp:'))
    if (branch.name === 'image') return
    const record = recordOf(branch, found)
    if (!record) return void (fields.has(branch.name) || fields.set(branch.name, branch.text))
    yield* head()
    yield record
  }
  return { take, head, isWordPress: () => isWordPress }
}

function recordOf(branch: Found['branch'], found: Omit<Found, 'branch'>): WxrRecord | undefined {
  if (branch.name === 'item') return itemOf(branch, found)
  if (branch.name === 'wp:author') return authorOf(branch)
  return ['wp:category', 'wp:tag', 'wp:term'].includes(branch.name) ? termOf(branch) : undefined
}

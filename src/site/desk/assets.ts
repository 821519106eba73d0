/** What the desk is made of, as it was built: scripts and styles whose names change with their content, so that browsers keep them for good. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chooseEncoding, type Content, createContent } from '#kernel/encodings.ts'
import { notFound } from '#kernel/errors.ts'
import { folderOf } from '#kernel/program-folder.ts'
import { z } from 'zod'

const Chunk = z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]), isEntry: z.boolean().default(false) })
const Manifest = z.record(z.string(), Chunk)
type Manifest = z.output<typeof Manifest>

/** What the desk's document asks for at once: its script, the scripts that one needs, its styles. */
export interface Entry {
  script: string
  preloads: string[]
  styles: string[]
}

const folder = () => folderOf('dist/desk', 'The desk has not been built: `npm run build` does it.')

/** The screens most often opened first: their scripts are asked for along with the desk's own, not after those have run. */
const firstScreens = [
  { at: /^\/desk\/stories\/?$/, from: 'src/blocks/stories/desk.tsx' },
  { at: /^\/desk\/stories\/[^/]+$/, from: 'src/blocks/stories/desk/story.tsx' },
  { at: /^\/desk\/comments\/?$/, from: 'src/blocks/comments/desk.tsx' },
]

/** For the screen at this address. Read anew each time: a new build has new names. */
export async function readEntry(pathname: string): Promise<Entry> {
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(folder(), 'manifest.json'), 'utf8')))
  const begins = Object.keys(manifest).find((name) => manifest[name]!.isEntry)
  if (!begins) throw new Error('The desk was built without its beginning.')
  const first = firstScreens.flatMap(({ at, from }) => (at.test(pathname) && manifest[from] ? [from] : []))
  const [entry, ...chunks] = [...withImports(manifest, [begins, ...first])].map((name) => manifest[name]!)
  return { script: entry!.file, preloads: chunks.map(({ file }) => file), styles: [...new Set([entry!, ...chunks].flatMap(({ css }) => css))] }
}

function withImports(manifest: Manifest, names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    withImports(manifest, manifest[name]?.imports ?? [], seen)
  }
  return seen
}

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }

/** A file as it is, and as the build packed it (scripts/compressed.ts). */
interface Asset {
  content: Content
  packed: Buffer | undefined
}
const kept = new Map<string, Promise<Asset>>()

/** One file of it, as this browser can take it. */
export async function answerAsset(name: string, acceptEncoding: string | undefined): Promise<Response> {
  const type = types[path.extname(name)]
  if (!type || name !== path.basename(name)) throw notFound('file')
  const { content, packed } = await assetOf(name)
  const encoding = content.isSmall ? 'identity' : chooseEncoding(acceptEncoding)
  const bytes = encoding === 'br' && packed ? packed : await content.encoded(encoding)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', 'x-content-type-options': 'nosniff',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  })
}

function assetOf(name: string): Promise<Asset> {
  const known = kept.get(name)
  if (known) return known
  const reading = read(path.join(folder(), name)).catch(() => {
    kept.delete(name)
    throw notFound('file')
  })
  kept.set(name, reading)
  return reading
}

async function read(file: string): Promise<Asset> {
  const [plain, packed] = await Promise.all([readFile(file), readFile(`${file}.br`).catch(() => undefined)])
  return { content: createContent(plain), packed }
}

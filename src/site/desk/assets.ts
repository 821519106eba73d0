/** What the desk is made of, as it was built: scripts and styles whose names change with their content, so that browsers keep them for good. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chooseEncoding, type Content, createContent } from '#kernel/encodings.ts'
import { notFound } from '#kernel/errors.ts'
import { folderOf } from '#kernel/program-folder.ts'
import { z } from 'zod'

const Manifest = z.record(z.string(), z.object({ file: z.string(), css: z.array(z.string()).default([]), imports: z.array(z.string()).default([]), isEntry: z.boolean().default(false) }))

/** What the desk's document asks for at once: its script, the scripts that one needs, its styles. */
export interface Entry {
  script: string
  preloads: string[]
  styles: string[]
}

const folder = () => folderOf('dist/desk', 'The desk has not been built: `npm run build` does it.')

/** Read anew each time: a new build has new names. */
export async function readEntry(): Promise<Entry> {
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(folder(), 'manifest.json'), 'utf8')))
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('The desk was built without its beginning.')
  const chunks = entry.imports.flatMap((name) => manifest[name] ?? [])
  return { script: entry.file, preloads: chunks.map(({ file }) => file), styles: [...new Set([entry, ...chunks].flatMap(({ css }) => css))] }
}

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }

const kept = new Map<string, Promise<Content>>()

/** One file of it, as this browser can take it. */
export async function answerAsset(name: string, acceptEncoding: string | undefined): Promise<Response> {
  const type = types[path.extname(name)]
  if (!type || name !== path.basename(name)) throw notFound('file')
  const content = await contentOf(name)
  const encoding = content.isSmall ? 'identity' : chooseEncoding(acceptEncoding)
  return new Response(new Uint8Array(await content.encoded(encoding)), {
    headers: {
      'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', 'x-content-type-options': 'nosniff',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  })
}

function contentOf(name: string): Promise<Content> {
  const known = kept.get(name)
  if (known) return known
  const reading = readFile(path.join(folder(), name)).then((bytes) => createContent(bytes), () => {
    kept.delete(name)
    throw notFound('file')
  })
  kept.set(name, reading)
  return reading
}

import { open } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { Refusal } from '#kernel/errors.ts'
import type { MediumKind } from './model.ts'

/** Where the bytes of a medium are: in hand, or in a file on disk. */
export type Source = { bytes: Uint8Array } | { file: string }

export interface Judged {
  kind: MediumKind
  mime: string
  extension: string
}

/** What a file is, by its content; its name is asked only where content cannot tell, among harmless kinds. Anything else is refused. */
export async function judge(source: Source, name: string): Promise<Judged> {
  const found = await typeOf(source)
  const start = await startOf(source)
  const judged = byContent[found?.ext ?? ''] ?? byName(found?.ext, start, name)
  if (judged) return judged
  const sentence = sentences[found?.ext ?? (looksLikeSvg(start) ? 'svg' : '')]
  throw new Refusal(415, sentence ?? `${called(name)} is not of a kind this paper keeps: pictures, sound, films, documents.`)
}

const of = (kind: MediumKind, mime: string, extension: string): Judged => ({ kind, mime, extension })

/** The left side is how the file-type package calls it. */
const byContent: Record<string, Judged> = {
  jpg: of('image', 'image/jpeg', 'jpg'),
  png: of('image', 'image/png', 'png'),
  apng: of('image', 'image/png', 'png'),
  gif: of('image', 'image/gif', 'gif'),
  webp: of('image', 'image/webp', 'webp'),
  avif: of('image', 'image/avif', 'avif'),
  tif: of('image', 'image/tiff', 'tif'),
  heic: of('image', 'image/heic', 'heic'),
  mp3: of('audio', 'audio/mpeg', 'mp3'),
  m4a: of('audio', 'audio/mp4', 'm4a'),
  m4b: of('audio', 'audio/mp4', 'm4a'),
  aac: of('audio', 'audio/aac', 'aac'),
  ogg: of('audio', 'audio/ogg', 'ogg'),
  oga: of('audio', 'audio/ogg', 'ogg'),
  spx: of('audio', 'audio/ogg', 'ogg'),
  opus: of('audio', 'audio/ogg', 'opus'),
  wav: of('audio', 'audio/wav', 'wav'),
  flac: of('audio', 'audio/flac', 'flac'),
  mp4: of('video', 'video/mp4', 'mp4'),
  m4v: of('video', 'video/mp4', 'm4v'),
  mov: of('video', 'video/quicktime', 'mov'),
  webm: of('video', 'video/webm', 'webm'),
  ogv: of('video', 'video/ogg', 'ogv'),
  pdf: of('file', 'application/pdf', 'pdf'),
  zip: of('file', 'application/zip', 'zip'),
  gz: of('file', 'application/gzip', 'gz'),
  '7z': of('file', 'application/x-7z-compressed', '7z'),
  epub: of('file', 'application/epub+zip', 'epub'),
  rtf: of('file', 'application/rtf', 'rtf'),
  docx: of('file', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  xlsx: of('file', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  pptx: of('file', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  odt: of('file', 'application/vnd.oasis.opendocument.text', 'odt'),
  ods: of('file', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  odp: of('file', 'application/vnd.oasis.opendocument.presentation', 'odp'),
}

/** Old office files all look alike inside, and plain text looks like nothing. */
const oldOffice: Record<string, Judged> = {
  doc: of('file', 'application/msword', 'doc'),
  xls: of('file', 'application/vnd.ms-excel', 'xls'),
  ppt: of('file', 'application/vnd.ms-powerpoint', 'ppt'),
}
const plainText: Record<string, Judged> = {
  txt: of('file', 'text/plain', 'txt'),
  csv: of('file', 'text/csv', 'csv'),
  vtt: of('file', 'text/vtt', 'vtt'),
  srt: of('file', 'application/x-subrip', 'srt'),
}

/** The type a served file has, by its extension. */
export function mimeOf(extension: string): string {
  const kinds = [...Object.values(byContent), ...Object.values(oldOffice), ...Object.values(plainText)]
  const found = kinds.find((kind) => kind.extension === extension)?.mime ?? 'application/octet-stream'
  return found.startsWith('text/') ? `${found}; charset=utf-8` : found
}

function byName(found: string | undefined, start: Uint8Array, name: string): Judged | undefined {
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  if (found === 'cfb') return oldOffice[extension]
  return (found === undefined || found === 'vtt' || found === 'srt') && isText(start) ? plainText[extension] : undefined
}

const sentences: Record<string, string> = {
  svg: 'Drawings in SVG can carry programs and are not kept; please save the drawing as PNG.',
  xml: 'XML files, and drawings in SVG among them, can carry programs and are not kept; please save a drawing as PNG.',
  bmp: 'Pictures in BMP cannot be read here; please save the picture as PNG or JPEG.',
  ico: 'Icon files cannot be read here; please save the picture as PNG.',
  psd: 'Photoshop files cannot be read here; please save the picture as JPEG or PNG.',
  jp2: 'JPEG 2000 cannot be read here; please save the picture as JPEG.',
  jxl: 'JPEG XL cannot be read here; please save the picture as JPEG.',
}

async function typeOf(source: Source) {
  try {
    return 'bytes' in source ? await fileTypeFromBuffer(source.bytes) : await fileTypeFromFile(source.file)
  } catch (error) {
    if ('file' in source && isMissing(error)) throw error
    // A file so cut or crooked that it cannot be told is of no known kind.
    return undefined
  }
}

const STARTING_BYTES = 65_536
export async function startOf(source: Source): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes.subarray(0, STARTING_BYTES)
  await using handle = await open(source.file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(STARTING_BYTES), 0, STARTING_BYTES, 0)
  return buffer.subarray(0, bytesRead)
}

const isText = (start: Uint8Array) => start.length > 0 && !start.includes(0)
const looksLikeSvg = (start: Uint8Array) => /<svg[\s>]/i.test(Buffer.from(start).toString('latin1'))
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
const called = (name: string) => (name ? `The file “${name.slice(0, 100)}”` : 'This file')

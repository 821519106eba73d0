/** Seals: short texts given out to a reader and known again when they come back, unchanged and in time. The key lies in the data folder. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** What a seal is for: one made for a purpose opens for no other. */
export interface Seal {
  dataDir: string
  purpose: string
}

const KEY_BYTES = 32

/** A token that carries `text` until a moment. Anybody who has it can read the text; nobody can make one. */
export async function seal({ dataDir, purpose }: Seal, text: string, until: Date): Promise<string> {
  const carried = `${Buffer.from(text).toString('base64url')}.${Math.floor(until.getTime() / 1000).toString(36)}`
  return `${carried}.${sign(await getKey(dataDir), purpose, carried)}`
}

/** The text of a token made by `seal` with the same key for the same purpose, while it holds; else undefined. */
export async function unseal({ dataDir, purpose }: Seal, token: string, now: Date): Promise<string | undefined> {
  const [text, until, signature, ...rest] = token.split('.')
  if (!text || !until || !signature || rest.length) return undefined
  const expected = sign(await getKey(dataDir), purpose, `${text}.${until}`)
  if (!isSame(signature, expected) || Number.parseInt(until, 36) * 1000 < now.getTime()) return undefined
  return Buffer.from(text, 'base64url').toString()
}

/** A hash of a text that nobody without the key can make, or find the text of by trying, such as of a network address: 22 letters, 128 bits. */
export async function keyedHash({ dataDir, purpose }: Seal, text: string): Promise<string> {
  return sign(await getKey(dataDir), `hash of ${purpose}`, text).slice(0, 22)
}

/** 192 bits: more than anybody can guess, in a token short enough for an address. */
const SIGNATURE_LETTERS = 32
const sign = (key: Buffer, purpose: string, carried: string) =>
  createHmac('sha256', key).update(`${purpose}\n${carried}`).digest('base64url').slice(0, SIGNATURE_LETTERS)

/** Whether two texts are the same, told in a time that does not say where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The key, made at the first asking and readable by nobody else. */
async function getKey(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, 'secret')
  try {
    return await readKey(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dataDir, { recursive: true })
  await makeKey(file)
  return readKey(file)
}

async function readKey(file: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url')
  if (key.length < KEY_BYTES) throw new Error(`${file} is damaged: remove it, and a new one is made`)
  return key
}

/** Written whole under a name of its own and linked into place: of two processes that begin at once, one key stays. */
async function makeKey(file: string) {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  await using handle = await open(unfinished, 'wx', 0o600)
  await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64url')}\n`)
  await handle.sync()
  await link(unfinished, file).catch(unlessThere)
  await rm(unfinished)
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

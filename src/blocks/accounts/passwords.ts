import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** N, r, p and bytes: what OWASP asks of scrypt, some 100 ms and 128 MB on the pool of threads, none of it on the thread that serves. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const bytes = 32
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/** `scrypt$N$r$p$salt$hash`, so that a later cost can be told from this one. Passwords that look alike (NFKC) are alike. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password.normalize('NFKC'), salt, bytes, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

export async function isPassword({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  const [kind, N, r, p, salt = '', expected = ''] = hash.split('$')
  if (kind !== 'scrypt') return false
  const wanted = Buffer.from(expected, 'base64url')
  const found = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), wanted.length, { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem })
  return timingSafeEqual(found, wanted)
}

import { hash } from 'node:crypto'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth'
import type { Db } from '#kernel/db.ts'
import { plainTypes } from '#kernel/dialect.ts'

/** What is kept of a session's token: who reads the database cannot come in with it. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url')

interface Asking {
  model: string
  where?: Where[] | undefined
  data?: object
  update?: object
}

/**
 * better-auth's own adapter over our tables, with the tokens of sessions hashed on their way in and given back as they were asked for.
 */
export const adapterOver = (db: Db) => (options: BetterAuthOptions): DBAdapter => {
  const inner = kyselyAdapter(db, { type: plainTypes, transaction: false })(options)
  return {
    ...inner,
    // The row that was made or found by its token goes back with it: the cookie is made of that.
    create: async (asking) => withToken(await inner.create(hashed(asking)), asking),
    findOne: async (asking) => withToken(await inner.findOne(hashed(asking)), asking),
    update: async (asking) => withToken(await inner.update(hashed(asking)), asking),
    findMany: (asking) => inner.findMany(hashed(asking)),
    updateMany: (asking) => inner.updateMany(hashed(asking)),
    delete: (asking) => inner.delete(hashed(asking)),
    deleteMany: (asking) => inner.deleteMany(hashed(asking)),
  }
}

function hashed<A extends Asking>(asking: A): A {
  if (asking.model !== 'session') return asking
  const { where, data, update } = asking
  return { ...asking, ...(where && { where: where.map(hashedTest) }), ...(data && { data: hashedRow(data) }), ...(update && { update: hashedRow(update) }) }
}

const hashedRow = (row: object) => ('token' in row && typeof row.token === 'string' ? { ...row, token: tokenHash(row.token) } : row)

function hashedTest(test: Where): Where {
  if (test.field !== 'token') return test
  if (typeof test.value === 'string') return { ...test, value: tokenHash(test.value) }
  return Array.isArray(test.value) ? { ...test, value: test.value.map((each) => tokenHash(String(each))) } : test
}

function withToken<R>(row: R, { model, where, data }: Asking): R {
  if (model !== 'session' || !row) return row
  const token = (data as { token?: unknown } | undefined)?.token ?? where?.find(({ field }) => field === 'token')?.value
  return typeof token === 'string' ? { ...row, token } : row
}

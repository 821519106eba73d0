/** PostgreSQL: a pool of connections whose answers look like SQLite's, and a bell for what other nodes write. */
import { type CompiledQuery, type DatabaseConnection, PostgresDialect, type QueryResult, SelectQueryNode } from 'kysely'
import pg from 'pg'
import { createBell } from './bell.postgres.ts'
import type { Engine } from './db.ts'
import { bound } from './dialect.ts'
import type { Log } from './log.ts'

const poolSize = 10
const connectMs = 10_000
const idleMs = 30_000

/** Opens a PostgreSQL address and makes sure that it answers. */
export async function openPostgres(url: string, log: Log): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'ogene',
    max: poolSize,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // An idle connection may break at any time; unheard, its error would end the program.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle connection to PostgreSQL broke'))
  await assertUsable(pool)
  const bell = createBell(url, log)
  return {
    dialect: new PostgresDialect({ pool, onCreateConnection: async (connection) => adapt(connection) }),
    listen: bell.listen,
    async close() {
      await bell.close()
      // Kysely ends the pool, but only if it was ever asked anything.
      if (!pool.ending) await pool.end()
    },
  }
}

async function assertUsable(pool: pg.Pool) {
  try {
    const { rows } = await pool.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`)
    if (rows[0]?.encoding !== 'UTF8') throw new Error(`The database must be made with the encoding UTF8, not ${rows[0]?.encoding}.`)
  } catch (error) {
    await pool.end()
    throw new Error(`PostgreSQL cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

const bool = 16
const int8 = 20
const json = 114
const numeric = 1700
const jsonb = 3802
const text = (value: string) => value

/** Answers as SQLite gives them: counts and sums as numbers, truth as 1 and 0, JSON as text. */
function parserOf(type: number, format?: 'text' | 'binary') {
  if (type === int8 || type === numeric) return Number
  if (type === bool) return (value: string) => (value === 't' ? 1 : 0)
  if (type === json || type === jsonb) return text
  return pg.types.getTypeParser(type, format)
}

/** Binds values as SQLite's side does, and lets a query be streamed. */
function adapt(connection: DatabaseConnection) {
  const run = connection.executeQuery.bind(connection)
  connection.executeQuery = (query, options) => run({ ...query, parameters: query.parameters.map(bound) }, options)
  let cursors = 0
  connection.streamQuery = (query, chunkSize) => stream(connection, query, { chunkSize, name: `stream${++cursors}` })
}

interface Cursor {
  chunkSize: number
  name: string
}

// `with hold` lets a cursor live outside a transaction; the server keeps its rows until it is closed.
async function* stream<R>(connection: DatabaseConnection, query: CompiledQuery, cursor: Cursor): AsyncIterableIterator<QueryResult<R>> {
  const { chunkSize, name } = cursor
  if (!SelectQueryNode.is(query.query)) {
    yield await connection.executeQuery<R>(query)
    return
  }
  const say = (sql: string) => connection.executeQuery<R>({ ...query, sql, parameters: [] })
  await connection.executeQuery({ ...query, sql: `declare ${name} no scroll cursor with hold for ${query.sql}` })
  try {
    const next = () => say(`fetch ${chunkSize} from ${name}`)
    for (let chunk = await next(); chunk.rows.length; chunk = await next()) yield chunk
  } finally {
    await say(`close ${name}`)
  }
}

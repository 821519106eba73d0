/** Who may use which SQLite connection when: reads at any time on the reader, one writer after the other. */
import { type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, RawNode, SelectQueryNode } from 'kysely'
import type { Connection } from './connection.sqlite.ts'
import { type Release, type Turns, untilFree } from './turns.ts'

/** The connections of one file. Streams open their own reader, since an unfinished one would show others an old state. */
export interface Connections {
  writer: Connection
  reader: Connection
  turns: Turns
  openReader(): Promise<Connection>
}

const busy = 5
const protocol = 15
/** Whether another process (or a recovery in progress) holds the lock this statement needs. */
export function isHeld(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | undefined)?.errcode
  return typeof code === 'number' && ((code & 0xff) === busy || (code & 0xff) === protocol)
}

/** Makes Kysely's driver over the connections of one file. */
export function createDriver(connections: Connections): Driver {
  const { writer } = connections
  const onlyReads = judgeStatements(connections.reader)
  const sessions: Session[] = []
  return {
    init: async () => {},
    acquireConnection: async () => sessions.pop() ?? createSession(connections, onlyReads),
    async releaseConnection(session: Session) {
      if (session.turn) giveUp(writer, session)
      sessions.push(session)
    },
    beginTransaction: (session: Session) => begin(connections, session),
    commitTransaction: (session: Session) => commit(writer, session),
    rollbackTransaction: async (session: Session) => giveUp(writer, session),
    savepoint: async (_, name) => writer.exec(`savepoint ${quoted(name)}`),
    rollbackToSavepoint: async (_, name) => writer.exec(`rollback to ${quoted(name)}`),
    releaseSavepoint: async (_, name) => writer.exec(`release ${quoted(name)}`),
    destroy: async () => {},
  }
}

async function begin({ writer, turns }: Connections, session: Session) {
  const turn = await turns.take()
  try {
    await untilFree(() => writer.exec('begin immediate'), isHeld)
    session.turn = turn
  } catch (error) {
    turn()
    throw error
  }
}

async function commit(writer: Connection, session: Session) {
  try {
    assertOpen(writer)
    await untilFree(() => writer.exec('commit'), isHeld)
    endTurn(session)
  } catch (error) {
    giveUp(writer, session)
    throw error
  }
}

interface Session extends DatabaseConnection {
  /** Held from begin to commit or rollback: the writer is this session's alone. */
  turn: Release | undefined
}

function createSession(connections: Connections, onlyReads: (query: CompiledQuery) => boolean): Session {
  const { writer, reader, turns } = connections
  const session: Session = {
    turn: undefined,
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { sql, parameters } = query
      if (session.turn) {
        assertOpen(writer)
        return untilFree(() => writer.run<R>(sql, parameters), isHeld)
      }
      if (onlyReads(query)) return untilFree(() => reader.run<R>(sql, parameters), isHeld)
      const turn = await turns.take()
      try {
        return await untilFree(() => writer.run<R>(sql, parameters), isHeld)
      } finally {
        turn()
      }
    },
    async *streamQuery<R>(query: CompiledQuery, chunkSize: number) {
      if (!onlyReads(query)) yield await session.executeQuery<R>(query)
      else if (session.turn) yield* inChunks(writer.iterate<R>(query.sql, query.parameters), chunkSize)
      else yield* streamApart<R>(connections, query, chunkSize)
    },
  }
  return session
}

async function* streamApart<R>({ openReader }: Connections, { sql, parameters }: CompiledQuery, chunkSize: number) {
  const own = await openReader()
  try {
    yield* inChunks(own.iterate<R>(sql, parameters), chunkSize)
  } finally {
    own.close()
  }
}

function* inChunks<R>(rows: Iterable<R>, size: number): Generator<QueryResult<R>> {
  let chunk: R[] = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < size) continue
    yield { rows: chunk }
    chunk = []
  }
  if (chunk.length) yield { rows: chunk }
}

/** Built selects only read, for SQLite allows no writing inside them; of raw text SQLite itself is asked, once per text. */
function judgeStatements(reader: Connection) {
  const judged = new Map<string, boolean>()
  return ({ query, sql }: CompiledQuery): boolean => {
    if (SelectQueryNode.is(query)) return true
    if (!RawNode.is(query) || !/^\s*(select|with|values)\b/i.test(sql)) return false
    const known = judged.get(sql)
    if (known !== undefined) return known
    if (judged.size > 1000) judged.clear()
    const verdict = reader.onlyReads(sql)
    judged.set(sql, verdict)
    return verdict
  }
}

// A full disk ends a transaction from below; what follows must not be written piecemeal outside of it.
function assertOpen(writer: Connection) {
  if (!writer.isInTransaction()) throw new Error('SQLite has ended this transaction after an error; nothing of it was kept')
}

function giveUp(writer: Connection, session: Session) {
  if (!session.turn) return
  try {
    if (writer.isInTransaction()) writer.exec('rollback')
  } finally {
    endTurn(session)
  }
}

function endTurn(session: Session) {
  session.turn?.()
  session.turn = undefined
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

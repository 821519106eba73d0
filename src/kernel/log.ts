/** The program's diary: one JSON line on stdout for each thing worth telling, a short line where a person watches. No personal data. */
import pino, { type DestinationStream, type Logger } from 'pino'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'
export type Log = Logger

/** Opens the log; `stream` is where the lines go (stdout unless a test reads them). A request's lines are `log.child({ requestId })`. */
export function createLog(level: LogLevel, stream: DestinationStream = standardOutput()): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe, error: describe },
      redact: { paths: personal, remove: true },
    },
    stream,
  )
}

/** Fields that name a reader: left out even where a caller logs a whole row. */
const personal = ['email', 'address', 'ip', 'password', 'token'].flatMap((name) => [name, `*.${name}`])

/** An error without the values a database adds to it (a `detail` quotes the row), and with e-mail addresses masked. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return masked(String(error))
  const { code } = error as { code?: unknown }
  const cause = error.cause && describeCause(error.cause)
  return { type: error.name, message: masked(error.message), code, stack: masked(error.stack ?? ''), cause }
}
const describeCause = (cause: unknown) => masked(cause instanceof Error ? cause.message : String(cause))
const masked = (text: string) => text.replace(/[^\s@"'<>()=,:;]+@[^\s@"'<>()=,:;]+\.[^\s@"'<>()=,:;]+/g, '(e-mail)')

function standardOutput(): DestinationStream {
  return process.stdout.isTTY ? { write: (line) => void process.stdout.write(forPeople(line)) } : pino.destination({ fd: 1, sync: true })
}

/** "09:00:00 info  Ogene serves url=http://…": what a person reads at a terminal. */
export function forPeople(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const stack = (err as { stack?: string } | undefined)?.stack
  const head = [String(time).slice(11, 19), String(level).padEnd(5), msg, ...fields].filter(Boolean).join(' ')
  return stack ? `${head}\n${stack}\n` : `${head}\n`
}

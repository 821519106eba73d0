import { expect, test } from 'vitest'
import { type LogLevel, createLog, forPeople } from './log.ts'

function diary(level: LogLevel = 'info') {
  const lines: string[] = []
  return { lines, log: createLog(level, { write: (line) => void lines.push(line) }) }
}

test('a line is JSON with its time, level and fields', () => {
  const { lines, log } = diary()
  log.child({ requestId: 'abc' }).info({ status: 200 }, 'request')
  const line = JSON.parse(lines[0]!) as Record<string, unknown>
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/)
  expect(line).toEqual({ level: 'info', time, requestId: 'abc', status: 200, msg: 'request' })
})

test('what is below the level is not written', () => {
  const { lines, log } = diary('warn')
  log.info('nothing happened')
  expect(lines).toEqual([])
})

test('no line names a reader, even where a whole row or a telling error is logged', () => {
  const { lines, log } = diary()
  const ofTheDatabase = { detail: 'Key (email)=(ada@example.org) already exists.', code: '23505' }
  const error = Object.assign(new Error('no mail to ada@example.org'), ofTheDatabase)
  const comment = { id: '7', email: 'ada@example.org', address: '198.51.100.1' }
  log.error({ err: error, email: 'ada@example.org', comment }, 'a comment failed')
  expect(lines[0]).not.toMatch(/ada@|198\.51/)
  expect(lines[0]).toContain('no mail to (e-mail)')
  expect(JSON.parse(lines[0]!)).toMatchObject({ err: { code: '23505' }, comment: { id: '7' } })
})

test('at a terminal a line is short and readable, an error with its stack', () => {
  const { lines, log } = diary()
  log.info({ url: 'http://127.0.0.1:4000' }, 'Ogene serves')
  expect(forPeople(lines[0]!)).toMatch(/^\d\d:\d\d:\d\d info {2}Ogene serves url=http:\/\/127\.0\.0\.1:4000\n$/)
  log.error({ err: new Error('away') }, 'a job failed')
  expect(forPeople(lines[1]!)).toMatch(/error a job failed\nError: away\n\s+at /)
})

import { ConfigError } from '#kernel/config.ts'
import { Refusal } from '#kernel/errors.ts'
import { type Command, UsageError } from './command.ts'

/** Says on stderr why a command did not do its work: a sentence wherever the cause lies outside the program, else the trace of our own fault. */
export function complain(error: unknown, { usage }: Command) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  const isExpected = isUsage || error instanceof ConfigError || error instanceof Refusal
  const sentence = isExpected ? error.message : (sentenceOfSystem(error) ?? (error instanceof Error ? error.stack : String(error)))
  process.stderr.write(`${sentence}\n`)
  for (const [field, words] of Object.entries(error instanceof Refusal ? error.fields : {})) process.stderr.write(`${field}: ${words}\n`)
  if (isUsage) process.stderr.write(`Usage: npx ogene ${usage}\n`)
}

const systemSentences: Record<string, string> = {
  ENOENT: 'There is no such file or folder',
  EISDIR: 'This is a folder, where a file is needed',
  ENOTDIR: 'This is a file, where a folder is needed',
  EEXIST: 'Something else has this name already',
  EACCES: 'This program may not open it',
  EPERM: 'This program may not do that',
  EROFS: 'Nothing can be written there',
  ENOSPC: 'The disk is full',
}

/** What the operating system would not do, for the person who named the file; undefined for what is no such thing. */
function sentenceOfSystem(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (error.code === 'ERR_SQLITE_ERROR') return `The database could not be used: ${error.message}.`
  const sentence = systemSentences[String(error.code)]
  return sentence && `${sentence}${'path' in error ? `: ${String(error.path)}` : ''}.`
}

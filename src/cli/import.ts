import { type Command, UsageError } from './command.ts'

export const importCommand: Command = {
  usage: 'import wordpress FILE… [--uploads DIR] [--json]',
  about: 'Bring a WordPress export (WXR) with its pictures.',
  async run() {
    throw new UsageError('Being written.')
  },
}

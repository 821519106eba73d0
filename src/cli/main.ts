/** `npx ogene <command>`: finds the command and ends with its exit code. */
import { adverts } from './adverts.ts'
import { backup, restore } from './backup.ts'
import { type Command, print } from './command.ts'
import { comments } from './comments.ts'
import { complain } from './complaint.ts'
import { correct } from './correct.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { mentions } from './mentions.ts'
import { publication } from './publication.ts'
import { reinstateCommand, retractCommand } from './retract.ts'
import { sample } from './sample.ts'
import { user } from './user.ts'
import { views } from './views.ts'

const commands: Record<string, Command> = { import: importCommand, publication, comments, mentions, correct, retract: retractCommand, reinstate: reinstateCommand, adverts, user, views, backup, restore, sample, doctor }

process.exitCode = await runCommand(process.argv.slice(2))

async function runCommand([name = 'help', ...words]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return explain(name)
  try {
    return await command.run(words)
  } catch (error) {
    complain(error, command)
    return 1
  }
}

function explain(name: string): number {
  const isAsked = ['help', '--help', '-h'].includes(name)
  if (!isAsked) process.stderr.write(`There is no command "${name}".\n`)
  print('npx ogene <command>\n')
  for (const { usage, about } of Object.values(commands)) print(`  ${usage}\n      ${about}`)
  return isAsked ? 0 : 1
}

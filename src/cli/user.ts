import { parseArgs } from 'node:util'
import { findContributorBySlug } from '#blocks/contributors/store.ts'
import { hashedPassword, setPassword } from '#blocks/accounts/actions.ts'
import { addPerson, removePerson, setRole } from '#blocks/people/actions.ts'
import { type Role, roles } from '#blocks/people/model.ts'
import { listPeople } from '#blocks/people/store.ts'
import type { App } from '#kernel/app.ts'
import { notFound } from '#kernel/errors.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

const options = { role: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' }, contributor: { type: 'string' }, json: { type: 'boolean' } } as const
const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options })
type Options = ReturnType<typeof parse>['values']

export const user: Command = {
  usage: `user [list] | add EMAIL --role ${roles.join('|')} [--name NAME] [--contributor SLUG] [--password-stdin] | password EMAIL --password-stdin | role EMAIL ROLE | remove EMAIL [--json]`,
  about: 'The people of the newsroom: who is told of comments that wait, and may decide about them from the mail.',
  async run(words) {
    const { positionals: [deed = 'list', ...rest], values } = parse(words)
    const counts = await withOgene<object>((app) => runDeed(app, deed, rest, values))
    if (values.json) printJson(counts)
    return 0
  },
}

async function runDeed(app: App, deed: string, [email, role]: string[], options: Options): Promise<object> {
  if (deed === 'list') return list(app, options)
  if (!email) throw new UsageError('Whom? Give an e-mail address.')
  if (deed === 'add') return add(app, email, options)
  if (deed === 'role') return change(app, email, roleOf(role ?? options.role))
  if (deed === 'password') return password(app, email, options)
  if (deed !== 'remove') throw new UsageError(`There is no "${deed}" for people.`)
  await removePerson(app, email)
  print(`${email} has left the newsroom.`)
  return { removed: 1 }
}

async function list(app: App, { json }: Options) {
  const people = await listPeople(app.db)
  if (!json && !people.length) print('Nobody yet. Add somebody: npx ogene user add EMAIL --role editor')
  if (!json) for (const { email, name, role } of people) print(`${role.padEnd(12)} ${name} <${email}>`)
  return { people: people.map(({ email, name, role }) => ({ email, name, role })) }
}

async function add(app: App, email: string, { role, name = '', contributor, 'password-stdin': isGiven }: Options) {
  // A password that will not do is refused before anybody is added.
  const hash = isGiven ? await hashedPassword(await readPassword()) : undefined
  const contributorId = contributor ? await contributorIdOf(app, contributor) : null
  const person = await addPerson(app, { email, name, role: roleOf(role), contributorId })
  if (hash !== undefined) await setPassword(app, email, hash)
  print(`${person.name} <${person.email}> is ${person.role} now.`)
  return { added: 1 }
}

/** The contributor of a slug, whose bylines are to be somebody's. */
async function contributorIdOf(app: App, slug: string): Promise<string> {
  const contributor = await findContributorBySlug(app.db, slug)
  if (!contributor) throw notFound('contributor')
  return contributor.id
}

async function password(app: App, email: string, { 'password-stdin': isGiven }: Options) {
  if (!isGiven) throw new UsageError('Give the password on standard input, and say --password-stdin: on the command line others could read it.')
  await setPassword(app, email, await hashedPassword(await readPassword()))
  print(`${email} comes in with the new password now.`)
  return { changed: 1 }
}

/** What stands on standard input, without the end of its line. */
async function readPassword(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

async function change(app: App, email: string, role: Role) {
  await setRole(app, email, role)
  print(`${email} is ${role} now.`)
  return { changed: 1 }
}

function roleOf(text: string | undefined): Role {
  const role = roles.find((each) => each === text)
  if (!role) throw new UsageError(`A role is ${roles.join(', ')}; give it as --role.`)
  return role
}

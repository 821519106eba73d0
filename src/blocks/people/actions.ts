import type { App } from '#kernel/app.ts'
import { notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { NewPerson, type Person, type Role } from './model.ts'
import { countOwners, deletePerson, findPersonByEmail, findPerson, insertDeed, insertPerson, updateContributor, updateRole } from './store.ts'

/**
 * Adds somebody to the newsroom. Contributors of an imported site are not made people by themselves: that somebody has written for
 * a paper does not say that they may still open its desk.
 */
export async function addPerson(app: App, input: NewPerson): Promise<Person> {
  const parsed = NewPerson.safeParse(input)
  if (!parsed.success) throw unprocessable('This person cannot be added.', Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])))
  const person = { ...parsed.data, id: app.newId(), name: parsed.data.name || parsed.data.email.replace(/@.*/, '') }
  return transact(app, (change) => takeIn(change, person))
}

/** The same as part of a change. */
export async function takeIn(change: Change, person: Person): Promise<Person> {
  if (!(await insertPerson(change.trx, person, change.at))) throw new Refusal(409, `Somebody with the address ${person.email} is there already.`)
  return person
}

/** Writes down, with what is done, who did it and to what: "retracted", "The harbour is sold". Read by owners. */
export const note = (app: App, change: Change, by: Pick<Person, 'id' | 'name'>, deed: string, thing = '') =>
  insertDeed(change.trx, { id: app.newId(), at: change.at, personId: by.id, personName: by.name, deed, thing: thing.slice(0, 300) })

/** A change of somebody's at the desk, with its line in the log: they did `deed` to what `nameOf` says of what came out. */
export const transactNoted = <T>({ app, person }: { app: App; person: Pick<Person, 'id' | 'name'> }, deed: string, work: (change: Change) => Promise<T>, nameOf: (made: T) => string): Promise<T> =>
  transact(app, async (change) => {
    const made = await work(change)
    await note(app, change, person, deed, nameOf(made))
    return made
  })

export const setRole = (app: App, email: string, role: Role) => withPerson(app, email, (change, person) => giveRole(change, person, role))
export const removePerson = (app: App, email: string) => withPerson(app, email, letGo)

export async function giveRole(change: Change, person: Person, role: Role) {
  if (role !== 'owner') await mustLeaveAnOwner(change, person)
  await updateRole(change.trx, { id: person.id, role })
}

/** Says which contributor's bylines are somebody's own; null for none. */
export async function giveByline(change: Change, personId: string, contributorId: string | null): Promise<Person> {
  const person = await findPerson(change.trx, personId)
  if (!person) throw notFound('person')
  await updateContributor(change.trx, { id: personId, contributorId })
  return person
}

/** What they have written and decided stays. */
export async function letGo(change: Change, person: Person) {
  await mustLeaveAnOwner(change, person)
  await deletePerson(change.trx, person.id)
}

async function withPerson(app: App, email: string, work: (change: Change, person: Person) => Promise<void>) {
  await transact(app, async (change) => {
    const person = await findPersonByEmail(change.trx, email)
    if (!person) throw notFound('person')
    await work(change, person)
  })
}

/** A paper nobody owns could not be opened again. */
async function mustLeaveAnOwner({ trx }: Change, { role }: Person) {
  if (role === 'owner' && (await countOwners(trx)) < 2) throw new Refusal(409, 'The paper must have an owner. Make somebody else one first.')
}

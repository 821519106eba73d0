import type { App } from '#kernel/app.ts'
import { waitForTurn } from '#kernel/dialect.ts'
import { notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { type Formerly, NewPerson, type Person, type Role } from './model.ts'
import { countOwners, deletePerson, findLastDoer, findPersonByEmail, findPerson, insertDeed, insertPerson, updateContributor, updateRole } from './store.ts'
import { joinFields, type Joins } from './together.ts'

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
  insertDeed(change.trx, { id: app.newId(), at: change.at, personId: by.id, personName: by.name, deed, thing: thing.slice(0, longestThing) })
const longestThing = 300

/** A change of somebody's at the desk, with its line in the log: they did `deed` to what `nameOf` says of what came out. */
export const transactNoted = <T>({ app, person }: { app: App; person: Pick<Person, 'id' | 'name'> }, deed: string, work: (change: Change) => Promise<T>, nameOf: (made: T) => string): Promise<T> =>
  transact(app, async (change) => {
    const made = await work(change)
    await note(app, change, person, deed, nameOf(made))
    return made
  })

/** What of another's stands where both changed the same: as JSON, since the fields of a refusal are words. */
const overtaken = (who: string | undefined, clashes: object) =>
  new Refusal(409, `${who ?? 'Somebody else'} changed this meanwhile. Say which is to stand: yours or theirs.`, { theirs: JSON.stringify(clashes) })

/** How a form is joined with what stands there now. */
interface Joining<T extends object> {
  /** The fields of the form as they stand now, read within the change. */
  now(): Promise<T>
  /** By which line of the log one finds who changed it last. */
  deed: string
  nameOf(now: T): string
  joins?: Joins<T>
}

/**
 * What is to be saved of a form somebody sends: what they changed, and what others have changed since it was opened. Refused where both changed
 * the same: nothing of another's is overwritten unseen. Without `was` all of it is meant as it is.
 */
export async function joined<T extends object>(change: Change, typed: T & Formerly, { now, deed, nameOf, joins = {} }: Joining<NoInfer<T>>): Promise<T> {
  // Two who save at the same moment are not both to read what was there before.
  await waitForTurn(change.trx)
  const stands = await now()
  const both = joinFields(typed, stands, joins)
  if (!Object.keys(both.clashes).length) return both.joined
  throw overtaken(await findLastDoer(change.trx, { deed, thing: nameOf(stands).slice(0, longestThing) }), both.clashes)
}

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

import { type Db, hasWritten, type Trx } from '#kernel/db.ts'
import { emailKeyOf } from '#kernel/mail-address.ts'
import type { Use } from '#kernel/uses.ts'
import { type Person, type Right, rolesThatMay } from './model.ts'

interface PersonRow extends Person {
  emailKey: string
  addedAt: string
}
interface DeedRow {
  id: string
  at: string
  personId: string | null
  personName: string
  deed: string
  thing: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    people: PersonRow
    deeds: DeedRow
  }
}
const columns = ['id', 'email', 'name', 'role', 'contributorId'] as const

export const findPerson = (db: Db, id: string): Promise<Person | undefined> => db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()
export const findPersonByEmail = (db: Db, email: string): Promise<Person | undefined> =>
  db.selectFrom('people').select(columns).where('emailKey', '=', emailKeyOf(email)).executeTakeFirst()

export const listPeople = (db: Db): Promise<Person[]> => db.selectFrom('people').select(columns).orderBy('addedAt').orderBy('id').execute()

/** Everybody who may do this. */
export const listThoseWho = (db: Db, right: Right): Promise<Person[]> =>
  db.selectFrom('people').select(columns).where('role', 'in', [...rolesThatMay(right)]).orderBy('addedAt').orderBy('id').execute()

/** False if somebody has this e-mail. */
export async function insertPerson(trx: Trx, person: Person, addedAt: string): Promise<boolean> {
  const result = await trx.insertInto('people').values({ ...person, emailKey: emailKeyOf(person.email), addedAt })
    .onConflict((conflict) => conflict.column('emailKey').doNothing()).executeTakeFirst()
  return hasWritten(result)
}

export const updateRole = (trx: Trx, { id, role }: Pick<Person, 'id' | 'role'>) => trx.updateTable('people').set({ role }).where('id', '=', id).execute()
export const deletePerson = (trx: Trx, id: string) => trx.deleteFrom('people').where('id', '=', id).execute()

export async function countOwners(db: Db): Promise<number> {
  const rows = await db.selectFrom('people').select('id').where('role', '=', 'owner').limit(2).execute()
  return rows.length
}

export const insertDeed = (trx: Trx, row: DeedRow) => trx.insertInto('deeds').values(row).execute()

/** What was done at the desk, the last first; `before` the last of the page one had. */
export async function listDeeds(db: Db, before?: { at: string; id: string }, limit = 50): Promise<DeedRow[]> {
  const query = db.selectFrom('deeds').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
  if (!before) return query.execute()
  return query.where((eb) => eb.or([eb('at', '<', before.at), eb.and([eb('at', '=', before.at), eb('id', '<', before.id)])])).execute()
}

export const updateName = (trx: Trx, { id, name }: Pick<Person, 'id' | 'name'>) => trx.updateTable('people').set({ name }).where('id', '=', id).execute()
export const updateContributor = (trx: Trx, { id, contributorId }: Pick<Person, 'id' | 'contributorId'>) =>
  trx.updateTable('people').set({ contributorId }).where('id', '=', id).execute()

/** Whose bylines a contributor's are. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'contributor') return []
  const people = await db.selectFrom('people').select('name').where('contributorId', '=', id).limit(5).execute()
  return people.map(({ name }) => ({ name: `${name}, who works here` }))
}

/** Who did this to a thing of this name last. */
export async function findLastDoer(db: Db, { deed, thing }: Pick<DeedRow, 'deed' | 'thing'>): Promise<string | undefined> {
  const row = await db.selectFrom('deeds').select('personName').where('deed', '=', deed).where('thing', '=', thing).orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.personName
}

import type { Person } from '#blocks/people/model.ts'
import type {} from '#blocks/people/store.ts'
import { type Db, hasWritten, type Trx } from '#kernel/db.ts'

interface AccountRow {
  /** The person's own. */
  id: string
  name: string
  /** As letter cases do not tell apart. */
  email: string
  emailVerified: number
  image: string | null
  twoFactorEnabled: number
  createdAt: string
  updatedAt: string
}
interface SessionRow {
  id: string
  userId: string
  /** Of the token, its hash. */
  token: string
  expiresAt: string
  userAgent: string | null
  createdAt: string
  updatedAt: string
}
interface CredentialRow {
  id: string
  userId: string
  accountId: string
  providerId: string
  password: string | null
  createdAt: string
  updatedAt: string
}
interface InvitationRow {
  id: string
  email: string
  emailKey: string
  name: string
  role: Person['role']
  tokenHash: string
  invitedBy: string
  invitedAt: string
  until: string
}
interface VerificationRow {
  id: string
  identifier: string
  value: string
  expiresAt: string
  createdAt: string
  updatedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    accounts: AccountRow
    sessions: SessionRow
    credentials: CredentialRow
    invitations: InvitationRow
    verifications: VerificationRow
  }
}

const person = ['people.id', 'people.email', 'people.name', 'people.role', 'people.contributorId'] as const

/** Who sits behind a session that still holds, in the role they have now. */
export const findSitter = (db: Db, tokenHash: string, now: string) =>
  db.selectFrom('sessions').innerJoin('people', 'people.id', 'sessions.userId').select([...person, 'sessions.id as sessionId', 'sessions.updatedAt'])
    .where('sessions.token', '=', tokenHash).where('sessions.expiresAt', '>', now).executeTakeFirst()

export const prolongSession = (trx: Trx, id: string, { expiresAt, updatedAt }: Pick<SessionRow, 'expiresAt' | 'updatedAt'>) =>
  trx.updateTable('sessions').set({ expiresAt, updatedAt }).where('id', '=', id).execute()

export const insertSession = (trx: Trx, row: SessionRow) => trx.insertInto('sessions').values(row).execute()

export const listSessionsOf = (db: Db, personId: string, now: string) =>
  db.selectFrom('sessions').select(['id', 'userAgent', 'createdAt', 'updatedAt']).where('userId', '=', personId).where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc').orderBy('id').execute()

export const deleteSession = (trx: Trx, { id, personId }: { id: string; personId: string }) =>
  trx.deleteFrom('sessions').where('id', '=', id).where('userId', '=', personId).execute()
export const deleteSessionsOf = (trx: Trx, personId: string, butId = '') => trx.deleteFrom('sessions').where('userId', '=', personId).where('id', '!=', butId).execute()
export const deleteExpired = async (trx: Trx, now: string) => {
  await trx.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
  await trx.deleteFrom('verifications').where('expiresAt', '<=', now).execute()
  await trx.deleteFrom('invitations').where('until', '<=', now).execute()
}

export const upsertAccount = (trx: Trx, { id, name, email }: Pick<AccountRow, 'id' | 'name' | 'email'>, at: string) =>
  trx.insertInto('accounts').values({ id, name, email, emailVerified: 1, image: null, twoFactorEnabled: 0, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, email, updatedAt: at })).execute()

/** The password of an account, in place of the one before. */
export const upsertPassword = (trx: Trx, { id, personId, password }: { id: string; personId: string; password: string }, at: string) =>
  trx.insertInto('credentials').values({ id, userId: personId, accountId: personId, providerId: 'credential', password, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: at })).execute()

/** False if that claim was made before. */
export async function claimOnce(trx: Trx, name: string, at: string): Promise<boolean> {
  const row = { id: name, identifier: name, value: 'claimed', expiresAt: '9999-12-31T23:59:59.999Z', createdAt: at, updatedAt: at }
  return hasWritten(await trx.insertInto('verifications').values(row).onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst())
}

export const upsertInvitation = (trx: Trx, row: InvitationRow) =>
  trx.insertInto('invitations').values(row).onConflict((conflict) => conflict.column('emailKey').doUpdateSet(row)).execute()
export const findInvitation = (db: Db, tokenHash: string, now: string) =>
  db.selectFrom('invitations').selectAll().where('tokenHash', '=', tokenHash).where('until', '>', now).executeTakeFirst()
export const listInvitations = (db: Db, now: string) =>
  db.selectFrom('invitations').select(['id', 'email', 'name', 'role', 'invitedBy', 'invitedAt', 'until']).where('until', '>', now).orderBy('invitedAt').orderBy('id').execute()
export const deleteInvitation = async (trx: Trx, id: string) => wasThere(await trx.deleteFrom('invitations').where('id', '=', id).executeTakeFirst())

const wasThere = ({ numDeletedRows }: { numDeletedRows: bigint }) => numDeletedRows > 0n

export async function findPassword(db: Db, personId: string): Promise<string | undefined> {
  const row = await db.selectFrom('credentials').select('password').where('userId', '=', personId).where('providerId', '=', 'credential').executeTakeFirst()
  return row?.password ?? undefined
}

/** What guards an account besides its password. */
export async function findSecurity(db: Db, personId: string) {
  const account = await db.selectFrom('accounts').select('twoFactorEnabled').where('id', '=', personId).executeTakeFirst()
  return { hasAccount: account !== undefined, hasSecondFactor: account?.twoFactorEnabled === 1, hasPassword: (await findPassword(db, personId)) !== undefined }
}

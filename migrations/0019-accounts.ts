/** How people of the newsroom come in: passwords, links, second factors and passkeys (the tables of better-auth under our names), invitations; and who did what. */
import type { Kysely } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  const table = (name: string) => db.schema.createTable(name).addColumn('id', text, key)
  const owned = (name: string) => table(name).addColumn('userId', text, (column) => column.notNull().references('accounts.id').onDelete('cascade'))

  await table('accounts').addForeignKeyConstraint('accountOfPerson', ['id'], 'people', ['id'], (each) => each.onDelete('cascade'))
    .addColumn('name', text, required).addColumn('email', text, (column) => column.notNull().unique()).addColumn('emailVerified', whole, zero)
    .addColumn('image', text).addColumn('twoFactorEnabled', whole, zero).addColumn('createdAt', text, required).addColumn('updatedAt', text, required).execute()
  await owned('sessions').addColumn('token', text, (column) => column.notNull().unique()).addColumn('expiresAt', text, required)
    .addColumn('ipAddress', text).addColumn('userAgent', text).addColumn('createdAt', text, required).addColumn('updatedAt', text, required).execute()
  await db.schema.createIndex('sessionsByAccount').on('sessions').columns(['userId', 'createdAt']).execute()
  await owned('credentials').addColumn('accountId', text, required).addColumn('providerId', text, required).addColumn('password', text)
    .addColumn('accessToken', text).addColumn('refreshToken', text).addColumn('idToken', text).addColumn('scope', text)
    .addColumn('accessTokenExpiresAt', text).addColumn('refreshTokenExpiresAt', text).addColumn('createdAt', text, required).addColumn('updatedAt', text, required)
    .addUniqueConstraint('credentialsOnce', ['providerId', 'accountId']).execute()
  await table('verifications').addColumn('identifier', text, required).addColumn('value', text, required).addColumn('expiresAt', text, required)
    .addColumn('createdAt', text, required).addColumn('updatedAt', text, required).execute()
  await db.schema.createIndex('verificationsByIdentifier').on('verifications').columns(['identifier']).execute()
  await owned('secondFactors').addColumn('secret', text, required).addColumn('backupCodes', text, required).addColumn('verified', whole)
    .addColumn('failedVerificationCount', whole).addColumn('lockedUntil', text).execute()
  await owned('passkeys').addColumn('name', text).addColumn('publicKey', text, required).addColumn('credentialID', text, (column) => column.notNull().unique())
    .addColumn('counter', whole, required).addColumn('deviceType', text, required).addColumn('backedUp', whole, required).addColumn('transports', text)
    .addColumn('aaguid', text).addColumn('createdAt', text).execute()
  for (const name of ['secondFactors', 'passkeys', 'credentials']) await db.schema.createIndex(`${name}ByAccount`).on(name).columns(['userId']).execute()

  await table('invitations').addColumn('email', text, required).addColumn('emailKey', text, (column) => column.notNull().unique()).addColumn('name', text, empty)
    .addColumn('role', text, required).addColumn('tokenHash', text, (column) => column.notNull().unique()).addColumn('invitedBy', text, required)
    .addColumn('invitedAt', text, required).addColumn('until', text, required).execute()

  await table('deeds').addColumn('at', text, required).addColumn('personId', text).addColumn('personName', text, required)
    .addColumn('deed', text, required).addColumn('thing', text, empty).execute()
  await db.schema.createIndex('deedsByTime').on('deeds').columns(['at', 'id']).execute()
}

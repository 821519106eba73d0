import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { loaded } from '#kernel/part.tsx'
import type { Use } from '#kernel/uses.ts'
import { type Publication, PublicationSettings, publicationId, publicationTag, unnamed } from './model.ts'

interface PublicationRow {
  id: string
  name: string
  tagline: string
  language: string
  timeZone: string
  url: string
  logoId: string | null
  accent: string
  connect: string
  menu: string
  sidebar: string
  about: string
  offline: number
  hubs: string
  robots: string
  adsTxt: string
  comments: string
  advertKilobytes: number
  updatedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    publications: PublicationRow
  }
}

/** What is more than a word or a number is kept as JSON. */
const asJson = ['connect', 'menu', 'sidebar', 'hubs', 'robots', 'adsTxt', 'comments'] as const
type Written = Record<(typeof asJson)[number], string>
const writtenOf = (settings: Pick<PublicationSettings, keyof Written>) =>
  Object.fromEntries(asJson.map((name) => [name, JSON.stringify(settings[name])])) as Written

/** The publication, remembered until it changes. Its address is what the editor set, else `http://HOST:PORT`. */
export function getPublication(app: App): Promise<Publication> {
  return app.cache.value('publication', async () => {
    const { logoId, ...settings } = await findSettings(app.db)
    return loaded({ ...settings, homeLanguage: settings.language, logoId, url: settings.url || homeUrl(app) }, publicationTag)
  })
}

/** The settings as they were given; those of an unnamed magazine where nobody has set any. */
export async function findSettings(db: Db): Promise<PublicationSettings & { logoId: string | undefined; isNamed: boolean }> {
  const row = await db.selectFrom('publications').selectAll().where('id', '=', publicationId).executeTakeFirst()
  if (!row) return { ...unnamed, logoId: undefined, isNamed: false }
  const written = Object.fromEntries(asJson.map((name) => [name, JSON.parse(row[name])]))
  return { ...PublicationSettings.parse({ ...row, ...written, offline: Boolean(row.offline) }), logoId: row.logoId ?? undefined, isNamed: true }
}

export async function upsertPublication(trx: Trx, settings: PublicationSettings, updatedAt: string, logoId?: string | null) {
  const { offline, ...plain } = settings
  const row = { ...plain, ...writtenOf(settings), offline: Number(offline), updatedAt, ...(logoId === undefined ? {} : { logoId }) }
  await trx.insertInto('publications').values({ logoId: null, ...row, id: publicationId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

export const deletePublication = (trx: Trx) => trx.deleteFrom('publications').execute()

/** A picture that is the logo is in use. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'medium') return []
  const row = await db.selectFrom('publications').select('id').where('logoId', '=', id).executeTakeFirst()
  return row ? [{ name: 'the paper’s logo' }] : []
}

function homeUrl({ config }: App) {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${config.port}`
}

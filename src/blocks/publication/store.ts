import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { loaded } from '#kernel/part.tsx'
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
  advertKilobytes: number
  updatedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    publications: PublicationRow
  }
}

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
  const lists = { connect: JSON.parse(row.connect), menu: JSON.parse(row.menu), sidebar: JSON.parse(row.sidebar), hubs: JSON.parse(row.hubs), robots: JSON.parse(row.robots), adsTxt: JSON.parse(row.adsTxt) }
  return { ...PublicationSettings.parse({ ...row, ...lists, offline: Boolean(row.offline) }), logoId: row.logoId ?? undefined, isNamed: true }
}

export async function upsertPublication(trx: Trx, settings: PublicationSettings, updatedAt: string, logoId?: string) {
  const { connect, menu, sidebar, offline, hubs, robots, adsTxt, ...plain } = settings
  const lists = { connect: JSON.stringify(connect), menu: JSON.stringify(menu), sidebar: JSON.stringify(sidebar), hubs: JSON.stringify(hubs), robots: JSON.stringify(robots), adsTxt: JSON.stringify(adsTxt) }
  const row = { ...plain, ...lists, offline: Number(offline), updatedAt, ...(logoId === undefined ? {} : { logoId }) }
  await trx.insertInto('publications').values({ logoId: null, ...row, id: publicationId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

export const deletePublication = (trx: Trx) => trx.deleteFrom('publications').execute()

function homeUrl({ config }: App) {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${config.port}`
}

import type { Medium } from '#blocks/media/model.ts'
import { listMedia } from '#blocks/media/store.ts'
import { listOrigins, listOriginsOfThings } from '#blocks/origins/store.ts'
import type { Db } from '#kernel/db.ts'
import { decodePath } from '#blocks/addresses/model.ts'
import { type Attachment, formsOf, uploadPathOf } from './attachments.ts'
import type { ImportedMedium } from './content/source.ts'

/** The media of one old site, by the numbers and addresses its articles call them. */
export interface Shelf {
  put(attachment: Attachment, medium: Medium): void
  /** A medium that is only known by an address in a text. */
  putUpload(url: string, medium: Medium): void
  byId(id: string): ImportedMedium | undefined
  byUrl(url: string): ImportedMedium | undefined
  /** It was brought once, and somebody here deleted it since. */
  isGone(url: string): boolean
  /** Brings what earlier imports know of these numbers and addresses within reach of the two above. */
  fetch(ids: string[], urls: string[]): Promise<void>
}

/** What a file is called here: its path below the uploads, or its whole address where it lay elsewhere. */
export function uploadKeyOf(url: string): string {
  const parsed = URL.parse(url, 'http://old.example')
  return uploadPathOf(url) ?? (parsed ? `${parsed.host}${decodePath(parsed.pathname)}` : url)
}

export function createShelf(db: Db, site: string, siteUrl: string): Shelf {
  const ids = new Map<string, ImportedMedium>()
  const keys = new Map<string, ImportedMedium>()
  const unknown = new Set<string>()
  const gone = new Set<string>()
  const findKey = (url: string) => formsOf(uploadKeyOf(url)).map((form) => keys.get(form)).find(Boolean)

  async function fetchIds(wanted: string[]) {
    const missing = wanted.filter((id) => !ids.has(id) && !unknown.has(id))
    if (!missing.length) return
    const origins = await listOrigins(db, { site, kind: 'attachment' }, missing)
    const thingIds = [...origins.values()].map((origin) => origin.thingId)
    const media = await listMedia(db, thingIds)
    const uploads = await listOriginsOfThings(db, { site, kind: 'upload' }, thingIds)
    for (const id of missing) {
      const medium = media.get(origins.get(id)?.thingId ?? '')
      if (medium) ids.set(id, importedMedium(medium, id, addressOf(uploads.get(medium.id)?.oldId ?? medium.name, siteUrl)))
      else unknown.add(id)
    }
  }
  async function fetchUrls(wanted: string[]) {
    const missing = wanted.filter((url) => !findKey(url) && !unknown.has(uploadKeyOf(url)))
    if (!missing.length) return
    const origins = await listOrigins(db, { site, kind: 'upload' }, missing.flatMap((url) => formsOf(uploadKeyOf(url))))
    const media = await listMedia(db, [...origins.values()].map((origin) => origin.thingId))
    for (const { oldId, thingId } of origins.values()) {
      const medium = media.get(thingId)
      if (medium) keys.set(oldId, importedMedium(medium, '', addressOf(oldId, siteUrl)))
      else gone.add(oldId)
    }
    for (const url of missing) if (!findKey(url)) unknown.add(uploadKeyOf(url))
  }
  return {
    put(attachment, medium) {
      const imported = { ...importedMedium(medium, attachment.id, attachment.url), ...wordsOfAttachment(attachment) }
      ids.set(attachment.id, imported)
      keys.set(uploadKeyOf(attachment.url), imported)
    },
    putUpload: (url, medium) => void keys.set(uploadKeyOf(url), importedMedium(medium, '', url)),
    byId: (id) => ids.get(id),
    byUrl: findKey,
    isGone: (url) => formsOf(uploadKeyOf(url)).some((form) => gone.has(form)),
    async fetch(wantedIds, urls) {
      await fetchIds(wantedIds)
      await fetchUrls(urls)
    },
  }
}

const wordsOfAttachment = ({ alt, caption, title, description }: Attachment) => ({ alt, caption, title, description })

const addressOf = (key: string, siteUrl: string) => `${siteUrl.replace(/\/+$/, '')}/wp-content/uploads/${key}`

function importedMedium({ id, kind, alt, caption, name, bytes }: Medium, oldId: string, url: string): ImportedMedium {
  return { mediumId: id, kind, oldId, alt, caption, title: '', description: '', name, url, bytes }
}

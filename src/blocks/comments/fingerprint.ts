import { createHash } from 'node:crypto'

interface Writing {
  subjectId: string
  parentId: string | null
  name: string
  email: string
  body: string
}

/** The same for the same words of the same writer in the same place, so that the database can refuse them twice. */
export function fingerprintOf({ subjectId, parentId, name, email, body }: Writing): string {
  const writer = (email || name).toLowerCase()
  return createHash('sha256').update(JSON.stringify([subjectId, parentId, writer, body])).digest('base64url')
}

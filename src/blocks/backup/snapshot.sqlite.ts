import { backup, DatabaseSync } from 'node:sqlite'

/**
 * Copies a database in use to a file, as of one moment. All pages go in one step: copied in portions, SQLite would begin
 * anew whenever another process writes, and on a busy paper never end. In WAL mode the copying hinders no writer.
 */
export async function snapshot(source: string, target: string): Promise<void> {
  const database = new DatabaseSync(source, { readOnly: true })
  try {
    await backup(database, target, { rate: 2_147_483_647 })
  } finally {
    database.close()
  }
}

/** Throws a sentence if the file is no sound database. */
export function checkDatabase(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const verdict = database.prepare('pragma integrity_check').get() as { integrity_check: string } | undefined
    if (verdict?.integrity_check !== 'ok') throw new Error(`The database in this backup is damaged: ${verdict?.integrity_check}`)
  } finally {
    database.close()
  }
}

import { beaconsHeld } from './model.ts'

/** A beacon that could not be sent: a form to an address of ours. */
interface Beacon {
  path: string
  body: string
}
const store = 'beacons'

/** Keeps a beacon for later; of too many the oldest go. */
export async function holdBeacon(beacon: Beacon) {
  const db = await open()
  await done(db.transaction(store, 'readwrite').objectStore(store).add(beacon))
  const keys = await done(db.transaction(store).objectStore(store).getAllKeys())
  for (const key of keys.slice(0, Math.max(0, keys.length - beaconsHeld))) await done(db.transaction(store, 'readwrite').objectStore(store).delete(key))
  db.close()
}

/** Sends what was held, the oldest first; what cannot be sent yet stays. A refused one is dropped: it will not get better. */
export async function sendHeld() {
  const db = await open()
  for (const key of await done(db.transaction(store).objectStore(store).getAllKeys())) {
    const beacon: Beacon | undefined = await done(db.transaction(store).objectStore(store).get(key))
    if (beacon && !(await send(beacon))) break
    await done(db.transaction(store, 'readwrite').objectStore(store).delete(key))
  }
  db.close()
}

async function send({ path, body }: Beacon): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    return (await fetch(path, { method: 'POST', body, headers })).status < 500
  } catch {
    return false
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('ogene', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(store, { autoIncrement: true })
  return done(request)
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

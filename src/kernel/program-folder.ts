/** Where what belongs to the program lies beside its code: in the checkout, found upwards from the program, built or not. */
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The nearest folder above this code that holds `name`, joined with it. Throws with the sentence where there is none. */
export function folderOf(name: string, missing: string): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = path.join(folder, name)
    if (existsSync(found)) return found
  }
  throw new Error(missing)
}

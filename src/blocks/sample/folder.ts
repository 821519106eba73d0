import { existsSync } from 'node:fs'
import path from 'node:path'

/** Where the sample's pictures lie: in the checkout, found upwards from the program, built or not. */
export function folderOfSample(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const sample = path.join(folder, 'sample')
    if (existsSync(path.join(sample, 'pictures'))) return sample
  }
  throw new Error('The folder of the sample magazine is missing: it belongs beside the program.')
}

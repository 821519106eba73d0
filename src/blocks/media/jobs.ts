import { z } from 'zod'
import type { App } from '#kernel/app.ts'
import type { JobKind } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { purgeFiles } from './actions.ts'
import { developAvif, type Print } from './darkroom.ts'
import { mediaTag, originalName, variantName, variantsOf } from './model.ts'
import { findMedium, updateVariants } from './store.ts'

export const jobs: Record<string, JobKind> = {
  'media.avif': { run: (app, payload) => addAvif(app, z.object({ id: z.string() }).parse(payload).id), isHeavy: true },
  'media.purge': {
    run(app, payload) {
      const { hash, names } = z.object({ hash: z.string(), names: z.array(z.string()) }).parse(payload)
      return purgeFiles(app, hash, names)
    },
  },
}

/** Half the bytes of WebP for those who can read it, but slow to make: therefore later. */
async function addAvif(app: App, id: string) {
  const medium = await findMedium(app.db, id)
  if (!medium) return
  const file = app.files.path(originalName(medium.hash, medium.extension))
  const prints = await developAvif({ file }, variantsOf(medium, 'webp'))
  for (const { variant, bytes } of prints) await app.files.put(variantName(medium.hash, variant), bytes)
  if (prints.length > 0 && !(await recordAvif(app, id, prints))) {
    await purgeFiles(app, medium.hash, prints.map(({ variant }) => variantName(medium.hash, variant)))
  }
}

/** False when the medium was deleted while its prints were made. */
const recordAvif = (app: App, id: string, prints: Print[]) =>
  transact(app, async (change) => {
    const medium = await findMedium(change.trx, id)
    if (!medium) return false
    const others = medium.variants.filter((variant) => variant.format !== 'avif')
    await updateVariants(change.trx, id, [...others, ...prints.map((print) => print.variant)])
    change.moved(mediaTag(id))
    return true
  })

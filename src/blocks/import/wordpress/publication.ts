import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { findSettings } from '#blocks/publication/store.ts'
import { removeSample } from '#blocks/sample/actions.ts'
import { transact } from '#kernel/transact.ts'
import type { Run } from '../run.ts'
import type { WxrSite } from './records.ts'
import { wordsOf } from './text.ts'

/**
 * Makes room and puts the old name over the door: what is still as it came with the sample goes, and a publication nobody has
 * named gets the name, tagline and language of the old site. Not its address: where it will stand, the operator says.
 */
export async function preparePublication({ app, report }: Run, head: WxrSite) {
  const { removed, kept, needed } = await removeSample(app)
  if (removed) report.changed('', `the sample magazine was taken away: ${removed} ${removed === 1 ? 'thing' : 'things'}`)
  for (const name of kept) report.changed(name, 'of the sample magazine, but somebody edited it: it stays')
  for (const name of needed) report.changed(name, 'of the sample magazine, but something of your own needs it: it stays')
  const { isNamed, logoId: _, ...unnamed } = await findSettings(app.db)
  const name = wordsOf(head.title, 120)
  if (isNamed || !name) return
  const language = PublicationSettings.shape.language.safeParse(head.language.replace('_', '-')).data ?? 'en'
  const settings = PublicationSettings.parse({ ...unnamed, name, tagline: wordsOf(head.tagline, 200), language })
  await transact(app, (change) => setPublication(change, settings))
}

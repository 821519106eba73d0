import { claimOnce, giveAccount, hashedPassword } from '#blocks/accounts/actions.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { note, takeIn } from '#blocks/people/actions.ts'
import type { Person } from '#blocks/people/model.ts'
import { countOwners } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import { removeSample } from '#blocks/sample/actions.ts'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { Settings } from '#blocks/settings/model.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { isSame, keyedHash } from '#kernel/secret.ts'
import { transact } from '#kernel/transact.ts'
import { type Beginning, placeOf, setUpPath } from './model.ts'

/** Made of the data folder's own key: written down nowhere, known only to who reads the terminal, of use only while there is no owner. */
const tokenOf = ({ config: { dataDir } }: App) => keyedHash({ dataDir, purpose: 'set-up' }, 'the first owner')

/** The link by which the first owner comes in; undefined once there is one. */
export async function setUpLink(app: App): Promise<string | undefined> {
  if (await countOwners(app.db)) return undefined
  return `${(await getPublication(app)).url}${setUpPath}?token=${await tokenOf(app)}`
}

/** Refuses whoever has not the link, and everybody once the paper is owned, in the same words. */
export async function mustBeFirst(app: App, token: string) {
  if (!isSame(token, await tokenOf(app)) || (await countOwners(app.db))) throw new Refusal(404, 'There is no such page here.')
}

/** Makes the paper's first owner, names the paper, and keeps or takes away the sample magazine. Of two who try at once, one does. */
export async function begin(app: App, token: string, beginning: Beginning): Promise<Person> {
  await mustBeFirst(app, token)
  const hash = await hashedPassword(beginning.password)
  const owner = await transact(app, async (change) => {
    if (!(await claimOnce(change.trx, 'first owner', change.at))) throw new Refusal(409, 'Somebody was quicker: the paper has an owner.')
    const { id: contributorId } = await saveContributor(change, app.newId(), { slug: '', name: beginning.name })
    const person = await takeIn(change, { id: app.newId(), name: beginning.name, email: beginning.email, role: 'owner', contributorId })
    await giveAccount(app, change, person, hash)
    await note(app, change, person, 'set the paper up', beginning.paper)
    return person
  })
  await namePaper(app, beginning)
  return owner
}

async function namePaper(app: App, { paper: name, language, timeZone, start, ...where }: Beginning) {
  if (start !== 'sample') await removeSample(app)
  const kept = start === 'sample' ? await showSettings(app) : {}
  const weather = placeOf(where)
  await applySettings(app, Settings.parse({ ...kept, name, language, timeZone, ...((weather.length || start !== 'sample') && { weather }) }), '.')
}

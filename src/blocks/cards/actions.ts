import { articleTag } from '#blocks/articles/model.ts'
import { findArticle, hasCard, setCardHash } from '#blocks/articles/store.ts'
import { paidMark } from '#blocks/articles/view.tsx'
import { readPicture } from '#blocks/media/actions.ts'
import { getPublication } from '#blocks/publication/store.ts'
import { listSections } from '#blocks/sections/store.ts'
import type { App } from '#kernel/app.ts'
import { transact } from '#kernel/transact.ts'
import { drawCard } from './draw.tsx'
import { cardHash } from './hash.ts'
import { type Card, cardName } from './model.ts'

/** Asks for the card of an article that has just been published or changed. */
export const askForCard = (app: App, id: string) =>
  transact(app, (change) => change.later('cards.draw', { id }, { key: `cards.draw:${id}` }))

/** Draws the card of an article, unless it has the one it should have; the former one goes. What nobody may read any more has none. */
export async function renewCard(app: App, id: string) {
  const article = await findArticle(app.db, id)
  if (!article || article.state !== 'published' || article.isLocked) return article?.cardHash ? takeCard(app, id, article.cardHash) : undefined
  const publication = await getPublication(app)
  const section = (await listSections(app.db)).find((each) => each.id === article.sectionId)
  const medium = article.lead?.medium
  const language = article.language || publication.language
  const card: Card = {
    headline: article.headline,
    kicker: section?.name ?? '',
    ...(article.sponsor && { paid: paidMark(language, article.sponsor) }),
    publication: publication.name,
    language,
    colour: section?.colour || publication.accent,
    picture: medium?.hash ?? '',
    focalX: medium?.focalX ?? null,
    focalY: medium?.focalY ?? null,
  }
  const hash = cardHash(card)
  if (hash === article.cardHash) return
  await app.files.put(cardName(hash), await drawCard(card, medium && (await readPicture(app, medium))))
  await transact(app, async (change) => {
    await setCardHash(change.trx, id, hash)
    change.moved(articleTag(id))
  })
  if (article.cardHash) await dropCard(app, article.cardHash)
}

async function takeCard(app: App, id: string, hash: string) {
  await transact(app, (change) => setCardHash(change.trx, id, ''))
  await dropCard(app, hash)
}

/** Removes the file of a card, unless another article looks just the same. */
export async function dropCard(app: App, hash: string) {
  if (!(await hasCard(app.db, hash))) await app.files.remove(cardName(hash))
}

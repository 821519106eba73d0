import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { removeArticle, retract } from '#blocks/articles/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import type { Change } from '#kernel/transact.ts'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'

const shared = async (paper: Paper, path: string) => /<meta property="og:image" content="https:\/\/lagoon.example([^"]+)"/.exec(await paper.read(path))?.[1]

onEachDatabase('cards', (newPaper) => {
  test('an article is shared as a card of its own, 1200 by 630 and light enough for WhatsApp', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId, headline: 'Ọ̀nà tuntun ní Ẹ̀kọ́' })
    expect(await shared(paper, path)).toBe('/icons/icon-512.png')
    await paper.jobs.runDue()
    const card = await shared(paper, path)
    const answer = await paper.get(card!)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([answer.headers.get('content-type'), bytes.length < 300_000]).toEqual(['image/jpeg', true])
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
    expect(await paper.read(path)).toContain('<meta property="og:image:width" content="1200"/>')
  })

  test('the card of what somebody paid for says so', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const cards = []
    for (const sponsor of ['', 'Bata & Sons', 'Okun Bicycles']) {
      const { id, path } = await writeStory(paper, { sectionId, headline: 'Fine shoes', slug: 'fine-shoes', sponsor })
      await paper.jobs.runDue()
      cards.push(await shared(paper, path))
      await paper.change((change) => removeArticle(change, id))
    }
    expect(new Set(cards).size).toBe(3)
  })

  test('a card is drawn anew when what it shows has changed, and only then; the former one is gone', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const { id, path } = await writeStory(paper, { sectionId, headline: 'First words' })
    await paper.jobs.runDue()
    const first = await shared(paper, path)
    await writeStory(paper, { sectionId, headline: 'First words', standfirst: 'More is known.', slug: 'first-words' }, id)
    await paper.jobs.runDue()
    expect(await shared(paper, path)).toBe(first)
    await writeStory(paper, { sectionId, headline: 'Other words', slug: 'first-words' }, id)
    await paper.jobs.runDue()
    expect(await shared(paper, path)).not.toBe(first)
    expect((await paper.get(first!)).status).toBe(404)
  })

  test('the article’s own picture stands behind the words', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const picture = await keepMedium(paper.app, { bytes: await readFile('sample/pictures/lagoon.jpg'), name: 'lagoon.jpg', alt: 'A lagoon' })
    const { path } = await writeStory(paper, { sectionId, headline: 'With a picture', lead: { mediumId: picture.id } })
    expect(await shared(paper, path)).toContain(picture.hash)
    await paper.jobs.runDue()
    const card = await paper.get((await shared(paper, path))!)
    const { dominant } = await sharp(Buffer.from(await card.arrayBuffer())).stats()
    expect(dominant.r + dominant.g + dominant.b).toBeLessThan(600)
  })

  test('the card of an article that is taken back or removed goes with it', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    for (const [at, take] of [(change: Change, id: string) => retract(change, id, 'It was not so.'), removeArticle].entries()) {
      const { id, path } = await writeStory(paper, { sectionId, headline: `Story ${at}` })
      await paper.jobs.runDue()
      const card = await shared(paper, path)
      expect((await paper.get(card!)).status).toBe(200)
      await paper.change((change) => take(change, id))
      await paper.jobs.runDue()
      expect((await paper.get(card!)).status).toBe(404)
    }
  })

  test('what nobody may read yet has no card', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    await writeStory(paper, { sectionId, state: 'draft' })
    await writeStory(paper, { sectionId, headline: 'Locked', isLocked: true })
    await paper.jobs.runDue()
    expect(await paper.app.db.selectFrom('articles').select('cardHash').where('cardHash', '!=', '').execute()).toEqual([])
  })
})

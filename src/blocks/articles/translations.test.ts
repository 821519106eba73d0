import { expect, test } from 'vitest'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type NewPaper } from '../../../test/paper.ts'
import { publishScheduled, removeArticle } from './actions.ts'
import { findArticle } from './store.ts'

async function threeLanguages(newPaper: NewPaper) {
  const paper = await newPaper()
  const news = await addSection(paper, 'News')
  const english = await writeStory(paper, { sectionId: news.id, headline: 'The bridge is open' })
  const french = await writeStory(paper, { sectionId: news.id, headline: 'Le pont est ouvert', language: 'fr', originalId: english.id })
  const arabic = await writeStory(paper, { sectionId: news.id, headline: 'فُتح الجسر', slug: 'al-jisr', language: 'ar', originalId: french.id })
  return { paper, news, english, french, arabic }
}
const alternates = (page: string) =>
  [...page.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => `${language} ${href}`)

onEachDatabase('translations', (newPaper) => {
  test('an article names the same in other languages, to readers by their own names and to machines with its own', async () => {
    const { paper, english, french } = await threeLanguages(newPaper)
    const page = await paper.read(english.path)
    expect(page).toContain('aria-label="Read this in:"')
    expect(page).toContain(`<a href="${french.path}" hrefLang="fr" rel="alternate" lang="fr">Français</a>`)
    expect(page).toContain('<a href="/news/al-jisr" hrefLang="ar" rel="alternate" lang="ar" dir="rtl">العربية</a>')
    const all = [
      'ar https://lagoon.example/news/al-jisr', 'en https://lagoon.example/news/the-bridge-is-open', 'fr https://lagoon.example/news/le-pont-est-ouvert',
      'x-default https://lagoon.example/news/the-bridge-is-open',
    ]
    for (const path of [english.path, french.path, '/news/al-jisr']) expect(alternates(await paper.read(path)).sort()).toEqual(all)
  })

  test('a translation of a translation is one of the original', async () => {
    const { paper, english, french, arabic } = await threeLanguages(newPaper)
    expect((await findArticle(paper.app.db, arabic.id))?.originalId).toBe(english.id)
    expect((await findArticle(paper.app.db, french.id))?.translations.map(({ id }) => id)).toEqual([english.id, arabic.id])
  })

  test('an article that turns out to be a translation brings its own along, and one named its own original is none', async () => {
    const { paper, news, english, arabic } = await threeLanguages(newPaper)
    const hausa = await writeStory(paper, { sectionId: news.id, headline: 'An buɗe gada', language: 'ha' })
    await writeStory(paper, { sectionId: news.id, originalId: hausa.id }, english.id)
    expect((await findArticle(paper.app.db, arabic.id))?.originalId).toBe(hausa.id)
    await writeStory(paper, { sectionId: news.id, headline: 'An buɗe gada', language: 'ha', originalId: hausa.id }, hausa.id)
    await writeStory(paper, { sectionId: news.id, headline: 'An buɗe gada', language: 'ha', originalId: english.id }, hausa.id)
    expect((await findArticle(paper.app.db, hausa.id))?.originalId).toBeNull()
    expect((await findArticle(paper.app.db, hausa.id))?.translations).toHaveLength(3)
  })

  test('only what every reader may read is offered, from the moment it is published until it is withdrawn', async () => {
    const { paper, news, english } = await threeLanguages(newPaper)
    const soon = '2026-03-02T10:00:00.000Z'
    const yoruba = { sectionId: news.id, headline: 'Afárá ti ṣí', language: 'yo', originalId: english.id, publishedAt: soon }
    const { id } = await writeStory(paper, { ...yoruba, state: 'scheduled' })
    expect(await paper.read(english.path)).not.toContain('Yorùbá')
    paper.clock.advance(3_600_000)
    await paper.change((change) => publishScheduled(change, id))
    expect(await paper.read(english.path)).toContain('>Yorùbá</a>')
    await writeStory(paper, { ...yoruba, state: 'published', isLocked: true }, id)
    expect(await paper.read(english.path)).not.toContain('Yorùbá')
    await writeStory(paper, { ...yoruba, state: 'published' }, id)
    expect(await paper.read(english.path)).toContain('>Yorùbá</a>')
    await paper.change((change) => removeArticle(change, id))
    expect(await paper.read(english.path)).not.toContain('Yorùbá')
  })

  test('where the original is gone its translations still know each other', async () => {
    const { paper, english, french } = await threeLanguages(newPaper)
    await paper.change((change) => removeArticle(change, english.id))
    expect(alternates(await paper.read(french.path))).toEqual([
      'fr https://lagoon.example/news/le-pont-est-ouvert', 'ar https://lagoon.example/news/al-jisr', 'x-default https://lagoon.example/news/le-pont-est-ouvert',
    ])
  })

  test('an article that leaves its translations is named by none of them', async () => {
    const { paper, news, english, french } = await threeLanguages(newPaper)
    await paper.read(english.path)
    await writeStory(paper, { sectionId: news.id, headline: 'Le pont est ouvert', language: 'fr', originalId: null }, french.id)
    expect(await paper.read(english.path)).not.toContain('Français')
    expect(alternates(await paper.read(french.path))).toEqual([])
  })

  test('what is no language is refused', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    await expect(writeStory(paper, { sectionId: news.id, language: '"><script>' })).rejects.toThrow('language tag')
  })
})

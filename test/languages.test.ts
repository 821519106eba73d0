/** A paper in each language the interface speaks: every kind of page, looked through for English that was left in it. */
import { expect, test } from 'vitest'
import { correct } from '#blocks/corrections/actions.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { applySettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { listComments } from '#blocks/comments/store.ts'
import { moderate } from '#blocks/comments/moderation/moderate.ts'
import { theServer } from '#blocks/comments/moderation/moderator.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import { directionOf, nameOfLanguage } from '#kernel/language.ts'
import { type Catalogue, wordsOf } from '#kernel/words.ts'
import { readCatalogues, translated } from '../scripts/words/catalogues.ts'
import { htmlFaults } from './html.ts'
import { addSection, wordsOf as bodyOf, writeStory } from './newsroom.ts'
import { type NewPaper, onEachDatabase, type Paper } from './paper.ts'

const catalogues = [...(await readCatalogues(process.cwd())).values()]

/** A paper whose own words are all in a script no language of the interface is written in: what else stands on its pages is the program's. */
async function paperIn(newPaper: NewPaper, language: string): Promise<{ paper: Paper; addresses: string[]; articleId: string }> {
  const paper = await newPaper({ name: 'Ωδή' })
  const { app } = paper
  await applySettings(app, readSettings(JSON.stringify({
    name: 'Ωδή', language, timeZone: 'Africa/Lagos', url: 'https://lagoon.example', connect: [{ network: 'newsletter', url: 'https://lagoon.example/letter' }],
    shows: [{ name: 'Ήχος', slug: 'echo', episodes: [{ title: 'Πρώτο', slug: 'one', url: 'https://vid.example/1', publishedAt: '2026-03-01T10:00:00Z', transcript: 'Λόγος' }] }],
    quotes: [{ text: 'Λόγος', by: 'Α' }], weather: { place: 'Λάγος', latitude: 6.45, longitude: 3.39 },
  })), '.')
  const ids = { section: app.newId(), topic: app.newId(), person: app.newId() }
  await paper.change(async (change) => {
    await saveSection(change, ids.section, { slug: 'nea', name: 'Νέα', parentId: null })
    await saveTopic(change, ids.topic, { slug: 'thema', name: 'Θέμα' })
    await saveContributor(change, ids.person, { slug: 'ada', name: 'Άντα' })
    await savePage(change, app.newId(), { slug: 'peri', title: 'Περί', body: bodyOf('Λόγος'), state: 'published', publishedAt: change.at, commentsOpen: true })
  })
  const story = { sectionId: ids.section, topicIds: [ids.topic], bylines: [{ contributorId: ids.person }], body: bodyOf('Λόγος') }
  const { id, path } = await writeStory(paper, { ...story, headline: 'Γέφυρα', slug: 'gefyra' })
  await writeStory(paper, { ...story, headline: 'Ποτάμι', slug: 'potami' })
  await paper.change((change) => correct(change, id, { at: change.at, sentence: 'Λάθος' }))
  await paper.post('/comments', { subjectId: id, name: 'Άντα', email: 'ada@example.com', text: 'Λόγος' })
  await moderate(app, theServer, 'approve', (await listComments(app.db, id)).map((row) => row.id))
  const addresses = [
    '/', '/nea', path, '/topics/thema', '/contributors/ada', '/shows/echo', '/shows/echo/one', '/peri', '/corrections', '/offline', '/nowhere', '/shows', '/quotes', '/topics', '/contributors', '/archive', '/archive/2026', '/archive/2026/03', '/archive/2026/03/02',
    '/search', '/search?q=Γέφυρα', '/search?q=ξξξ',
  ]
  return { paper, addresses, articleId: id }
}

/** The pieces of English of some length that this language says otherwise. */
function englishLeftOut(language: (typeof translated)[number]): string[] {
  const pieces = (words: string) => words.split(/[{}#]|plural, |\b(?:one|other)\b/).map((piece) => piece.trim()).filter((piece) => piece.length >= 5)
  const own = catalogues.flatMap((each) => Object.values(each[language] ?? {}).map((words) => wordsOf(words!))).join('\n')
  return catalogues.flatMap(({ en }: Catalogue) => Object.values(en)).flatMap(pieces).filter((piece) => /[a-z]{3}/i.test(piece) && !own.includes(piece))
}

/** What a reader sees or hears of a page, what script would say and what other sites show of it. */
function saidOn(page: string): string {
  const bare = page.replace(/<(style|script)\b[\s\S]*?<\/\1>|<meta (?:property="og:type"|name="(?:viewport|robots|theme-color|twitter:card)")[^>]*>/g, '')
  const spoken = [...bare.matchAll(/ (?:aria-label|alt|title|placeholder|content|data-[a-z-]+)="([^"]*)"/g)].map(([, words]) => words)
  return [bare.replace(/<[^>]*>/g, '\n'), ...spoken].join('\n').replaceAll('&#x27;', '’')
}

onEachDatabase('a paper in another language', (newPaper) => {
  for (const language of translated) {
    test(`in ${nameOfLanguage(language)} every kind of page speaks it, and no English is left`, async () => {
      const { paper, addresses, articleId } = await paperIn(newPaper, language)
      const english = englishLeftOut(language)
      expect(english.length).toBeGreaterThan(100)
      const refused = await paper.post('/comments', { subjectId: articleId, text: '', name: '', email: 'nobody' })
      const notAllowed = await paper.post('/nea', {}, { accept: 'text/html' })
      const pages = [...(await Promise.all(addresses.map(async (address) => [address, await (await paper.get(encodeURI(address))).text()] as const))),
        ['a comment refused', await refused.text()] as const, ['a page posted to', await notAllowed.text()] as const]
      const opening = `<html lang="${language}" dir="${directionOf(language)}">`
      expect((await Promise.all(pages.map(async ([address, page]) => (await htmlFaults(page)).map((fault) => `${address}: ${fault}`)))).flat()).toEqual([])
      expect(pages.filter(([, page]) => !page.includes(opening)).map(([address]) => address)).toEqual([])
      expect(pages.flatMap(([address, page]) => english.filter((piece) => saidOn(page).includes(piece)).map((piece) => `${address}: ${piece}`))).toEqual([])
    })
  }

  test('on a page in Arabic no Latin word stands that neither its catalogue nor the paper wrote', async () => {
    const { paper, addresses } = await paperIn(newPaper, 'ar')
    const known = catalogues.flatMap((each) => Object.values(each.ar ?? {}).map((words) => wordsOf(words!))).join(' ')
    const strays = await Promise.all(addresses.map(async (address) => {
      const said = saidOn(await (await paper.get(encodeURI(address))).text()).replace(/https?:\S+|[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      return [...said.matchAll(/[A-Za-z]{3,}/g)].map(([word]) => word).filter((word) => !known.includes(word) && !['Atom', 'JSON'].includes(word)).map((word) => `${address}: ${word}`)
    }))
    expect(strays.flat()).toEqual([])
  })

  test('an article of its own language speaks it in every part, and so does the refusal of a comment on it', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id, path } = await writeStory(paper, { sectionId: news.id, headline: 'Le pont est ouvert', language: 'fr' })
    const other = await writeStory(paper, { sectionId: news.id, headline: 'A river rises' })
    const page = await paper.read(path)
    expect(page).toContain('<html lang="fr" dir="ltr">')
    for (const words of ['Aller à l’article', 'Publié le', 'Partager', 'Laisser un commentaire', 'Plus dans News', 'Les plus lus', 'Haut de page', '<span>lundi </span>2 mars 2026']) expect(page).toContain(words)
    expect(page).toMatch(/<h3 lang="en"><a[^>]*>A river rises/)
    expect(page).toContain('<a href="/news" lang="en">News</a>')
    const refused = await paper.post('/comments', { subjectId: id, text: '', name: 'Ada', email: 'ada@example.com' })
    const again = await refused.text()
    expect([refused.status, /<html[^>]*>/.exec(again)?.[0]]).toEqual([422, '<html lang="fr" dir="ltr">'])
    expect(again).toContain('Veuillez écrire quelque chose')
    const home = await paper.read(other.path)
    expect(home).toContain('<html lang="en" dir="ltr">')
    expect(home).toMatch(/<h3 lang="fr"><a[^>]*>Le pont est ouvert/)
    expect(home).toContain('Leave a Reply')
  })

  test('an Arabic article in an English paper runs from right to left, with English names in it from left to right', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId: news.id, headline: 'فُتح الجسر', slug: 'al-jisr', language: 'ar' })
    const page = await paper.read(path)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('<a href="/news" lang="en" dir="ltr">News</a>')
    expect(page).toContain('المزيد في \u2068News\u2069')
    expect(await paper.read('/')).toMatch(/<h2 lang="ar" dir="rtl"><a[^>]*>فُتح الجسر/)
  })
})

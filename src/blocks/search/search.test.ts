import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { applyQuotes } from '#blocks/quotes/actions.ts'
import { applyShows } from '#blocks/shows/actions.ts'
import { addContributor, addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { fillIndex } from './actions.ts'

const ask = (paper: Paper, q: string, more = '') => paper.read(`/search?q=${encodeURIComponent(q)}${more}`)
/** The headlines that were found, in order. */
async function found(paper: Paper, q: string, more = '') {
  const html = await ask(paper, q, more)
  return [...html.matchAll(/<article class="result">.*?<h2><a href="[^"]*">(.*?)<\/a>/gs)].map(([, title = '']) => title.replace(/<[^>]+>/g, ''))
}

async function newsPaper(paper: Paper) {
  const news = await addSection(paper, 'News')
  const write = (headline: string, ...paragraphs: string[]) => writeStory(paper, { sectionId: news.id, headline, body: wordsOf(...paragraphs) })
  return { news, write }
}

onEachDatabase('search', (newPaper) => {
  test('a reader finds an article by any word of it, whatever its accents and quotation marks', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    await write('Ẹ̀kọ́ wakes early', 'The people’s café opens at five.')
    for (const question of ['eko', 'Ẹ̀KỌ́', 'cafe', 'people\'s', 'people’s cafe', 'people opens', '“opens at five”']) expect([question, await found(paper, question)]).toEqual([question, ['Ẹ̀kọ́ wakes early']])
    expect(await ask(paper, 'cafe')).toContain('The people’s <mark>café</mark> opens at five.')
    expect(await found(paper, 'five at')).toEqual(['Ẹ̀kọ́ wakes early'])
    expect(await found(paper, '"five at"')).toEqual([])
  })

  test('words in the headline go before words above the body, and those before words in it', async () => {
    const paper = await newPaper()
    const { news, write } = await newsPaper(paper)
    await write('The ferry', 'It is late.')
    await writeStory(paper, { sectionId: news.id, headline: 'Bridges', standfirst: 'And the ferry.' })
    await write('A day out', 'We took the ferry, and the ferry took us.')
    await write('A long day', `We took the ferry. ${'Much else happened. '.repeat(80)}`)
    expect(await found(paper, 'ferry')).toEqual(['The ferry', 'Bridges', 'A day out', 'A long day'])
  })

  test('an exclusion keeps out, and all words must be there', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    await write('Ferry and bridge', 'Both.')
    await write('Ferry alone', 'One.')
    expect(await found(paper, 'ferry -bridge')).toEqual(['Ferry alone'])
    expect(await found(paper, 'ferry one')).toEqual(['Ferry alone'])
    expect(await ask(paper, '-bridge')).toContain('There is no word in this.')
  })

  test('what is changed, withdrawn or taken away is found so at once, and nothing that is not for everybody ever was', async () => {
    const paper = await newPaper()
    const { news, write } = await newsPaper(paper)
    const { id } = await write('The first words', 'Monday.')
    await writeStory(paper, { sectionId: news.id, headline: 'The other words', body: wordsOf('Tuesday.') }, id)
    expect([await found(paper, 'first'), await found(paper, 'monday'), await found(paper, 'tuesday')]).toEqual([[], [], ['The other words']])
    for (const state of ['draft', 'retracted', 'private', 'inReview'] as const) {
      await writeStory(paper, { sectionId: news.id, headline: 'The other words', state }, id)
      expect([state, await found(paper, 'other')]).toEqual([state, []])
    }
    await writeStory(paper, { sectionId: news.id, headline: 'The other words', isLocked: true }, id)
    expect(await found(paper, 'other')).toEqual([])
    await writeStory(paper, { sectionId: news.id, headline: 'The other words' }, id)
    expect(await found(paper, 'other')).toEqual(['The other words'])
    await paper.change((change) => removeArticle(change, id))
    expect(await found(paper, 'other')).toEqual([])
  })

  test('a scheduled article is found from its minute on', async () => {
    const paper = await newPaper()
    const { news } = await newsPaper(paper)
    const later = new Date(paper.clock.now().getTime() + 3_600_000).toISOString()
    await writeStory(paper, { sectionId: news.id, headline: 'Tomorrow’s secret', state: 'scheduled', publishedAt: later })
    expect(await found(paper, 'secret')).toEqual([])
    paper.clock.advance(3_600_000)
    await paper.jobs.runDue()
    expect(await found(paper, 'secret')).toEqual(['Tomorrow’s secret'])
  })

  test('pages, episodes, contributors and quotations are found too', async () => {
    const paper = await newPaper()
    await paper.change((change) => savePage(change, paper.app.newId(), { title: 'About the lagoon', body: wordsOf('Water.'), state: 'published' }))
    await addContributor(paper, 'Lagoon Obi')
    await paper.change((change) => applyQuotes(change, [{ text: 'The lagoon forgets nothing.', by: 'Chief Degun' }]))
    await paper.change((change) => applyShows(change, [{ name: 'Night Desk', episodes: [
      { title: 'Under the bridge', publishedAt: '2026-03-01', transcript: 'We met at the lagoon.' }, { title: 'Lagoon of tomorrow', publishedAt: '2026-03-09' },
    ] }]))
    expect((await found(paper, 'lagoon')).toSorted()).toEqual(['About the lagoon', 'Chief Degun', 'Lagoon Obi', 'Under the bridge'])
    expect(await found(paper, 'lagoon', '&kind=episode')).toEqual(['Under the bridge'])
    expect(await found(paper, 'degun', '&kind=quotation')).toEqual(['Chief Degun'])
    await paper.change((change) => applyQuotes(change, []))
    expect(await found(paper, 'degun')).toEqual([])
  })

  test('a search is narrowed to a section and those below it, a contributor and days of the paper’s own clock', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const city = await addSection(paper, 'City', news.id)
    const sport = await addSection(paper, 'Sport')
    const ada = await addContributor(paper, 'Ada Obi')
    // In Lagos it is an hour later: the second of March has begun.
    await writeStory(paper, { sectionId: city.id, headline: 'Bus one', publishedAt: '2026-03-01T23:30:00.000Z', bylines: [{ contributorId: ada.id }] })
    await writeStory(paper, { sectionId: sport.id, headline: 'Bus two', publishedAt: '2026-02-20T10:00:00.000Z' })
    expect(await found(paper, 'bus')).toEqual(['Bus one', 'Bus two'])
    expect(await found(paper, 'bus', '&section=news')).toEqual(['Bus one'])
    expect(await found(paper, 'bus', '&by=ada-obi')).toEqual(['Bus one'])
    expect(await found(paper, 'bus', '&from=2026-03-02')).toEqual(['Bus one'])
    expect(await found(paper, 'bus', '&to=2026-03-01')).toEqual(['Bus two'])
    expect(await found(paper, 'bus', '&from=2026-02-20&to=2026-02-20')).toEqual(['Bus two'])
    expect(await found(paper, 'bus', '&section=nowhere&by=nobody&from=x&kind=y')).toEqual(['Bus one', 'Bus two'])
  })

  test('results go on by pages to the end and are counted', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    for (let n = 1; n <= 23; n++) await write(`Goat number ${n}`, 'A goat.')
    const [first, second] = [await found(paper, 'goat'), await found(paper, 'goat', '&page=2')]
    expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([20, 3, 23])
    expect(await ask(paper, 'goat')).toContain('23 results for “goat”')
    expect(await ask(paper, 'goat')).toContain('href="/search?q=goat&amp;page=2" rel="next"')
    for (const beyond of [3, 50, 51]) expect((await paper.get(`/search?q=goat&page=${beyond}`)).status).toBe(404)
  })

  test('who took a picture is no word of the story, and an ’s is none of a question', async () => {
    const paper = await newPaper()
    const { news } = await newsPaper(paper)
    const picture = { type: 'image' as const, attrs: { id: 'i1', mediaId: '', credit: 'Zebulon Studios' }, content: [{ type: 'text' as const, text: 'A whistle.' }] }
    await writeStory(paper, { sectionId: news.id, headline: 'A referee keeps her whistle', body: { type: 'doc', content: [picture] } })
    expect(await found(paper, 'referee’s whistle')).toEqual(['A referee keeps her whistle'])
    expect(await ask(paper, 'zebulon')).toContain('Nothing was found')
  })

  test('an empty question, one of signs alone, one too long and one without an answer each get a sentence', async () => {
    const paper = await newPaper()
    expect(await paper.read('/search')).toContain('What are you looking for?')
    expect(await ask(paper, '?!… — “”')).toContain('There is no word in this.')
    expect(await ask(paper, 'a'.repeat(10_000))).toContain('at most 200 characters')
    expect(await ask(paper, 'zeppelin')).toContain('Nothing was found for “zeppelin”.')
  })

  test('the page of a search is kept by no cache of ours and no engine', async () => {
    const paper = await newPaper()
    const answer = await paper.get('/search?q=ferry')
    expect([answer.headers.get('cache-control'), (await answer.text()).includes('<meta name="robots" content="noindex')]).toEqual(['private, max-age=60', true])
    const kept = paper.app.cache.stats()
    await paper.get('/search?q=bridge')
    expect(paper.app.cache.stats()).toMatchObject({ pages: kept.pages, parts: kept.parts })
  })

  test('while a reader types, headlines that begin so are suggested', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    await write('The lagoon at dawn', 'Water.')
    await write('A bridge', 'Over the lagoon.')
    const answer = await paper.get('/search/suggestions?q=the+lag')
    expect([answer.headers.get('content-type'), await answer.json()]).toEqual(['application/json', [{ title: 'The lagoon at dawn', path: '/news/the-lagoon-at-dawn' }]])
    expect(await (await paper.get('/search/suggestions?q=%00')).json()).toEqual([])
    expect(await (await paper.get('/search/suggestions')).json()).toEqual([])
  })

  test('no sign of an engine’s language is reached, and no question breaks the page', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    await write('Near and not or and', 'Alpha beta.')
    for (const question of ['alpha NEAR beta', 'alpha* beta', 'alp*', 'headline:alpha', 'alpha OR zeta', '_kind_article', 'alpha & zeta', 'alpha <-> beta', "alpha':*"]) {
      expect([question, (await paper.get(`/search?q=${encodeURIComponent(question)}`)).status]).toEqual([question, 200])
    }
    expect([await found(paper, 'alp*'), await found(paper, 'alpha OR zeta'), await found(paper, '_kind_article')]).toEqual([[], [], []])
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (question) => {
      const { status } = await paper.get(`/search?q=${encodeURIComponent(question.toWellFormed())}`)
      return status === 200
    }), { numRuns: 60 })
  })

  const naughty = '../shared/corpora/blns'
  test.skipIf(!existsSync(naughty))('the naughty strings of others are questions like any other (skips where ../shared is absent)', async () => {
    const paper = await newPaper()
    await newsPaper(paper)
    const strings: string[] = JSON.parse(readFileSync(`${naughty}/blns.json`, 'utf8'))
    for (const question of strings) {
      const answer = await paper.get(`/search?q=${encodeURIComponent(question.toWellFormed())}`)
      expect([question, answer.status]).toEqual([question, 200])
      expect(await answer.text()).not.toMatch(/<script>alert|<img src=x|javascript:alert\([^)]*\)">/i)
    }
  })

  test('a paper of an earlier Ogene is indexed by a job, once', async () => {
    const paper = await newPaper()
    const { write } = await newsPaper(paper)
    for (let n = 1; n <= 60; n++) await write(`Old story ${n}`, 'From before.')
    await paper.app.db.deleteFrom('searchDocuments').execute()
    expect(await found(paper, 'story')).toEqual([])
    expect([await fillIndex(paper.app), await fillIndex(paper.app)]).toEqual([60, 0])
    expect(await ask(paper, 'story')).toContain('60 results')
  })
})

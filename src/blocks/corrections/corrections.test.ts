import { expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { standing } from '#blocks/standing/store.ts'
import { addSection, writeStory, wordsOf } from '../../../test/newsroom.ts'
import { onEachDatabase, type NewPaper } from '../../../test/paper.ts'
import { correct, correctAt } from './actions.ts'
import { correctionsOnPage } from './model.ts'
import { listAllCorrections, listCorrections } from './store.ts'

const second = 1000

async function newspaper(newPaper: NewPaper) {
  const paper = await newPaper()
  const section = await addSection(paper, 'News')
  const story = await writeStory(paper, { sectionId: section.id, headline: 'The bridge' })
  const put = async (sentence: string, id = story.id) => {
    paper.clock.advance(61 * second)
    return paper.change((change) => correct(change, id, { sentence }))
  }
  return { paper, section, story, put }
}

onEachDatabase('corrections', (newPaper) => {
  test('stand under their article, oldest first, and the article says when it was updated', async () => {
    const { paper, story, put } = await newspaper(newPaper)
    expect(await paper.read(story.path)).not.toContain('class="corrections"')
    await put('It was Tuesday, not Monday.')
    expect(await paper.read(story.path)).toContain('>Correction<')
    const { at } = await put('The mayor’s name is <Obi>, not Abi.')
    const page = await paper.read(story.path)
    expect(page).toMatch(/>Corrections<[\s\S]*It was Tuesday, not Monday\.[\s\S]*The mayor’s name is &lt;Obi&gt;, not Abi\.[\s\S]*href="\/corrections"/)
    expect(page).toContain(`Updated <time dateTime="${at}"`)
    expect((await listCorrections(paper.app.db, story.id)).map(({ sentence }) => sentence)).toEqual(['It was Tuesday, not Monday.', 'The mayor’s name is <Obi>, not Abi.'])
  })

  test('are all on one page, newest first, as soon as they are made; of what no reader may read none', async () => {
    const { paper, section, story, put } = await newspaper(newPaper)
    expect(await paper.read('/corrections')).toContain('Nothing has had to be corrected yet.')
    const draft = await writeStory(paper, { sectionId: section.id, headline: 'Not yet', state: 'draft', publishedAt: null })
    const other = await writeStory(paper, { sectionId: section.id, headline: 'The ferry' })
    await put('First.')
    await put('Second.', other.id)
    await put('Of a draft.', draft.id)
    const page = await paper.read('/corrections')
    expect(page).toMatch(/The ferry[\s\S]*Second\.[\s\S]*The bridge[\s\S]*First\./)
    expect(page).not.toContain('Of a draft.')
    await writeStory(paper, { sectionId: section.id, headline: 'The ferry', state: 'retracted' }, other.id)
    expect(await paper.read('/corrections')).not.toContain('Second.')
    expect((await paper.get(story.path)).status).toBe(200)
  })

  test('go on over further pages, and a page beyond them is not found', async () => {
    const { paper, story } = await newspaper(newPaper)
    const at = (n: number) => new Date(Date.parse('2026-02-01T10:00:00.000Z') + n * second).toISOString()
    await paper.change(async (change) => {
      for (let n = 0; n <= correctionsOnPage; n++) await correct(change, story.id, { sentence: `Number ${n}.`, at: at(n) })
    })
    const first = await paper.read('/corrections')
    const [, on] = /href="(\/corrections\?before=[^"]+)"/.exec(first)!
    const next = await paper.read(on!)
    expect(first).toContain(`Number ${correctionsOnPage}.`)
    expect(first).not.toContain('Number 0.')
    expect(next).toContain('Number 0.')
    expect(next).not.toContain('Number 1.')
    expect((await paper.get('/corrections?before=20200101T000000000Z~01900000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await paper.get('/corrections?before=x')).status).toBe(404)
  })

  test('are made at the address of an article, the one of today, an old one, or with the host before it', async () => {
    const { paper, section, story } = await newspaper(newPaper)
    const { path } = await writeStory(paper, { sectionId: section.id, headline: 'Renamed' }, story.id)
    for (const address of [path, `${story.path}/`, `https://lagoon.example${path}?utm=x#top`]) {
      expect(await paper.change((change) => correctAt(change, address, { sentence: `At ${address}` }))).toBe(path)
    }
    expect(await listCorrections(paper.app.db, story.id)).toHaveLength(3)
    for (const nowhere of ['/nowhere', '/news', '', '/a%00b']) await expect(paper.change((change) => correctAt(change, nowhere, { sentence: 'x' }))).rejects.toThrow('article')
  })

  test('stay when the article is written anew, and go with it', async () => {
    const { paper, section, story, put } = await newspaper(newPaper)
    await put('It was Tuesday.')
    const { path } = await writeStory(paper, { sectionId: section.id, headline: 'The bridge again', body: wordsOf('On Tuesday.') }, story.id)
    expect(await paper.read(path)).toContain('It was Tuesday.')
    await paper.change((change) => removeArticle(change, story.id))
    expect(await paper.app.db.selectFrom('corrections').selectAll().execute()).toEqual([])
    expect(await listAllCorrections(paper.app.db, 10)).toEqual([])
  })

  test('need words and an article, and an older one never makes an article older', async () => {
    const { paper, story, put } = await newspaper(newPaper)
    for (const sentence of ['', '   ', '\0', 'x'.repeat(2001)]) await expect(put(sentence)).rejects.toThrow()
    await expect(put('Of nothing.', paper.app.newId())).rejects.toThrow('article')
    const updated = async () => (await paper.app.db.selectFrom('articles').select('updatedAt').where('id', '=', story.id).executeTakeFirstOrThrow()).updatedAt
    const before = await updated()
    await paper.change((change) => correct(change, story.id, { sentence: 'Long ago.', at: '2020-01-01T00:00:00.000Z' }))
    expect(await updated()).toBe(before)
  })

  test('count as edited here, so that an import or the leaving sample does not take the article', async () => {
    const { paper, story, put } = await newspaper(newPaper)
    const before = await standing.article(paper.app.db, story.id)
    await put('It was Tuesday.')
    expect(await standing.article(paper.app.db, story.id)).not.toBe(before)
  })
})

onEachDatabase('the sources of an article', (newPaper) => {
  const said = { type: 'quotation', attrs: { speaker: 'Ada Obi', outlet: 'The Crier', url: 'https://crier.example/1' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Twice!' }] }] }

  test('are counted and listed under it with a link and who was quoted; an article without any says nothing of it', async () => {
    const { paper, section, story } = await newspaper(newPaper)
    expect(await paper.read(story.path)).not.toContain('class="sources"')
    const { path } = await writeStory(paper, { sectionId: section.id, headline: 'Quoted', body: { type: 'doc', content: [said] } })
    expect(await paper.read(path)).toContain('Sources (1)</summary><ol><li><a href="https://crier.example/1">The Crier</a> (Ada Obi)</li></ol>')
  })
})

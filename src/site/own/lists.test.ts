import { expect, test } from 'vitest'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'

onEachDatabase('lists of people and topics', (newPaper) => {
  test('everyone who has published stands on the page of all who write here, with what they do and how much', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const ada = await addContributor(paper, 'Ada Obi')
    await addContributor(paper, 'Nobody Yet')
    await paper.change((change) => saveContributor(change, ada.id, { slug: 'ada-obi', name: 'Ada Obi', role: 'Sub & editor' }))
    expect(mainOf(await paper.read('/contributors'))).toContain('Nobody has signed an article yet.')
    await writeStory(paper, { sectionId: news.id, bylines: [{ contributorId: ada.id }] })
    const page = mainOf(await paper.read('/contributors'))
    expect(page).toContain('href="/contributors/ada-obi"')
    expect(page).toContain('Sub &amp; editor · 1 article')
    expect(page).not.toContain('Nobody Yet')
    expect(await paper.read('/')).toContain('<h2><a href="/contributors">Contributors</a></h2>')
  })

  test('topics are listed by name, the most written about of many before them, and the list goes on by name', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const ids = await topicsOf(paper, 250)
    await writeStory(paper, { sectionId: news.id, topicIds: ids })
    await writeStory(paper, { sectionId: news.id, headline: 'Another', topicIds: [ids[77]!] })
    const head = mainOf(await paper.read('/topics'))
    expect(head.slice(head.indexOf('Most written about'), head.indexOf('All topics'))).toMatch(/topic-077">Topic 77<\/a> <span class="quiet">2 articles/)
    const seen = [...head.slice(head.indexOf('All topics')).matchAll(/href="\/topics\/([^"]+)"/g)].map((match) => match[1]!)
    const next = /href="(\/topics\?after=[^"]+)" rel="next"/.exec(head)![1]!
    const rest = await paper.read(next)
    expect(rest).toContain(`<link rel="canonical" href="https://lagoon.example${next}"/>`)
    seen.push(...[...mainOf(rest).matchAll(/href="\/topics\/([^"]+)"/g)].map((match) => match[1]!))
    expect(seen).toEqual(Array.from({ length: 250 }, (_, n) => `topic-${String(n).padStart(3, '0')}`))
    expect(mainOf(rest)).not.toContain('rel="next"')
    for (const beyond of ['topic-249', 'zzz', '%F0%9F%98%80']) expect([beyond, (await paper.get(`/topics?after=${beyond}`)).status]).toEqual([beyond, 404])
  })

  test('a paper without topics says so', async () => {
    expect(mainOf(await (await newPaper()).read('/topics'))).toContain('No article has been given a topic yet.')
  })
})

const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

async function topicsOf(paper: Paper, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => paper.app.newId())
  await paper.change(async (change) => {
    for (const [n, id] of ids.entries()) await saveTopic(change, id, { slug: `topic-${String(n).padStart(3, '0')}`, name: `Topic ${n}` })
  })
  return ids
}

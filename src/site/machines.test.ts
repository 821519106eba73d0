import { expect, test } from 'vitest'
import { addContributor, addSection, wordsOf, writeStory } from '../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../test/paper.ts'

type Thing = { '@type': string } & Record<string, unknown>
/** The things a page tells machines of. */
function thingsOn(html: string): Thing[] {
  const texts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => text)
  return texts.flatMap((text) => (JSON.parse(text) as { '@graph': Thing[] })['@graph'])
}
/** What Google asks of each kind (developers.google.com/search/docs/appearance/structured-data), and schema.org of the others. */
const wanted: Record<string, string[]> = {
  NewsArticle: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
  BreadcrumbList: ['itemListElement'],
  ProfilePage: ['mainEntity'],
  WebSite: ['name', 'url', 'potentialAction'],
  NewsMediaOrganization: ['name', 'url'],
  CollectionPage: ['name', 'url'],
}

async function paperWithStory(paper: Paper, headline = 'The bridge </script><b> is open') {
  const news = await addSection(paper, 'News')
  const city = await addSection(paper, 'City', news.id)
  const ada = await addContributor(paper, 'Ada Obi')
  const { path } = await writeStory(paper, { sectionId: city.id, headline, standfirst: 'At last.', bylines: [{ contributorId: ada.id }], body: wordsOf('It opened on *Monday*.', '# Not a heading.') })
  return path
}

onEachDatabase('what machines are told', (newPaper) => {
  test('every kind of page says what it is, with what is asked of its kind', async () => {
    const paper = await newPaper()
    const path = await paperWithStory(paper)
    const kinds: Record<string, string[]> = {
      '/': ['NewsMediaOrganization', 'WebSite'], '/city': ['CollectionPage', 'BreadcrumbList'], [path]: ['NewsArticle', 'BreadcrumbList'], '/contributors/ada-obi': ['ProfilePage', 'BreadcrumbList'],
    }
    for (const [address, types] of Object.entries(kinds)) {
      const things = thingsOn(await paper.read(address))
      expect([address, things.map((thing) => thing['@type'])]).toEqual([address, types])
      for (const thing of things) expect([thing['@type'], wanted[thing['@type']]!.filter((name) => thing[name] === undefined)]).toEqual([thing['@type'], []])
    }
  })

  test('an article names its author, section and way, and nothing in it ends the script', async () => {
    const paper = await newPaper()
    const html = await paper.read(await paperWithStory(paper))
    const [article, way] = thingsOn(html)
    expect(article).toMatchObject({
      headline: 'The bridge </script><b> is open', datePublished: '2026-03-02T09:00:00.000Z', articleSection: 'City', inLanguage: 'en', isAccessibleForFree: true,
      author: [{ '@type': 'Person', name: 'Ada Obi', url: 'https://lagoon.example/contributors/ada-obi' }], publisher: { name: 'The Lagoon Post' },
    })
    expect((way!.itemListElement as Thing[]).map(({ name, item }) => [name, item])).toEqual([
      ['News', 'https://lagoon.example/news'], ['City', 'https://lagoon.example/city'], ['The bridge </script><b> is open', undefined],
    ])
  })

  test('the front page leads engines to our search', async () => {
    const paper = await newPaper()
    await paperWithStory(paper)
    const site = thingsOn(await paper.read('/')).find((thing) => thing['@type'] === 'WebSite')
    expect(site?.potentialAction).toMatchObject({ target: { urlTemplate: 'https://lagoon.example/search?q={search_term_string}' } })
    expect((await paper.get('/search?q=bridge')).status).toBe(200)
  })

  test('an article is Markdown at its address with .md, and at its own for who asks for that', async () => {
    const paper = await newPaper()
    const path = await paperWithStory(paper, 'The bridge is open')
    const answer = await paper.get(`${path}.md`)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    const text = await answer.text()
    expect(text).toMatch(/^---\ntitle: "The bridge is open"\nbyline: \["Ada Obi"\]\npublished: "2026-03-02T09:00:00.000Z"\nsection: "City"\n/)
    expect(text).toContain('# The bridge is open\n\nAt last.\n\nIt opened on \\*Monday\\*.\n\n\\# Not a heading.\n')
    const asked = await paper.get(path, { accept: 'text/markdown, text/html;q=0.5' })
    expect([asked.headers.get('content-type'), await asked.text(), asked.headers.get('vary')]).toEqual(['text/markdown; charset=utf-8', text, 'Accept, Accept-Encoding'])
    expect(await paper.read(path)).toContain(`<link rel="alternate" type="text/markdown" title="The bridge is open" href="https://lagoon.example${path}.md"/>`)
  })

  test('whoever asks for Markdown where there is none, or likes HTML better, gets the page', async () => {
    const paper = await newPaper()
    const path = await paperWithStory(paper, 'The bridge is open')
    for (const [address, accept] of [['/', 'text/markdown'], ['/city', 'text/markdown, */*'], [path, 'text/html, text/markdown;q=0.9'], [path, 'text/markdown;q=0'], [path, '*/*']] as const) {
      const answer = await paper.get(address, { accept })
      expect([address, accept, answer.headers.get('content-type')]).toEqual([address, accept, 'text/html; charset=utf-8'])
    }
    expect((await paper.get('/nowhere', { accept: 'text/markdown' })).status).toBe(404)
    expect((await paper.get('/city.md')).status).toBe(404)
  })

  test('what nobody may read is no Markdown either', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const { id, path } = await writeStory(paper, { sectionId, headline: 'Once public' })
    for (const story of [{ state: 'draft' }, { state: 'retracted' }, { isLocked: true }] as const) {
      await writeStory(paper, { sectionId, headline: 'Once public', ...story }, id)
      expect([story, [404, 410].includes((await paper.get(`${path}.md`)).status)]).toEqual([story, true])
    }
  })
})

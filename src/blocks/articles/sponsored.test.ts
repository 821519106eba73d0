import { expect, test } from 'vitest'
import { correct } from '#blocks/corrections/actions.ts'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'

const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'their shop', marks: [{ type: 'link', attrs: { href: 'https://shop.example/' } }] }, { type: 'text', text: ' and ours', marks: [{ type: 'link', attrs: { href: '/about' } }] }] }] }

onEachDatabase('what somebody paid for', (newPaper) => {
  test('is marked on its page and wherever it is listed, and its links out of the paper say so', async () => {
    const paper = await newPaper()
    const section = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId: section.id, headline: 'Fine shoes', sponsor: 'Bata & Sons', body })
    const page = await paper.read(path)
    expect([page.includes('>Sponsored by Bata &amp; Sons<'), page.includes('<a rel="sponsored noopener" href="https://shop.example/"'), page.includes('<a href="/about"')]).toEqual([true, true, true])
    for (const list of ['/', '/news']) expect([list, (await paper.read(list)).includes('Sponsored by Bata &amp; Sons')]).toEqual([list, true])
    const own = await writeStory(paper, { sectionId: section.id, headline: 'Our own', body })
    expect(await paper.read(own.path)).not.toContain('sponsored')
  })

  test('is marked in every feed, which links to the shop as its page does and to the paper as ever', async () => {
    const paper = await newPaper()
    const section = await addSection(paper, 'News')
    await writeStory(paper, { sectionId: section.id, headline: 'Our own', body })
    paper.clock.advance(3_600_000)
    await writeStory(paper, { sectionId: section.id, headline: 'Fine shoes', sponsor: 'Bata & Sons', body })
    const { items } = JSON.parse(await paper.read('/feed.json'))
    expect(items.map(({ title }: { title: string }) => title)).toEqual(['Sponsored by Bata & Sons – Fine shoes', 'Our own'])
    expect(items[0].content_html).toBe('<p><b>Sponsored by Bata &#38; Sons</b></p><p><a rel="sponsored noopener" href="https://shop.example/">their shop</a><a href="https://lagoon.example/about"> and ours</a></p>')
    expect(items[1].content_html).not.toContain('rel=')
    expect(valuesIn(await paper.read('/feed'), '/rss/channel/item/content:encoded')).toEqual(items.map((item: { content_html: string }) => item.content_html))
    expect(valuesIn(await paper.read('/feed.atom'), '//a:entry/a:content')).toEqual(items.map((item: { content_html: string }) => item.content_html))
    expect(valuesIn(await paper.read('/feed.atom'), '//a:entry/a:title')[0]).toBe('Sponsored by Bata & Sons – Fine shoes')
  })

  test('says so to whoever has it as Markdown, from a search, from another site or from beside another article', async () => {
    const paper = await newPaper()
    const section = await addSection(paper, 'News')
    const { path, id } = await writeStory(paper, { sectionId: section.id, headline: 'Fine shoes', slug: 'fine-shoes', sponsor: 'Bata & Sons', standfirst: 'They last.', body })
    paper.clock.advance(3_600_000)
    const own = await writeStory(paper, { sectionId: section.id, headline: 'Our own', body })
    const mark = 'Sponsored by Bata &amp; Sons'
    const page = await paper.read(path)
    expect([page.includes('"sponsor":{"@type":"Organization","name":"Bata'), page.includes(`<meta property="og:description" content="${mark} – They last."/>`)]).toEqual([true, true])
    const markdown = await paper.read(`${path}.md`)
    expect([markdown.includes('sponsor: "Bata & Sons"'), markdown.includes('**Sponsored by Bata & Sons**')]).toEqual([true, true])
    expect(JSON.parse(await paper.read(`/oembed?url=https://lagoon.example${path}`)).html).toContain('<p>Sponsored by Bata &#38; Sons – They last.</p>')
    expect(await paper.read('/search?q=shoes')).toContain(`<b>${mark}</b>`)
    expect(JSON.parse(await paper.read('/search/suggestions?q=sho'))).toEqual([{ title: 'Fine shoes', path, paid: 'Sponsored by Bata & Sons' }])
    const beside = await paper.read(own.path)
    // In the list of its section, as the one before in time, and among what is read most.
    expect([beside.includes(`<b>${mark}</b>`), beside.includes(`${mark} – Previous in News`), beside.includes(`<small>${mark}</small>`)]).toEqual([true, true, true])
    await paper.change((change) => correct(change, id, { sentence: 'They are brown.' }))
    expect(await paper.read('/corrections')).toContain(`<b>${mark}</b>`)
    expect(await (await paper.get('/news/fine-shoe')).text()).toContain(mark)
  })

  test('may be described to search engines in words of its own', async () => {
    const paper = await newPaper()
    const section = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId: section.id, standfirst: 'The standfirst.', description: 'For those who search.' })
    expect(await paper.read(path)).toContain('<meta name="description" content="For those who search."/>')
  })
})

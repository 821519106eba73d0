import { expect, test } from 'vitest'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'

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

  test('may be described to search engines in words of its own', async () => {
    const paper = await newPaper()
    const section = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId: section.id, standfirst: 'The standfirst.', description: 'For those who search.' })
    expect(await paper.read(path)).toContain('<meta name="description" content="For those who search."/>')
  })
})

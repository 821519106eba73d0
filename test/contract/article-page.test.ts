import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isBuilt, openFolder, type Program } from './program.ts'
import { exportOf } from './small-site.ts'
import { linesOf, missingInOrder } from './text-browser.ts'

const publication = {
  name: 'The Harbour Bell', tagline: 'Rung twice a day', language: 'en', timeZone: 'Africa/Lagos', about: 'Printed where the ferries land.',
  connect: [{ network: 'whatsapp', url: 'https://whatsapp.example/bell' }, { network: 'mastodon', url: 'https://social.example/@bell' }],
  shows: [{ name: 'TrueTalk with Agnes', episodes: [{ title: 'On bridges', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', publishedAt: '2026-02-01T10:00:00.000Z' }] }],
  quotes: [{ text: 'Write the tide down.', by: 'Agnes' }],
  weather: { place: 'Lagos', latitude: 6.45, longitude: 3.39 },
}
const site = {
  posts: [
    { title: 'Boats in the morning', content: '<p>They came at five, before the gulls.</p>', excerpt: 'Nobody had asked them to.', modified: '2025-05-06 10:00:00' },
    { title: 'Boats in the evening', content: '<p>They left at nine.</p>' },
  ],
}

/** The rows of the article page, in their order. */
const rows = [
  'Connect with us', 'WhatsApp', 'Mastodon', 'The Harbour Bell', 'Rung twice a day', 'Harbour', 'Boats in the morning', 'Nobody had asked them to.', 'Bola Ade', 'Published',
  'They came at five, before the gulls.', 'Updated', 'Click to comment', 'Leave a Reply', 'Your email address will not be published.', 'Required fields are marked *',
  'Comment', 'Name', 'Email', 'Website', 'Save my name, email, and website in this browser for the next time I comment.', 'Post Comment',
  'More in Harbour', 'Boats in the evening', 'TrueTalk with Agnes', 'On bridges', /today[’']s quote/i, 'Write the tide down.', 'Agnes', 'Trending', 'Contributors', 'Bola Ade', 'Lagos weather',
  'To Top', 'Printed where the ferries land.', '©',
]

describe.skipIf(!isBuilt)('the article page of a paper of one’s own (needs `npm run build`)', () => {
  const folder = openFolder()
  let program: Program
  beforeAll(async () => {
    writeFileSync(folder.file('publication.json'), JSON.stringify(publication))
    writeFileSync(folder.file('site.xml'), exportOf(site))
    expect(await folder.ogene('publication', 'apply', folder.file('publication.json'))).toMatchObject({ code: 0 })
    expect(await folder.ogene('import', 'wordpress', folder.file('site.xml'))).toMatchObject({ code: 0 })
    program = await folder.serve()
  })
  afterAll(() => folder.end())

  test('shows all its rows in order to whoever reads only text', async () => {
    const lines = linesOf(await program.read('/harbour/item-1'))
    expect(missingInOrder(lines.join('\n'), rows)).toEqual([])
  })

  test('and in w3m, where there is one', async (context) => {
    if (spawnSync('w3m', ['-version']).status !== 0) return context.skip('there is no w3m here')
    const text = execFileSync('w3m', ['-dump', '-cols', '240', '-T', 'text/html', '-O', 'UTF-8', '-I', 'UTF-8'], { input: await program.read('/harbour/item-1'), encoding: 'utf8' })
    // What stands within a control is drawn, not said: w3m shows fields by their labels.
    expect(missingInOrder(text, rows)).toEqual([])
  })
})

import sharp from 'sharp'
import { expect, test } from 'vitest'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { addSection } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { letterOf } from './model.ts'

test('a paper without a logo is known by its first letter that is not an article', () => {
  expect(['The Lagoon Post', 'La Lagune', 'Ọ̀sun Today', 'البحيرة', '«Neue»', '***'].map(letterOf)).toEqual(['L', 'L', 'Ọ', 'ب', 'N', '•'])
})

onEachDatabase('icons', (newPaper) => {
  test('every icon the manifest names is there, at its size', async () => {
    const paper = await newPaper()
    await addSection(paper, 'News')
    const answer = await paper.get('/manifest.webmanifest')
    expect(answer.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
    const manifest = await answer.json()
    expect(manifest).toMatchObject({ name: 'The Lagoon Post', short_name: 'Lagoon Post', lang: 'en', dir: 'ltr', start_url: '/', shortcuts: [{ name: 'News', url: '/news' }] })
    for (const { src, sizes } of manifest.icons) {
      const icon = await paper.get(src)
      const { width, height } = await sharp(Buffer.from(await icon.arrayBuffer())).metadata()
      expect([src, icon.headers.get('content-type'), `${width}x${height}`]).toEqual([src, 'image/png', sizes])
    }
    expect(await paper.read('/')).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
    for (const path of ['/favicon.ico', '/apple-touch-icon.png']) expect([path, (await paper.get(path)).status]).toEqual([path, 200])
    expect((await paper.get('/icons/other.png')).status).toBe(404)
  })

  test('another colour is another icon, and who has it is not sent it again', async () => {
    const paper = await newPaper()
    const first = await paper.get('/icons/icon-192.png')
    expect((await paper.get('/icons/icon-192.png', { 'if-none-match': first.headers.get('etag')! })).status).toBe(304)
    await paper.change((change) => setPublication(change, PublicationSettings.parse({ name: 'The Lagoon Post', accent: '#1f6f5c' })))
    expect((await paper.get('/icons/icon-192.png')).headers.get('etag')).not.toBe(first.headers.get('etag'))
  })
})

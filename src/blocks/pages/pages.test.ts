import { expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'

const body = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })

onEachDatabase('pages at the desk', (newPaper) => {
  test('a page is written, published, moved and removed; drafts are nobody’s but the desk’s', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const { id, path } = await ada.told<{ id: string; path: string }>('POST', '/pages', { title: 'About us', body: body('We ring.') })
    expect([path, (await paper.get(path)).status]).toEqual(['/about-us', 404])
    await ada.told('PUT', `/pages/${id}`, { title: 'About us', slug: 'about-us', body: body('We ring.'), state: 'published' })
    expect(await paper.read('/about-us')).toContain('We ring.')
    await ada.told('PUT', `/pages/${id}`, { title: 'About us', slug: 'about', body: body('We ring daily.'), state: 'published' })
    expect((await paper.get('/about-us')).headers.get('location')).toBe('/about')
    expect(await paper.read('/about')).toContain('We ring daily.')
    expect(await ada.told('GET', '/pages?q=ABOUT')).toMatchObject([{ id, slug: 'about', state: 'published' }])
    expect((await ada.ask('PUT', `/pages/${id}`, { title: '', body: body('') })).status).toBe(422)
    await ada.told('DELETE', `/pages/${id}`)
    expect((await paper.get('/about')).status).toBe(404)
    expect((await ada.ask('GET', `/pages/${id}`)).status).toBe(404)
  })
})
